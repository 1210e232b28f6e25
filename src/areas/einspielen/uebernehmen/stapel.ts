// The batch in which a plan is applied or taken back.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { bliebOffen, liegtOffen } from '../offen.ts';

/** The entries of one batch: numbers from `ab` (exclusive) to `bis`. `durchgang` > 1: of what was left out, this choice. */
export type Stapel = {
  readonly einspielungId: string;
  readonly ab: number;
  readonly bis: number;
  readonly durchgang?: number;
};

/** The batch's entries, as `p`: without those that were left out, or those alone that were chosen of them. */
export const im = (handle: Handle, { einspielungId, ab, bis, durchgang = 1 }: Stapel) => sql`
  p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr > ${ab} and p.nr <= ${bis}
  and ${durchgang > 1 ? sql`exists (${liegtOffen} and o.durchgang = ${durchgang})` : sql`not ${bliebOffen}`}`;

/**
 * Cuts the entries of `alle` into batches of about `groesse` that change something or leave a fingerprint; what a delivery only repeats
 * costs nothing. @returns number of the last entry of each batch, in order
 */
export const findStapelenden = async (
  handle: Handle,
  alle: Stapel,
  groesse: number,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ nr: number }>`
    select nr from (
      select p.nr, row_number() over (order by p.nr) zahl from einspielung_plan p
      where ${im(handle, alle)}
        and (p.entscheidung in ('neu', 'geaendert') or (p.entscheidung = 'unveraendert' and p.abdruck is not null))) p
    where zahl % ${groesse} = 0 and nr < ${alle.bis} order by nr`.execute(handle.db);
  return alle.ab < alle.bis ? [...rows.map(({ nr }) => nr), alle.bis] : [];
};
