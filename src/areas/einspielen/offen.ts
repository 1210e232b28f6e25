// Entries of a plan that a person has left out (table einspielung_offen), as conditions on entry `p`.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** `exists (${liegtOffen} and …)`: the row of the entry, as `o`. */
export const liegtOffen: RawBuilder<unknown> = sql`
  select from einspielung_offen o where o.mandant_id = p.mandant_id and o.einspielung_id = p.einspielung_id and o.nr = p.nr`;

/** Left out and never applied: still open, or thrown away. */
export const bliebOffen: RawBuilder<boolean> = sql`exists (${liegtOffen} and coalesce(o.durchgang, 0) = 0)`;

/** Left out, and can still be applied. */
export const istOffen: RawBuilder<boolean> = sql`exists (${liegtOffen} and o.durchgang is null)`;
