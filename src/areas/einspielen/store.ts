// Einspielungen: born with their file, changed by the jobs, listed for the pages.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Vorab } from '#importers/vorab.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Weg } from '#platform/http/kontext.ts';
import type { Verlaufsfrage } from './verlauf/verlauf.contract.ts';
import { auswahl } from './tabellen.ts';
import type { EinspielungZeile, Status } from './tabellen.ts';

const finde = async (handle: Handle, id: string): Promise<EinspielungZeile | undefined> => {
  const { rows } =
    await sql<EinspielungZeile>`${auswahl} where e.mandant_id = ${handle.mandantId} and e.id = ${id}`.execute(
      handle.db,
    );
  return rows[0];
};

/** Whether the brokerage of the handle has it. */
export const hatEinspielung = async (handle: Handle, id: string): Promise<boolean> =>
  (await finde(handle, id)) !== undefined;

/** @throws ApiError `nicht-gefunden` */
export const readEinspielung = async (handle: Handle, id: string): Promise<EinspielungZeile> => {
  const zeile = await finde(handle, id);
  if (!zeile) throw new ApiError('nicht-gefunden', 'Diese Einspielung gibt es nicht.');
  return zeile;
};

const vomStand = (status: Verlaufsfrage['status']): RawBuilder<unknown> => {
  if (status === undefined) return sql``;
  return status === 'teilweise'
    ? sql`and e.status = 'uebernommen' and e.offen > 0`
    : sql`and e.status = ${status}`;
};

/** Newest first; `nach` is the id of the last one of the page before. One row more than wanted comes back if there is one. */
export const listEinspielungen = async (
  handle: Handle,
  { nach, anzahl, status, suche }: Verlaufsfrage,
): Promise<readonly EinspielungZeile[]> => {
  const vor = nach === undefined ? sql`` : sql`and e.id < ${nach}`;
  const mit = suche
    ? sql`and strpos(lower(d.name || ' ' || coalesce(e.lieferung ->> 'gesellschaft', '')), lower(${suche})) > 0`
    : sql``;
  const { rows } = await sql<EinspielungZeile>`
    ${auswahl} where e.mandant_id = ${handle.mandantId} ${vor} ${vomStand(status)} ${mit}
    order by e.id desc limit ${anzahl + 1}`.execute(handle.db);
  return rows;
};

export type NeueDatei = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** What its first bytes say. */
  readonly vorab?: Vorab;
};

/** Statuses in which the same bytes need no second reading. */
const offenOderFertig: readonly Status[] = ['wartet', 'liest', 'geplant', 'uebernimmt', 'uebernommen'];

/** The newest Einspielung of the same bytes that is open or done. */
export const findGleiche = async (
  handle: Handle,
  sha256: string,
): Promise<{ id: string; status: Status } | undefined> => {
  const { rows } = await sql<{ id: string; status: Status }>`
    select e.id, e.status from einspielung e join datei d on d.mandant_id = e.mandant_id and d.id = e.datei_id
    where e.mandant_id = ${handle.mandantId} and d.mandant_id = ${handle.mandantId} and d.sha256 = ${sha256}
      and e.status = any(${offenOderFertig})
    order by e.id desc limit 1`.execute(handle.db);
  return rows[0];
};

const grundFuer = (status: Status): string =>
  status === 'uebernommen'
    ? 'Diese Datei wurde schon eingelesen und übernommen.'
    : 'Diese Datei wurde schon eingelesen; ihr Plan ist noch offen.';

/**
 * Books a stored file and its Einspielung; the same bytes again end at once as `schon-eingelesen`. Two at the same time
 * wait for each other.
 */
