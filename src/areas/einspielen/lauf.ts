// One attempt of a job on one Einspielung: it holds the newest number, or it writes nothing any more.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import type { Status } from './tabellen.ts';

/** Another attempt, or a person, has taken the Einspielung over; this one ends without a trace. */
export class Abgeloest extends Error {
  override readonly name = 'Abgeloest';
}

export type Lauf = { readonly einspielungId: string; readonly lauf: number; readonly status: Status };

/** Begins an attempt; undefined when the Einspielung is not in one of these statuses. */
export const beginLauf = async (
  handle: Handle,
  einspielungId: string,
  von: readonly Status[],
  status: Status,
): Promise<Lauf | undefined> => {
  const { rows } = await sql<{ lauf: number }>`
    update einspielung set lauf = lauf + 1, status = ${status}, begonnen_am = coalesce(begonnen_am, now())
    where mandant_id = ${handle.mandantId} and id = ${einspielungId} and status = any(${von}) returning lauf`.execute(
    handle.db,
  );
  const [zeile] = rows;
  return zeile && { einspielungId, lauf: zeile.lauf, status };
};

export type Fortschritt = {
  readonly fortschritt: number;
  readonly saetze?: number;
  readonly angewandtBis?: number;
};

/** Tells how far it is, in the transaction of the step. @throws Abgeloest */
export const meldeFortschritt = async (
  handle: Handle,
  lauf: Lauf,
  { fortschritt, saetze, angewandtBis }: Fortschritt,
): Promise<void> => {
  const { numAffectedRows } = await sql`
    update einspielung set fortschritt = ${Math.min(1, fortschritt)}, saetze = coalesce(${saetze ?? null}::bigint, saetze),
      angewandt_bis = coalesce(${angewandtBis ?? null}::int, angewandt_bis)
    where mandant_id = ${handle.mandantId} and id = ${lauf.einspielungId} and lauf = ${lauf.lauf} and status = ${lauf.status}`.execute(
    handle.db,
  );
  if (!numAffectedRows) throw new Abgeloest();
};
