// The plan as the page shows it.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { einspielenContract, Planeintrag } from './contract.ts';

export type Planfrage = QueryOf<typeof einspielenContract.listPlan>;

/** Entries in the order of the file; one row more than wanted comes back if there is one. */
export const listPlan = async (
  handle: Handle,
  einspielungId: string,
  { gegenstand, entscheidung, nach, anzahl }: Planfrage,
): Promise<readonly Planeintrag[]> => {
  const ab = Math.min(Number(nach ?? 0), 2_147_483_647);
  const nurGegenstand = gegenstand === undefined ? sql`` : sql`and p.gegenstand = ${gegenstand}`;
  const nurEntscheidung = entscheidung === undefined ? sql`` : sql`and p.entscheidung = ${entscheidung}`;
  const { rows } = await sql<Planeintrag>`
    select p.nr, p.gegenstand, p.entscheidung, p.bezeichnung, p.zeile, p.gruende, p.aenderungen, p.konflikte, p.kandidaten,
      case when p.entscheidung <> 'neu' or e.status in ('uebernommen', 'zurueckgenommen') then p.ziel_id end "zielId"
    from einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr > ${ab} ${nurGegenstand} ${nurEntscheidung}
    order by p.nr limit ${anzahl + 1}`.execute(handle.db);
  return rows;
};