export const createEinspielung = async (
  handle: Handle,
  datei: NeueDatei,
  weg: Weg,
  gruppeId: string | null = null,
): Promise<{ id: string; schonDa: boolean }> => {
  const { mandantId, benutzerId } = handle;
  await sql`select pg_advisory_xact_lock(${mandantId}, hashtext(${datei.sha256}))`.execute(handle.db);
  const gleiche = await findGleiche(handle, datei.sha256);
  const { rows } = await sql<{ id: string }>`
    with d as (
      insert into datei (mandant_id, sha256, name, bytes, hochgeladen_von)
      values (${mandantId}, ${datei.sha256}, ${datei.name}, ${datei.bytes}, ${benutzerId}) returning id
    )
    insert into einspielung (mandant_id, datei_id, status, grund, gleiche_wie, angelegt_von, weg, gruppe_id, quelle, lieferung)
    select ${mandantId}, d.id, ${gleiche ? 'schon-eingelesen' : 'wartet'}, ${gleiche ? grundFuer(gleiche.status) : null},
      ${gleiche?.id ?? null}, ${benutzerId}, ${weg}, ${gruppeId},
      ${datei.vorab?.quelle ?? null}, ${JSON.stringify(datei.vorab?.lieferung ?? {})}::jsonb from d returning id`.execute(
    handle.db,
  );
  const id = rows[0]?.id ?? '';
  await writeProtokoll(handle, [{ weg, gegenstand: 'einspielung', gegenstandId: id, aktion: 'hochgeladen' }]);
  return { id, schonDa: gleiche !== undefined };
};

/** A number for files that come together. */
export const nextGruppe = async (handle: Handle): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select nextval('einspielung_gruppe_seq') id`.execute(handle.db);
  return rows[0]?.id ?? '';
};

/** The group of an Einspielung; where it came alone it gets one, for what comes out of it. */
export const gruppeFuer = async (handle: Handle, id: string): Promise<string> => {
  const { gruppe_id } = await readEinspielung(handle, id);
  if (gruppe_id !== null) return gruppe_id;
  const neue = await nextGruppe(handle);
  await sql`update einspielung set gruppe_id = ${neue} where mandant_id = ${handle.mandantId} and id = ${id}`.execute(
    handle.db,
  );
  return neue;
};

/** Sets the status if it is one of `von`. @returns false when it is another one by now */
export const changeStatus = async (
  handle: Handle,
  id: string,
  von: readonly Status[],
  nach: Status,
  grund: string | null = null,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update einspielung set status = ${nach}, grund = ${grund}, fortschritt = 0
    where mandant_id = ${handle.mandantId} and id = ${id} and status = any(${von})`.execute(handle.db);
  return (numAffectedRows ?? 0n) > 0n;
};

/** Stops an application of which nothing is written yet; a batch that has begun is waited for. @returns false when it is too late */
export const haltAn = async (handle: Handle, id: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update einspielung set status = case durchgang when 1 then 'geplant' else 'uebernommen' end, begonnen_am = null
    where mandant_id = ${handle.mandantId} and id = ${id} and status = 'uebernimmt' and angewandt_bis = 0`.execute(
    handle.db,
  );
  return (numAffectedRows ?? 0n) > 0n;
};

/** The Einspielungen that came in one upload or archive with this one, this one among them; in their order. */
export const listGruppe = async (handle: Handle, id: string): Promise<readonly EinspielungZeile[]> => {
  const eine = await readEinspielung(handle, id);
  if (eine.gruppe_id === null) return [eine];
  const { rows } = await sql<EinspielungZeile>`
    ${auswahl} where e.mandant_id = ${handle.mandantId} and e.gruppe_id = ${eine.gruppe_id} order by e.id`.execute(
    handle.db,
  );
  return rows;
};

/** Findings in file order; `nach` is the number of the last one seen. */
export const listHinweise = async (
  handle: Handle,
  id: string,
  {
    nach,
    anzahl,
    schwere,
  }: { nach?: string | undefined; anzahl: number; schwere?: Hinweis['schwere'] | undefined },
): Promise<readonly { nr: number; hinweis: Hinweis }[]> => {
  const ab = Math.min(Number(nach ?? 0), 2_147_483_647);
  const { rows } = await sql<{ nr: number; hinweis: Hinweis }>`
    select nr, hinweis from einspielung_hinweis
    where mandant_id = ${handle.mandantId} and einspielung_id = ${id} and nr > ${ab}
      and (${schwere ?? null}::text is null or hinweis ->> 'schwere' = ${schwere ?? null})
    order by nr limit ${anzahl + 1}`.execute(handle.db);
  return rows;
};
