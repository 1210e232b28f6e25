// Records staged by their key alone: known word for word when the file was read. Here is asked whether that still decides them.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';

/**
 * Numbers of staged rows without data which must be seen after all: contracts that their fingerprint has not decided (the file says more
 * about them, the holder is another one), what is posted on these, and what has changed in the book since. Contracts must have been
 * compared by fingerprint.
 */
export const findUnbelegte = async (handle: Handle, einspielungId: string): Promise<readonly number[]> => {
  const { mandantId } = handle;
  const { rows } = await sql<{ nr: number }>`
    select v.nr from einspielung_vorschlag v
    where v.mandant_id = ${mandantId} and v.einspielung_id = ${einspielungId} and v.daten is null and (
      v.art = 'vertrag' or not exists (
        select from einspielung_plan p
        where p.mandant_id = ${mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand = 'vertrag'
          and p.schluessel = v.kunde and p.entscheidung = 'unveraendert' offset 0)
      or case v.art when 'buchung' then not exists (
          select from buchung b
          where b.mandant_id = ${mandantId} and b.schluessel = v.schluessel and b.abdruck = v.abdruck offset 0)
        else not exists (
          select from schaden s
          where s.mandant_id = ${mandantId} and s.schluessel = v.schluessel and s.abdruck = v.abdruck and cardinality(v.bewegungen) = (
            select count(*) from unnest(v.bewegungen) f where exists (
              select from schadenbewegung b
              where b.mandant_id = ${mandantId} and b.schaden_id = s.id and b.abdruck = f)) offset 0) end)
    order by v.nr`.execute(handle.db);
  return rows.map(({ nr }) => nr);
};
