// The operator's inbox in SQL. Only a handle of the operator gets here; row security says so again.
import { sql } from 'kysely';
import type { Anspruch, Zuordnung } from '#importers/verteilung/zuordnung.ts';
import type { Adresse, Zaehlung } from '#importers/verteilung/adresse.ts';
import type { BetreiberHandle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { WartendeNummer, Zentraldatei, Zentralteil } from './zentral.contract.ts';

type Zeile = Omit<Zentraldatei, 'bytes' | 'angelegtAm' | 'erneutAm' | 'verteiltAm'> & {
  readonly bytes: string;
  readonly angelegtAm: Date;
  readonly erneutAm: Date | null;
  readonly verteiltAm: Date | null;
};

const iso = (am: Date | null): string | null => am?.toISOString() ?? null;

const toZentraldatei = (zeile: Zeile): Zentraldatei => ({
  ...zeile,
  bytes: Number(zeile.bytes),
  angelegtAm: zeile.angelegtAm.toISOString(),
  erneutAm: iso(zeile.erneutAm),
  verteiltAm: iso(zeile.verteiltAm),
});

/** To be followed by conditions on `d`. */
const auswahl = sql`
  select d.id, d.name, d.bytes, d.sha256, d.weg, d.status, d.art, d.grund, d.lieferung, d.maengel, d.fortschritt,
    coalesce((d.zaehler ->> 'gelesen')::int, 0) gelesen, coalesce((d.zaehler ->> 'rahmen')::int, 0) rahmen,
    coalesce((d.zaehler ->> 'unlesbar')::int, 0) unlesbar, n.verteilt, n.wartend, n.verworfen, t.haeuser,
    d.angelegt_am "angelegtAm", d.erneut_am "erneutAm", d.verteilt_am "verteiltAm", d.dauer_ms "dauerMs"
  from zentraldatei d
  cross join lateral (
    select coalesce(sum(saetze) filter (where stand = 'zugeordnet'), 0)::int verteilt,
      coalesce(sum(saetze) filter (where stand in ('unbekannt', 'konflikt')), 0)::int wartend,
      coalesce(sum(saetze) filter (where stand = 'verworfen'), 0)::int verworfen
    from zentralnummer where zentraldatei_id = d.id
  ) n
  cross join lateral (select count(distinct mandant_id)::int haeuser from lieferung_teil where zentraldatei_id = d.id) t`;

/** Newest first; one row more than wanted comes back if there is one. */
export const listZentraldateien = async (
  handle: BetreiberHandle,
  { vor, anzahl }: { readonly vor?: string | undefined; readonly anzahl: number },
): Promise<readonly Zentraldatei[]> => {
  const aelter = vor === undefined ? sql`` : sql`where d.id < ${vor}`;
  const { rows } = await sql<Zeile>`${auswahl} ${aelter} order by d.id desc limit ${anzahl + 1}`.execute(
    handle.db,
  );
  return rows.map(toZentraldatei);
};

/** @throws ApiError `nicht-gefunden` */
export const readZentraldatei = async (handle: BetreiberHandle, id: string): Promise<Zentraldatei> => {
  const { rows } = await sql<Zeile>`${auswahl} where d.id = ${id}`.execute(handle.db);
  const [zeile] = rows;
  if (!zeile) throw new ApiError('nicht-gefunden', 'Diese Datei gibt es im zentralen Eingang nicht.');
  return toZentraldatei(zeile);
};

export type NeueZentraldatei = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly weg: Zentraldatei['weg'];
};

/** Books a stored file; the same bytes again stay one file, tried again where they had failed. */
export const insertZentraldatei = async (
  handle: BetreiberHandle,
  { name, sha256, bytes, weg }: NeueZentraldatei,
): Promise<{ readonly id: string; readonly schonEingelesen: boolean }> => {
  const { rows } = await sql<{ id: string; neu: boolean }>`
    insert into zentraldatei (name, sha256, bytes, weg, angelegt_von) values (${name}, ${sha256}, ${bytes}, ${weg}, ${handle.benutzerId})
    on conflict (sha256) do update set erneut_am = now(),
      status = case when zentraldatei.status = 'fehlgeschlagen' then 'wartet' else zentraldatei.status end,
      versuche = case when zentraldatei.status = 'fehlgeschlagen' then 0 else zentraldatei.versuche end
    returning id, (xmax = 0) neu`.execute(handle.db);
  return { id: rows[0]?.id ?? '', schonEingelesen: rows[0]?.neu !== true };
};

