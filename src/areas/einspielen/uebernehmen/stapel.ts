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
