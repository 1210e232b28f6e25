// One attempt at dividing a file: it holds the newest number and a lease, or it books nothing any more.
import { sql } from 'kysely';
import type { BetreiberHandle } from '#platform/db/handle.ts';
import type { Zentraldatei } from './zentral.contract.ts';

/** Another attempt has taken the file over, or the worker ends; this one stops without a trace. */
export class Abgeloest extends Error {
  override readonly name = 'Abgeloest';
}

export type Lauf = {
  readonly id: string;
  readonly lauf: number;
  readonly versuche: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** A process that is silent for so long is taken for dead. */
const frist = sql`interval '60 seconds'`;

/** Takes the oldest waiting file, or one whose process has died; undefined when there is none. */
export const beginLauf = async (handle: BetreiberHandle): Promise<Lauf | undefined> => {
  const { rows } = await sql<Omit<Lauf, 'bytes'> & { bytes: string }>`
    update zentraldatei set status = 'laeuft', lauf = lauf + 1, versuche = versuche + 1, fortschritt = 0, gehalten_bis = now() + ${frist}
    where id = (
      select id from zentraldatei where status = 'wartet' or (status = 'laeuft' and gehalten_bis < now())
      order by id limit 1 for update skip locked)
    returning id, lauf, versuche, name, sha256, bytes`.execute(handle.db);
  const [zeile] = rows;
  return zeile && { ...zeile, bytes: Number(zeile.bytes) };
};

/** Tells how far it is and keeps the lease. @throws Abgeloest */
export const halte = async (
  handle: BetreiberHandle,
  { id, lauf }: Lauf,
  fortschritt: number,
): Promise<void> => {
  const { numAffectedRows } = await sql`
    update zentraldatei set fortschritt = ${Math.min(1, fortschritt)}, gehalten_bis = now() + ${frist}
    where id = ${id} and lauf = ${lauf} and status = 'laeuft'`.execute(handle.db);
  if (!numAffectedRows) throw new Abgeloest();
};

export type Ende = {
  readonly art: Zentraldatei['art'];
  readonly grund?: string;
  readonly lieferung?: Zentraldatei['lieferung'];
  readonly zaehler?: { readonly gelesen: number; readonly rahmen: number; readonly unlesbar: number };
  readonly maengel?: readonly string[];
  readonly dauerMs: number;
};

/** Ends as `verteilt`; a number that was decided meanwhile sends the file round once more. @throws Abgeloest */
export const beende = async (handle: BetreiberHandle, { id, lauf }: Lauf, ende: Ende): Promise<void> => {
  const { art, grund = null, lieferung = {}, zaehler = {}, maengel = [], dauerMs } = ende;
  const { numAffectedRows } = await sql`
    update zentraldatei d set art = ${art}, grund = ${grund}, lieferung = ${JSON.stringify(lieferung)}::jsonb,
      zaehler = ${JSON.stringify(zaehler)}::jsonb, maengel = ${JSON.stringify(maengel)}::jsonb, fortschritt = 1, versuche = 0,
      gehalten_bis = null, verteilt_am = now(), dauer_ms = ${Math.round(dauerMs)},
      status = case when exists (
        select 1 from zentralnummer n join nummerentscheidung e on e.gesellschaft = n.gesellschaft and e.nummer = n.nummer
        where n.zentraldatei_id = d.id and n.stand in ('unbekannt', 'konflikt') and e.mandant_id is not null and n.nummer <> '')
      then 'wartet' else 'verteilt' end
    where id = ${id} and lauf = ${lauf} and status = 'laeuft'`.execute(handle.db);
  if (!numAffectedRows) throw new Abgeloest();
};

/** Ends for good, with a German reason. */
export const scheitere = async (
  handle: BetreiberHandle,
  { id, lauf }: Lauf,
  grund: string,
): Promise<void> => {
  await sql`
    update zentraldatei set status = 'fehlgeschlagen', grund = ${grund}, gehalten_bis = null where id = ${id} and lauf = ${lauf}`.execute(
    handle.db,
  );
};

/** Gives the file back for the next attempt. */
export const gibZurueck = async (
  handle: BetreiberHandle,
  { id, lauf }: Lauf,
  gezaehlt: boolean,
): Promise<void> => {
  await sql`
    update zentraldatei set status = 'wartet', gehalten_bis = null, versuche = versuche - ${gezaehlt ? 0 : 1}
    where id = ${id} and lauf = ${lauf} and status = 'laeuft'`.execute(handle.db);
};
