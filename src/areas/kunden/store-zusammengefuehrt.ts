// Records that were merged into one: what is never rewritten (audit, consents, advice given) stays with them and is read with the one
// that has stayed.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** The record's id and those of all that were merged into it, as an array; `id` is a value or a column. */
export const mitZusammengefuehrten = (
  tabelle: 'kunde' | 'vertrag',
  id: string | RawBuilder<unknown>,
): RawBuilder<readonly string[]> =>
  sql`array(select ${id}::bigint union all select zf.id from ${sql.table(tabelle)} zf where zf.zusammengefuehrt_mit = ${id})`;
