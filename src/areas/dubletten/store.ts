// What the pages of the area read: open pairs, records side by side, merges done; and what people say about a pair.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { vergleicheFassungen } from '#importers/abgleich/zusammenfuehrung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { verberge } from '#sparten/schutz.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Gegenstand, Paar, Vergleich, Zusammenfuehrung } from './contract.ts';
import { arten } from './gegenstand.ts';
import { beurteile, findPaare } from './paare.ts';
import { readSaetze } from './saetze.ts';
import type { Satz } from './saetze.ts';

/** Open pairs as `d` whose records `a` and `b` are both alive. */
const offene = (handle: Handle, gegenstand: Gegenstand): RawBuilder<unknown> => sql`
  from dublette d
  join ${sql.table(gegenstand)} a on a.mandant_id = d.mandant_id and a.id = d.a_id and a.geloescht_am is null
  join ${sql.table(gegenstand)} b on b.mandant_id = d.mandant_id and b.id = d.b_id and b.geloescht_am is null
  where d.mandant_id = ${handle.mandantId} and d.gegenstand = ${gegenstand} and d.stand = 'offen'`;

const name = (gegenstand: Gegenstand, t: string): RawBuilder<unknown> =>
  gegenstand === 'kunde'
    ? sql`${sql.ref(`${t}.name`)}`
    : sql`concat_ws(' ', ${sql.ref(`${t}.gesellschaft`)}, coalesce(${sql.ref(`${t}.nummer`)}, 'ohne Nummer'))`;

/** Open pairs, the surest first, postponed ones last. */
export const listPaare = async (handle: Handle, gegenstand: Gegenstand, anzahl: number): Promise<Paar[]> => {
  const { rows } = await sql<Paar>`
    select d.a_id "aId", d.b_id "bId", ${name(gegenstand, 'a')} "aName", ${name(gegenstand, 'b')} "bName", d.urteil, d.punkte, d.gruende,
      d.spaeter_am is not null spaeter
    ${offene(handle, gegenstand)}
    order by d.spaeter_am nulls first, d.punkte desc, d.a_id, d.b_id limit ${anzahl}`.execute(handle.db);
  return rows;
};

/** How many pairs are open, by how sure they are. */
export const countPaare = async (
  handle: Handle,
  gegenstand: Gegenstand,
): Promise<{ gleich: number; unklar: number }> => {
  const { rows } = await sql<{ gleich: number; unklar: number }>`
    select count(*) filter (where d.urteil = 'gleich')::int gleich, count(*) filter (where d.urteil = 'unklar')::int unklar
    ${offene(handle, gegenstand)}`.execute(handle.db);
  return rows[0] ?? { gleich: 0, unklar: 0 };
};

const entschiedeneKeine = async (handle: Handle, kundeId: string): Promise<Set<string>> => {
  const { rows } = await sql<{ andere: string }>`
    select case when a_id = ${kundeId} then b_id else a_id end::text andere from dublette
    where mandant_id = ${handle.mandantId} and gegenstand = 'kunde' and stand = 'keine' and ${kundeId} in (a_id, b_id)`.execute(
    handle.db,
  );
  return new Set(rows.map(({ andere }) => andere));
};

/** The three surest, looked for now: the hint in the customer's file needs no search before it. */
export const listPaareVon = async (handle: Handle, kundeId: string): Promise<Paar[]> => {
  const keine = await entschiedeneKeine(handle, kundeId);
  const paare = (await findPaare(handle, 'kunde', { ids: [kundeId], nurHoehere: false }))
    .filter(({ aId, bId }) => !keine.has(aId) && !keine.has(bId))
    .sort((a, b) => b.punkte - a.punkte)
    .slice(0, 3);
  if (paare.length === 0) return [];
  const saetze = await readSaetze(handle, 'kunde', [...new Set(paare.flatMap(({ aId, bId }) => [aId, bId]))]);
  const namen = new Map(saetze.map(({ id, daten }) => [id, arten.kunde.bezeichne(daten)]));
  return paare.map(({ aId, bId, urteil, punkte, gruende }) => ({
    aId,
    bId,
    aName: namen.get(aId) ?? '',
    bName: namen.get(bId) ?? '',
    urteil,
    punkte,
    gruende: [...gruende],
    spaeter: false,
  }));
};

