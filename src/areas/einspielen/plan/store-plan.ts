// The plan as the page shows it.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { vergleiche } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Handle } from '#platform/db/handle.ts';
import { entscheidungSchema } from '../einspielung.contract.ts';
import type { Planeintrag } from '../einspielung.contract.ts';
import { bliebOffen, istOffen } from '../offen.ts';
import { merkmale, planbedingung } from './plan-filter.ts';
import { merkmalSchema, planfilterFelder, sprungVorgabe } from './plan.contract.ts';
import type { Merkmal, Planfilter } from './plan.contract.ts';

export type Planfrage = Partial<Planfilter> & {
  readonly nach?: string | undefined;
  readonly anzahl: number;
  /** Leaves out what the file says as the book has it already. */
  readonly ohneUnveraenderte?: boolean;
};

type Zeile = Planeintrag & {
  readonly daten: Readonly<Record<string, unknown>> | null;
  readonly herkunft: Herkuenfte | null;
};

/** A new record shows its values with their place, as a change from nothing. */
const mitWerten = ({ daten, herkunft, ...eintrag }: Zeile): Planeintrag => ({
  ...eintrag,
  ...(daten && {
    aenderungen: vergleiche({}, daten).map((aenderung) => {
      const ort = herkunft?.[aenderung.feld];
      if (ort?.art !== 'einspielung') return aenderung;
      return { ...aenderung, zeile: ort.zeile, ...(ort.feld === undefined ? {} : { quelle: ort.feld }) };
    }),
  }),
});

const gegenstaende = planfilterFelder.gegenstand.unwrap().options;
const alleEntscheidungen = entscheidungSchema.options;
const mitWirkung = alleEntscheidungen.filter((entscheidung) => entscheidung !== 'unveraendert');

/**
 * Numbers of the page's entries. Without a text or a mark, each kind and decision is a range of one index, of which the
 * page takes the first rows: nothing is read that is not shown.
 */
const nummern = (
  handle: Handle,
  einspielungId: string,
  { gegenstand, entscheidung, nach, anzahl, ohneUnveraenderte, ...rest }: Planfrage,
): RawBuilder<unknown> => {
  const entscheidungen = entscheidung ? [entscheidung] : ohneUnveraenderte ? mitWirkung : alleEntscheidungen;
  const ab = Math.min(Number(nach ?? 0), 2_147_483_647);
  const seine = sql`p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr > ${ab}`;
  const filter = planbedingung(handle, einspielungId, {
    ...rest,
    sprungAb: rest.sprungAb ?? sprungVorgabe,
  });
  const ende = sql`order by nr limit ${anzahl + 1}`;
  if (rest.merkmal || rest.suche)
    return sql`
      select p.nr from einspielung_plan p where ${seine} ${filter}
        ${gegenstand ? sql`and p.gegenstand = ${gegenstand}` : sql``}
        and p.entscheidung = any(${entscheidungen}::text[]) ${ende}`;
  return sql`
    select e.nr from unnest(${gegenstand ? [gegenstand] : gegenstaende}::text[]) g(gegenstand)
    cross join unnest(${entscheidungen}::text[]) w(entscheidung)
    cross join lateral (
      select p.nr from einspielung_plan p
      where ${seine} and p.gegenstand = g.gegenstand and p.entscheidung = w.entscheidung ${ende}) e ${ende}`;
};

/** Entries in the order of the file; one row more than wanted comes back if there is one. */
export const listPlan = async (
  handle: Handle,
  einspielungId: string,
  frage: Planfrage,
): Promise<readonly Planeintrag[]> => {
  const { rows } = await sql<Zeile>`
    with n as materialized (${nummern(handle, einspielungId, frage)})
    select p.nr, p.gegenstand, p.entscheidung, p.bezeichnung, coalesce(b.name, k.bezeichnung) kunde, p.zeile, p.gruende, p.aenderungen, p.konflikte, p.kandidaten,
      coalesce(p.beendet, false) beendet, p.sprung, ${istOffen} offen,
      case when p.entscheidung <> 'neu' or (e.status in ('uebernommen', 'zurueckgenommen') and not ${bliebOffen}) then p.ziel_id end "zielId",
      case when p.entscheidung = 'neu' then p.daten - 'weitereAngaben' end daten,
      case when p.entscheidung = 'neu' then p.herkunft end herkunft
    from n join einspielung_plan p on p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr = n.nr
    join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
    left join vertrag v on p.gegenstand = 'vertrag' and v.mandant_id = p.mandant_id and v.id = p.ziel_id
    left join kunde b on b.mandant_id = v.mandant_id and b.id = v.kunde_id
    left join einspielung_plan k on p.gegenstand = 'vertrag' and k.gegenstand = 'kunde' and k.mandant_id = p.mandant_id
      and k.einspielung_id = p.einspielung_id and k.schluessel = p.bezug_schluessel
    order by p.nr`.execute(handle.db);
  return rows.map(mitWerten);
};

export type Merkmalzahl = { readonly merkmal: Merkmal; readonly gegenstand: string; readonly anzahl: number };

/** How many entries bear each mark: one index each, whatever the size of the plan. */
export const countMerkmale = async (
  handle: Handle,
  einspielungId: string,
  sprungAb: number,
): Promise<Merkmalzahl[]> => {
  const zahl = (merkmal: Merkmal) => sql`
    select ${merkmal}::text merkmal, p.gegenstand, count(*)::int anzahl from einspielung_plan p
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and ${merkmale[merkmal](sprungAb)}
    group by p.gegenstand`;
  const { rows } = await sql<Merkmalzahl>`${sql.join(
    merkmalSchema.options.map(zahl),
    sql` union all `,
  )}`.execute(handle.db);
  return rows;
};