/** Puts a file back to the waiting ones. @returns false where it is not in one of these statuses */
export const stelleZurueck = async (
  handle: BetreiberHandle,
  id: string,
  von: readonly Zentraldatei['status'][],
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update zentraldatei set status = 'wartet', versuche = 0, grund = null where id = ${id} and status = any(${von})`.execute(
    handle.db,
  );
  return (numAffectedRows ?? 0n) > 0n;
};

/** The parts of a file by brokerage. */
export const listTeile = async (handle: BetreiberHandle, id: string): Promise<readonly Zentralteil[]> => {
  const { rows } = await sql<Omit<Zentralteil, 'am'> & { am: Date }>`
    select json_build_object('id', m.id, 'name', m.name) mandant, t.saetze, t.zeile_von "zeileVon", t.zeile_bis "zeileBis", t.am
    from lieferung_teil t join mandant m on m.id = t.mandant_id
    where t.zentraldatei_id = ${id} order by m.name collate "de-x-icu", t.zeile_von limit 5000`.execute(
    handle.db,
  );
  return rows.map((zeile) => ({ ...zeile, am: zeile.am.toISOString() }));
};

export type WartendeZeile = Omit<WartendeNummer, 'beansprucht' | 'zuordenbar' | 'seit'> & {
  readonly seit: Date;
};

const hoechstensWartend = 2000;

/** Numbers that wait, over all files, those with the most records first. */
export const listWartende = async (handle: BetreiberHandle): Promise<readonly WartendeZeile[]> => {
  const { rows } = await sql<WartendeZeile>`
    select n.gesellschaft, n.nummer, min(n.gesellschaft_name) "gesellschaftName", min(n.nummer_text) "nummerText",
      sum(n.saetze)::int saetze, sum(n.vertraege)::int vertraege, count(*)::int dateien, min(d.angelegt_am) seit
    from zentralnummer n join zentraldatei d on d.id = n.zentraldatei_id
    where n.stand in ('unbekannt', 'konflikt') group by n.gesellschaft, n.nummer
    order by sum(n.saetze) desc, n.gesellschaft, n.nummer limit ${hoechstensWartend}`.execute(handle.db);
  return rows;
};

export type Nummernschluessel = { readonly gesellschaft: string; readonly nummer: string };

const wartetNummer = async (
  handle: BetreiberHandle,
  { gesellschaft, nummer }: Nummernschluessel,
): Promise<void> => {
  const { rows } = await sql`
    select 1 from zentralnummer where gesellschaft = ${gesellschaft} and nummer = ${nummer}
      and stand in ('unbekannt', 'konflikt') limit 1`.execute(handle.db);
  if (rows.length === 0) throw new ApiError('nicht-gefunden', 'Diese Vermittlernummer wartet nicht (mehr).');
};

const merkeEntscheidung = (
  handle: BetreiberHandle,
  { gesellschaft, nummer }: Nummernschluessel,
  mandantId: number | null,
) =>
  sql`
  insert into nummerentscheidung (gesellschaft, nummer, mandant_id, entschieden_von)
  values (${gesellschaft}, ${nummer}, ${mandantId}, ${handle.benutzerId})
  on conflict (gesellschaft, nummer) do update
    set mandant_id = excluded.mandant_id, entschieden_von = excluded.entschieden_von, entschieden_am = now()`.execute(
    handle.db,
  );

/** The number is this brokerage's from now on; files in which it waits are divided again. @returns how many files */
export const ordneNummerZu = async (
  handle: BetreiberHandle,
  nummer: Nummernschluessel,
  mandantId: number,
): Promise<number> => {
  await wartetNummer(handle, nummer);
  const { rows } = await sql`select 1 from mandant where id = ${mandantId}`.execute(handle.db);
  if (rows.length === 0)
    throw new ApiError('nicht-gefunden', 'Dieses Haus gibt es nicht.', { feld: 'mandantId' });
  await merkeEntscheidung(handle, nummer, mandantId);
  const { numAffectedRows } = await sql`
    update zentraldatei set status = 'wartet', versuche = 0 where status = 'verteilt' and id in (
      select zentraldatei_id from zentralnummer
      where gesellschaft = ${nummer.gesellschaft} and nummer = ${nummer.nummer} and stand in ('unbekannt', 'konflikt'))`.execute(
    handle.db,
  );
  return Number(numAffectedRows ?? 0n);
};

/** Nobody here is meant: its records wait no more, now and in later files. */
export const verwirfNummer = async (handle: BetreiberHandle, nummer: Nummernschluessel): Promise<void> => {
  await wartetNummer(handle, nummer);
  await merkeEntscheidung(handle, nummer, null);
  await sql`
    update zentralnummer set stand = 'verworfen', mandanten = '{}'
    where gesellschaft = ${nummer.gesellschaft} and nummer = ${nummer.nummer} and stand in ('unbekannt', 'konflikt')`.execute(
    handle.db,
  );
};

/** What the brokerages claim. */
export const readAnsprueche = async (handle: BetreiberHandle): Promise<readonly Anspruch[]> => {
  const { rows } = await sql<Anspruch>`
    select mandant_id "mandantId", gesellschaft, nummer from vermittlernummern_aller()`.execute(handle.db);
  return rows;
};

/** The operator's decisions and who has got which number so far (within a good year). */
export const readZuordnungslage = async (handle: BetreiberHandle) => {
  const ansprueche = await readAnsprueche(handle);
  const { rows: entschieden } = await sql<{ key: string; mandant_id: number | null }>`
    select gesellschaft || '|' || nummer key, mandant_id from nummerentscheidung`.execute(handle.db);
  const { rows: frueher } = await sql<{ key: string; mandant_id: number }>`
    select distinct on (key) key, mandant_id from lieferung_teil cross join lateral unnest(nummern) key
    where am > now() - interval '400 days' order by key, am desc`.execute(handle.db);
  return {
    ansprueche,
    entscheidungen: new Map(entschieden.map(({ key, mandant_id }) => [key, mandant_id])),
    bisher: new Map(frueher.map(({ key, mandant_id }) => [key, mandant_id])),
  };
};

/** `gesellschaft|nummer` of a file that have been delivered -> to whom. */
export const readGeliefert = async (
  handle: BetreiberHandle,
  id: string,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ key: string; mandant_id: number }>`
    select key, mandant_id from lieferung_teil cross join lateral unnest(nummern) key where zentraldatei_id = ${id}`.execute(
    handle.db,
  );
  return new Map(rows.map(({ key, mandant_id }) => [key, mandant_id]));
};

export type Nummernzeile = Adresse & Zaehlung & Zuordnung;

/** Replaces what is known about the numbers of a file. */
export const writeNummern = async (
  handle: BetreiberHandle,
  id: string,
  zeilen: readonly Nummernzeile[],
): Promise<void> => {
  await sql`delete from zentralnummer where zentraldatei_id = ${id}`.execute(handle.db);
  await sql`
    insert into zentralnummer (zentraldatei_id, gesellschaft, nummer, gesellschaft_name, nummer_text, saetze, vertraege, stand, mandanten)
    select ${id}, z.gesellschaft, z.nummer, z."gesellschaftName", z."nummerText", z.saetze, z.vertraege, z.stand, z.mandanten
    from jsonb_to_recordset(${JSON.stringify(zeilen)}::jsonb)
      as z(gesellschaft text, nummer text, "gesellschaftName" text, "nummerText" text, saetze int, vertraege int, stand text, mandanten int[])`.execute(
    handle.db,
  );
};
