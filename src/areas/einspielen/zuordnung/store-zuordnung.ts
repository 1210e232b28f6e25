// How a table was understood, kept with its Einspielung; what a brokerage has confirmed, kept for its next files.
import { sql } from 'kysely';
import { tabellenwahlSchema, vereineSpaltenwahl } from '#domain/zuordnung.ts';
import type { Gelerntes, Spaltenwahl, Tabellenwahl, Wertwahl, Zuordnung } from '#domain/zuordnung.ts';
import { wertSchluessel } from '#importers/tabelle/index.ts';
import type { Handle } from '#platform/db/handle.ts';
import { json } from '../lesen/copy.ts';
import type { GelernteSpalten, GelernterWert } from './zuordnung.contract.ts';

/** Of a tenant so many of the newest are remembered. */
const hoechstensSpalten = 500;
const hoechstensWerte = 10_000;

/** Keeps how the file was understood, in the transaction of its other facts. */
export const merkeZuordnung = async (
  handle: Handle,
  einspielungId: string,
  zuordnung: Zuordnung | undefined,
): Promise<void> => {
  await sql`
    update einspielung set zuordnung = ${zuordnung === undefined ? null : json(zuordnung)}::jsonb
    where mandant_id = ${handle.mandantId} and id = ${einspielungId}`.execute(handle.db);
};

export type GemerkteZuordnung = { readonly zuordnung: Zuordnung | null; readonly wahl: Tabellenwahl };

/** Null and blank where the brokerage has no such Einspielung, or it is no table. */
export const readZuordnung = async (handle: Handle, einspielungId: string): Promise<GemerkteZuordnung> => {
  const { rows } = await sql<{ zuordnung: Zuordnung | null; wahl: unknown }>`
    select zuordnung, wahl from einspielung where mandant_id = ${handle.mandantId} and id = ${einspielungId}`.execute(
    handle.db,
  );
  const wahl = tabellenwahlSchema.catch({ blaetter: [], werte: [] }).parse(rows[0]?.wahl ?? {});
  return { zuordnung: rows[0]?.zuordnung ?? null, wahl };
};

/** Puts choices to a file that is about to be read. */
export const setzeWahl = async (handle: Handle, einspielungId: string, wahl: Tabellenwahl): Promise<void> => {
  await sql`
    update einspielung set wahl = (wahl - 'zeichensatz') || ${json(wahl)}::jsonb
    where mandant_id = ${handle.mandantId} and id = ${einspielungId}`.execute(handle.db);
};

/** A column with its heading as the list writes it. */
export type Gelerntespalte = GelernteSpalten['spalten'][number];

type SpaltenZeile = {
  readonly kopfsatz: string;
  readonly spalten: readonly Spaltenwahl[];
  readonly am: string;
};

/** All that the importer may use unasked. */
export const readGelerntes = async (handle: Handle): Promise<Gelerntes> => {
  const spalten = await sql<SpaltenZeile>`
    select kopfsatz, spalten, (bestaetigt_am at time zone 'Europe/Berlin')::date::text am from spaltenzuordnung
    where mandant_id = ${handle.mandantId} order by bestaetigt_am desc limit ${hoechstensSpalten}`.execute(
    handle.db,
  );
  const werte = await sql<Wertwahl & { am: string }>`
    select art, roh, ziel, (bestaetigt_am at time zone 'Europe/Berlin')::date::text am from wertzuordnung
    where mandant_id = ${handle.mandantId} order by bestaetigt_am desc limit ${hoechstensWerte}`.execute(
    handle.db,
  );
  return {
    spalten: new Map(spalten.rows.map(({ kopfsatz, ...rest }) => [kopfsatz, rest])),
    werte: werte.rows,
  };
};

