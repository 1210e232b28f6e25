// Finds pairs of stored records that share a key, set by set, and judges them by the pure matching.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Urteil } from '#importers/abgleich/beleg.ts';
import { vergleicheKunden } from '#importers/abgleich/vergleiche-kunden.ts';
import { vergleicheVertraege } from '#importers/abgleich/vergleiche-vertraege.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Gegenstand } from './contract.ts';

/** A key that so many share (the broker's own phone) proves nothing. */
const hoechstensJeSchluessel = 30;

/** Which pairs: of a part of the book each once, towards higher ids; or of these records in both directions. */
export type Ausschnitt = { readonly ids: readonly string[]; readonly nurHoehere: boolean };

export type Beurteilt = Urteil & { readonly aId: string; readonly bId: string };

type Paarzeile = { readonly a: string; readonly b: string; readonly vertrag: boolean };

const andere = (t: string, a: string, { nurHoehere }: Ausschnitt): RawBuilder<unknown> =>
  nurHoehere ? sql`${sql.ref(t)} > ${sql.ref(a)}` : sql`${sql.ref(t)} <> ${sql.ref(a)}`;

/** Customers that share a matching key, or hold the same contract. */
const findKundenpaare = async (handle: Handle, wahl: Ausschnitt): Promise<readonly Paarzeile[]> => {
  const { mandantId } = handle;
  const { rows } = await sql<Paarzeile>`
    select a, b, bool_or(vertrag) vertrag from (
      select s.kunde_id a, u.b, false vertrag from kunde_schluessel s
      cross join lateral (select array(
        select t.kunde_id from kunde_schluessel t where t.mandant_id = ${mandantId} and t.art = s.art and t.schluessel = s.schluessel
          and ${andere('t.kunde_id', 's.kunde_id', wahl)} limit ${hoechstensJeSchluessel + 1}) ids) g
      cross join lateral unnest(g.ids) u(b)
      where s.mandant_id = ${mandantId} and s.kunde_id = any(${wahl.ids}::bigint[]) and cardinality(g.ids) <= ${hoechstensJeSchluessel}
      union all
      select v.kunde_id, w.kunde_id, true from vertrag v
      cross join lateral (select w.kunde_id from vertrag w where w.mandant_id = ${mandantId} and w.nummer_norm = v.nummer_norm
        and w.gesellschaft_schluessel = v.gesellschaft_schluessel and w.geloescht_am is null
        and ${andere('w.kunde_id', 'v.kunde_id', wahl)} limit ${hoechstensJeSchluessel}) w
      where v.mandant_id = ${mandantId} and v.kunde_id = any(${wahl.ids}::bigint[]) and v.geloescht_am is null
    ) paare group by a, b`.execute(handle.db);
  return rows;
};

/** Contracts of one insurer with the same number, or of one holder with the same Sparte, insurer and beginning. */
const findVertragspaare = async (handle: Handle, wahl: Ausschnitt): Promise<readonly Paarzeile[]> => {
  const { mandantId } = handle;
  const { rows } = await sql<Paarzeile>`
    select v.id a, w.id b, false vertrag from vertrag v
    cross join lateral (
      (select w.id from vertrag w where w.mandant_id = ${mandantId} and w.nummer_norm = v.nummer_norm
        and w.gesellschaft_schluessel = v.gesellschaft_schluessel and w.geloescht_am is null and ${andere('w.id', 'v.id', wahl)}
        limit ${hoechstensJeSchluessel})
      union
      (select w.id from vertrag w where w.mandant_id = ${mandantId} and w.kunde_id = v.kunde_id
        and w.gesellschaft_schluessel = v.gesellschaft_schluessel and w.sparte = v.sparte and w.beginn = v.beginn
        and w.geloescht_am is null and ${andere('w.id', 'v.id', wahl)} limit ${hoechstensJeSchluessel})
    ) w
    where v.mandant_id = ${mandantId} and v.id = any(${wahl.ids}::bigint[]) and v.geloescht_am is null`.execute(
    handle.db,
  );
  return rows;
};

type Gelesen = { readonly id: string; readonly kunde_id: string; readonly daten: never };

const readDaten = async (
  handle: Handle,
  gegenstand: Gegenstand,
  ids: readonly string[],
): Promise<Map<string, Gelesen>> => {
  const { rows } = await sql<Gelesen>`
    select t.id, ${gegenstand === 'kunde' ? sql`t.id` : sql`t.kunde_id`} kunde_id, t.daten from ${sql.table(gegenstand)} t
    where t.mandant_id = ${handle.mandantId} and t.id = any(${ids}::bigint[]) and t.geloescht_am is null`.execute(
    handle.db,
  );
  return new Map(rows.map((zeile) => [zeile.id, zeile]));
};

/** The pure judgement on two records. */
export const beurteile = (
  gegenstand: Gegenstand,
  a: { readonly kunde_id: string; readonly daten: unknown },
  b: { readonly kunde_id: string; readonly daten: unknown },
  gemeinsamerVertrag: boolean,
): Urteil =>
  gegenstand === 'kunde'
    ? vergleicheKunden(a.daten as Kunde, b.daten as Kunde, { gemeinsamerVertrag })
    : vergleicheVertraege(
        { vertrag: a.daten as Vertrag, kundeId: a.kunde_id },
        { vertrag: b.daten as Vertrag, kundeId: b.kunde_id },
      );

/** All pairs of the part that are not plainly two, lower id first. */
export const findPaare = async (
  handle: Handle,
  gegenstand: Gegenstand,
  wahl: Ausschnitt,
): Promise<Beurteilt[]> => {
  if (wahl.ids.length === 0) return [];
  const paare = await (gegenstand === 'kunde' ? findKundenpaare : findVertragspaare)(handle, wahl);
  if (paare.length === 0) return [];
  const saetze = await readDaten(handle, gegenstand, [...new Set(paare.flatMap(({ a, b }) => [a, b]))]);
  const geordnet = new Map(
    paare.map(({ a, b, vertrag }) => {
      const [aId, bId] = BigInt(a) < BigInt(b) ? [a, b] : [b, a];
      return [`${aId} ${bId}`, { aId, bId, vertrag }];
    }),
  );
  return [...geordnet.values()].flatMap(({ aId, bId, vertrag }): Beurteilt[] => {
    const [links, rechts] = [saetze.get(aId), saetze.get(bId)];
    if (!links || !rechts) return [];
    const urteil = beurteile(gegenstand, links, rechts, vertrag);
    return urteil.urteil === 'verschieden' ? [] : [{ aId, bId, ...urteil }];
  });
};