type Umfang = {
  readonly id: string;
  readonly kunde: string | null;
  readonly vertraege: number;
  readonly dokumente: number;
};

const readUmfang = async (
  handle: Handle,
  gegenstand: Gegenstand,
  ids: readonly string[],
): Promise<Map<string, Umfang>> => {
  const dokumente = gegenstand === 'kunde' ? sql`d.kunde_id` : sql`d.vertrag_id`;
  const { rows } = await sql<Umfang>`
    select i.id::text, (select k.name from vertrag v join kunde k on k.mandant_id = v.mandant_id and k.id = v.kunde_id
        where ${gegenstand} = 'vertrag' and v.mandant_id = ${handle.mandantId} and v.id = i.id) kunde,
      (select count(*)::int from vertrag v where v.mandant_id = ${handle.mandantId} and v.kunde_id = i.id and v.geloescht_am is null) vertraege,
      (select count(*)::int from dokument d where d.mandant_id = ${handle.mandantId} and ${dokumente} = i.id and d.geloescht_am is null) dokumente
    from unnest(${ids}::bigint[]) i(id)`.execute(handle.db);
  return new Map(rows.map((zeile) => [zeile.id, zeile]));
};

const gemeinsamerVertrag = async (handle: Handle, a: string, b: string): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from vertrag v join vertrag w on w.mandant_id = v.mandant_id and w.nummer_norm = v.nummer_norm
      and w.gesellschaft_schluessel = v.gesellschaft_schluessel and w.kunde_id = ${b} and w.geloescht_am is null
    where v.mandant_id = ${handle.mandantId} and v.kunde_id = ${a} and v.geloescht_am is null limit 1`.execute(
    handle.db,
  );
  return rows.length > 0;
};

/** The one with more contracts and documents stays, of equals the older one. */
const bleibt = (saetze: readonly Satz[], umfang: ReadonlyMap<string, Umfang>): string => {
  const gewicht = ({ id }: Satz) => (umfang.get(id)?.vertraege ?? 0) + (umfang.get(id)?.dokumente ?? 0);
  const [bester] = saetze.toSorted((a, b) => gewicht(b) - gewicht(a) || Number(a.id) - Number(b.id));
  return bester?.id ?? '';
};

/** Fields are told one by one: what a person may not see is taken out before. */
const sichtbare = ({ siehtSchutzbeduerftiges }: Handle, saetze: readonly Satz[]): readonly Satz[] =>
  siehtSchutzbeduerftiges
    ? saetze
    : saetze.map((satz) => ({
        ...satz,
        daten: verberge(satz.daten),
        herkunft: verberge(satz.herkunft),
      }));

/** Records side by side. @throws ApiError `nicht-gefunden`, `stand-passt-nicht` */
export const vergleicheSaetze = async (
  handle: Handle,
  gegenstand: Gegenstand,
  ids: readonly string[],
): Promise<Vergleich> => {
  const saetze = await readSaetze(handle, gegenstand, ids);
  const [erster, zweiter] = saetze as [Satz, Satz];
  const umfang = await readUmfang(handle, gegenstand, ids);
  const gemeinsam = gegenstand === 'kunde' && (await gemeinsamerVertrag(handle, erster.id, zweiter.id));
  const { urteil, punkte, gruende } = beurteile(gegenstand, erster, zweiter, gemeinsam);
  return {
    gegenstand,
    saetze: saetze.map(({ id, version, daten, angelegt_am, geaendert_am }) => ({
      id,
      version,
      name: arten[gegenstand].bezeichne(daten),
      kunde: umfang.get(id)?.kunde ?? null,
      vertraege: gegenstand === 'kunde' ? (umfang.get(id)?.vertraege ?? 0) : null,
      dokumente: umfang.get(id)?.dokumente ?? 0,
      angelegtAm: angelegt_am.toISOString(),
      geaendertAm: geaendert_am.toISOString(),
    })),
    felder: vergleicheFassungen(sichtbare(handle, saetze), arten[gegenstand].regeln).map(
      ({ feld, liste, werte, uneinig, vorschlag }) => ({
        feld,
        liste,
        werte: werte.map((eine) => [...eine]),
        herkunft: saetze.map(({ herkunft }) => (liste ? null : (herkunft[feld] ?? null))),
        uneinig,
        vorschlag,
      }),
    ),
    urteil,
    punkte,
    gruende: [...gruende],
    zielId: bleibt(saetze, umfang),
  };
};

/** What a person says about all pairs of these records. @throws ApiError as `readSaetze` */
export const urteile = async (
  handle: Handle,
  gegenstand: Gegenstand,
  ids: readonly string[],
  urteil: 'keine' | 'spaeter' | 'offen',
): Promise<void> => {
  const saetze = await readSaetze(handle, gegenstand, ids);
  const stand = urteil === 'keine' ? 'keine' : 'offen';
  const spaeter = urteil === 'spaeter' ? sql`clock_timestamp()` : sql`null::timestamptz`;
  await sql`
    insert into dublette (mandant_id, gegenstand, a_id, b_id, stand, urteil, punkte, lauf, spaeter_am, entschieden_von, entschieden_am)
    select ${handle.mandantId}, ${gegenstand}, a.id, b.id, ${stand}, 'unklar', 0,
      coalesce((select lauf from dublettensuche where mandant_id = ${handle.mandantId}), 0), ${spaeter}, ${handle.benutzerId}, now()
    from unnest(${saetze.map(({ id }) => id)}::bigint[]) a(id) join unnest(${saetze.map(({ id }) => id)}::bigint[]) b(id) on a.id < b.id
    on conflict (mandant_id, gegenstand, a_id, b_id) do update set stand = excluded.stand, spaeter_am = excluded.spaeter_am,
      entschieden_von = excluded.entschieden_von, entschieden_am = excluded.entschieden_am`.execute(
    handle.db,
  );
};

type Zeile = Omit<Zusammenfuehrung, 'am' | 'zurueckgenommenAm'> & {
  readonly am: Date;
  readonly zurueckgenommenAm: Date | null;
};

const readZusammenfuehrungen = async (handle: Handle, bedingung: RawBuilder<unknown>) => {
  const { rows } = await sql<Zeile>`
    select z.id, z.gegenstand, z.ziel_id "zielId", z.bezeichnung, z.quellnamen, z.am, z.zurueckgenommen_am "zurueckgenommenAm", z.behalten,
      coalesce(p.name, case when z.von is null then 'System' else 'Ehemalige Person' end) wer
    from zusammenfuehrung z left join zugehoerigkeit p on p.mandant_id = z.mandant_id and p.benutzer_id = z.von
    where z.mandant_id = ${handle.mandantId} and ${bedingung}`.execute(handle.db);
  return rows.map((zeile): Zusammenfuehrung => ({
    ...zeile,
    am: zeile.am.toISOString(),
    zurueckgenommenAm: zeile.zurueckgenommenAm?.toISOString() ?? null,
  }));
};

/** Merges, the newest first. */
export const listZusammenfuehrungen = (handle: Handle, anzahl: number): Promise<Zusammenfuehrung[]> =>
  readZusammenfuehrungen(handle, sql`true order by z.id desc limit ${anzahl}`);

/** @throws ApiError `nicht-gefunden` */
export const readZusammenfuehrung = async (handle: Handle, id: string): Promise<Zusammenfuehrung> => {
  const [eine] = await readZusammenfuehrungen(handle, sql`z.id = ${id}`);
  if (!eine) throw new ApiError('nicht-gefunden', 'Diese Zusammenführung gibt es nicht.');
  return eine;
};