/** Ids of the confirmed mappings of these heading sets. */
export const findGelernteSpalten = async (
  handle: Handle,
  kopfsaetze: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from spaltenzuordnung where mandant_id = ${handle.mandantId}
      and md5(kopfsatz) in (select md5(k) from unnest(${kopfsaetze}::text[]) k)`.execute(handle.db);
  return rows.map(({ id }) => id);
};

export type NeueSpalten = {
  readonly kopfsatz: string;
  readonly spalten: readonly Gelerntespalte[];
  readonly dateiname: string | null;
};

/** Confirms columns of a heading set; those confirmed before stay unless named again. @returns its id */
export const lerneSpalten = async (
  handle: Handle,
  { kopfsatz, spalten, dateiname }: NeueSpalten,
): Promise<string> => {
  await sql`
    insert into spaltenzuordnung (mandant_id, kopfsatz, spalten) values (${handle.mandantId}, ${kopfsatz}, '[]')
    on conflict (mandant_id, md5(kopfsatz)) do nothing`.execute(handle.db);
  const { rows } = await sql<{ id: string; spalten: readonly Gelerntespalte[] }>`
    select id, spalten from spaltenzuordnung
    where mandant_id = ${handle.mandantId} and md5(kopfsatz) = md5(${kopfsatz}) for update`.execute(
    handle.db,
  );
  const { id = '', spalten: davor = [] } = rows[0] ?? {};
  const alle = new Map(davor.map((spalte) => [spalte.schluessel, spalte]));
  for (const { kopf, ...neu } of spalten)
    alle.set(neu.schluessel, { ...vereineSpaltenwahl(alle.get(neu.schluessel), neu), kopf });
  await sql`
    update spaltenzuordnung set spalten = ${json([...alle.values()])}::jsonb, dateiname = ${dateiname},
      bestaetigt_von = ${handle.benutzerId}, bestaetigt_am = now()
    where mandant_id = ${handle.mandantId} and id = ${id}`.execute(handle.db);
  return id;
};

/** Confirms spellings; the last word about one counts. @returns ids in no order */
export const lerneWerte = async (handle: Handle, werte: readonly Wertwahl[]): Promise<readonly string[]> => {
  const jeSchluessel = new Map(werte.map((wert) => [`${wert.art} ${wertSchluessel(wert.roh)}`, wert]));
  const zeilen = [...jeSchluessel.values()].map((wert) => ({
    ...wert,
    schluessel: wertSchluessel(wert.roh),
  }));
  const { rows } = await sql<{ id: string }>`
    insert into wertzuordnung (mandant_id, art, schluessel, roh, ziel, bestaetigt_von)
    select ${handle.mandantId}, w.art, w.schluessel, w.roh, w.ziel, ${handle.benutzerId}
    from jsonb_to_recordset(${json(zeilen)}::jsonb) w(art text, schluessel text, roh text, ziel text)
    on conflict (mandant_id, art, schluessel) do update set
      roh = excluded.roh, ziel = excluded.ziel, bestaetigt_von = excluded.bestaetigt_von, bestaetigt_am = now()
    returning id`.execute(handle.db);
  return rows.map(({ id }) => id);
};

const von = sql`left join zugehoerigkeit z on z.mandant_id = g.mandant_id and z.benutzer_id = g.bestaetigt_von`;

/** For the page, newest first. */
export const listGelernteSpalten = async (handle: Handle): Promise<readonly GelernteSpalten[]> => {
  const { rows } = await sql<Omit<GelernteSpalten, 'am'> & { am: Date }>`
    select g.id, g.spalten, g.dateiname, coalesce(z.name, 'System') von, g.bestaetigt_am am from spaltenzuordnung g ${von}
    where g.mandant_id = ${handle.mandantId} order by g.bestaetigt_am desc, g.id desc limit ${hoechstensSpalten}`.execute(
    handle.db,
  );
  return rows.map((zeile) => ({ ...zeile, am: zeile.am.toISOString() }));
};

/** For the page, newest first. */
export const listGelernteWerte = async (handle: Handle): Promise<readonly Omit<GelernterWert, 'label'>[]> => {
  const { rows } = await sql<Omit<GelernterWert, 'am' | 'label'> & { am: Date }>`
    select g.id, g.art, g.roh, g.ziel, coalesce(z.name, 'System') von, g.bestaetigt_am am from wertzuordnung g ${von}
    where g.mandant_id = ${handle.mandantId} order by g.bestaetigt_am desc, g.id desc limit ${hoechstensWerte}`.execute(
    handle.db,
  );
  return rows.map((zeile) => ({ ...zeile, am: zeile.am.toISOString() }));
};

/** @returns false where the brokerage has no such row */
export const vergiss = async (
  handle: Handle,
  tabelle: 'spaltenzuordnung' | 'wertzuordnung',
  id: string,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(tabelle)} where mandant_id = ${handle.mandantId} and id = ${id}`.execute(
    handle.db,
  );
  return (numAffectedRows ?? 0n) > 0n;
};
