// What a file says lies in an unlogged table from reading to planning: a crash of PostgreSQL empties it while the plan's rows stay. A row
// put there first tells, at the end, that nothing was lost in between.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';

const marke = 'marke';

/** Before the first row is staged. */
export const markiereZwischenlager = async (handle: Handle, einspielungId: string): Promise<void> => {
  await sql`
    insert into einspielung_vorschlag (mandant_id, einspielung_id, nr, art, schluessel, nachtrag, daten, nachweis)
    values (${handle.mandantId}, ${einspielungId}, 0, ${marke}, '', true, '{}', '{}')`.execute(handle.db);
};

/** After the last row is planned. @throws Error when the staged rows were lost: the job begins again */
export const pruefeZwischenlager = async (handle: Handle, einspielungId: string): Promise<void> => {
  const { rows } = await sql`
    select 1 from einspielung_vorschlag
    where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} and nr = 0 and art = ${marke}`.execute(
    handle.db,
  );
  if (rows.length === 0) throw new Error('PostgreSQL has restarted: the staged rows are gone');
};
