// What has come into the book since a plan began to look at it.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** When the plan of Einspielung `e` had looked. A batch stands in the book some moments after the time that it bears, hence the margin. */
export const blick: RawBuilder<Date> = sql`e.geplant_am - interval '10 seconds'`;

/** Record `t` may have come after that; one that the plan has seen all the same is no news to it. */
export const kamDazwischen: RawBuilder<boolean> = sql`t.angelegt_am >= ${blick}`;
