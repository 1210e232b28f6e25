// The plan as the page shows it.
import { sql } from 'kysely';
import { vergleiche } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { einspielenContract, Planeintrag } from './contract.ts';

export type Planfrage = QueryOf<typeof einspielenContract.listPlan>;

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

/** Entries in the order of the file; one row more than wanted comes back if there is one. */
export const listPlan = async (
  handle: Handle,
  einspielungId: string,
  { gegenstand, entscheidung, nach, anzahl }: Planfrage,
): Promise<readonly Planeintrag[]> => {
  const ab = Math.min(Number(nach ?? 0), 2_147_483_647);
  const nurGegenstand = gegenstand === undefined ? sql`` : sql`and p.gegenstand = ${gegenstand}`;
  const nurEntscheidung = entscheidung === undefined ? sql`` : sql`and p.entscheidung = ${entscheidung}`;
  const { rows } = await sql<Zeile>`
    select p.nr, p.gegenstand, p.entscheidung, p.bezeichnung, p.zeile, p.gruende, p.aenderungen, p.konflikte, p.kandidaten,
      case when p.entscheidung <> 'neu' or e.status in ('uebernommen', 'zurueckgenommen') then p.ziel_id end "zielId",
      case when p.entscheidung = 'neu' then p.daten - 'weitereAngaben' end daten,
      case when p.entscheidung = 'neu' then p.herkunft end herkunft
    from einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr > ${ab} ${nurGegenstand} ${nurEntscheidung}
    order by p.nr limit ${anzahl + 1}`.execute(handle.db);
  return rows.map(mitWerten);
};
