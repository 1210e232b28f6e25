// Entries of a plan under decision: locked, replaced, put back.
import { sql } from 'kysely';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Gegenueber } from '#importers/abgleich/entscheidung.ts';
import type { Stand } from '#importers/abgleich/verschmelze.ts';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { json, textfeld } from '../lesen/copy.ts';
import type { Eintrag } from '../planen/planeintrag.ts';
import { readEinspielung } from '../store.ts';

export type Fall = { readonly einspielungId: string; readonly nr: number };

/** An open entry; `ganz` is its whole row, for undo. */
export type Offen = {
  readonly nr: number;
  readonly gegenstand: 'kunde' | 'vertrag';
  readonly schluessel: string;
  readonly bezug_schluessel: string | null;
  readonly zeile: number;
  readonly ziel_id: string | null;
  readonly kunde_id: string | null;
  readonly daten: Readonly<Record<string, unknown>>;
  readonly herkunft: Herkuenfte;
  readonly kandidaten: readonly Gegenueber[];
  readonly ganz: unknown;
};

const felder = sql`p.nr, p.gegenstand, p.schluessel, p.bezug_schluessel, p.zeile, p.ziel_id, p.kunde_id, p.daten,
  coalesce(p.herkunft, '{}') herkunft, p.kandidaten, to_jsonb(p) ganz`;

const erledigt = () =>
  new ApiError('stand-passt-nicht', 'Diese Frage ist schon entschieden. Bitte laden Sie die Seite neu.');

/** The case and its delivery, locked: two people who answer it wait for each other. */
export const lockFall = async (handle: Handle, fall: Fall): Promise<{ offen: Offen; stand: Stand }> => {
  const einspielung = await readEinspielung(handle, fall.einspielungId);
  await sql`select 1 from einspielung where mandant_id = ${handle.mandantId} and id = ${fall.einspielungId} for update`.execute(
    handle.db,
  );
  const { rows } = await sql<Offen & { entscheidung: string; status: string }>`
    select ${felder}, p.entscheidung, e.status
    from einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${fall.einspielungId} and p.nr = ${fall.nr}
      and p.gegenstand in ('kunde', 'vertrag') and p.daten is not null for update of p`.execute(handle.db);
  const [offen] = rows;
  if (offen?.entscheidung !== 'unklar' || offen.status !== 'uebernommen') throw erledigt();
  const { dateiname, stand } = einspielung;
  return {
    offen,
    stand: { einspielung: fall.einspielungId, datei: dateiname, am: stand ?? '' },
  };
};

/** Contracts that wait for this customer of the file. */
export const lockFolgende = async (
  handle: Handle,
  { einspielungId }: Fall,
  schluessel: string,
): Promise<readonly Offen[]> => {
  const { rows } = await sql<Offen>`
    select ${felder} from einspielung_plan p
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand = 'vertrag'
      and p.entscheidung = 'unklar' and p.bezug_schluessel = ${schluessel} and p.daten is not null order by p.nr for update`.execute(
    handle.db,
  );
  return rows;
};

/** Whole rows of postings and claims that wait for these contracts. */
export const readEintraege = async (
  handle: Handle,
  { einspielungId }: Fall,
  vertraege: readonly string[],
): Promise<readonly unknown[]> => {
  const { rows } = await sql<{ ganz: unknown }>`
    select to_jsonb(p) ganz from einspielung_plan p
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand in ('buchung', 'schaden')
      and p.entscheidung = 'unklar' and p.bezug_schluessel = any(${vertraege}::text[]) and p.daten is not null`.execute(
    handle.db,
  );
  return rows.map(({ ganz }) => ganz);
};

const oder = (wert: unknown): string | null => (wert === null ? null : json(wert));

/** Writes the decision into the entry; a new record gets its id. @returns the entry with it */
export const ersetzeEintrag = async (handle: Handle, fall: Fall, e: Eintrag): Promise<Eintrag> => {
  const neueId = e.gegenstand === 'kunde' ? sql`nextval('kunde_id_seq')` : sql`nextval('vertrag_id_seq')`;
  const zielId = e.entscheidung === 'neu' ? neueId : sql`${e.zielId}::bigint`;
  const { rows } = await sql<{ ziel_id: string | null }>`
    update einspielung_plan set entscheidung = ${e.entscheidung}, ziel_id = ${zielId}, ziel_version = ${e.zielVersion},
      kunde_id = ${e.kundeId}, gruende = ${textfeld(e.gruende)}::text[], aenderungen = ${json(e.aenderungen)}::jsonb,
      konflikte = ${json(e.konflikte)}::jsonb, kandidaten = ${json(e.kandidaten)}::jsonb, daten = ${oder(e.daten)}::jsonb,
      herkunft = ${oder(e.herkunft)}::jsonb, spalten = ${oder(e.spalten)}::jsonb, abgleich = ${oder(e.abgleich)}::jsonb,
      vorher = ${oder(e.vorher)}::jsonb
    where mandant_id = ${handle.mandantId} and einspielung_id = ${fall.einspielungId} and nr = ${fall.nr} returning ziel_id`.execute(
    handle.db,
  );
  return { ...e, zielId: rows[0]?.ziel_id ?? null };
};

/** Puts entries back as they were before the decision. */
export const setzeEintraegeZurueck = async (
  handle: Handle,
  einspielungId: string,
  vorher: readonly { nr: number }[],
): Promise<void> => {
  await sql`
    delete from einspielung_plan where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}
      and nr = any(${vorher.map(({ nr }) => nr)}::int[])`.execute(handle.db);
  await sql`
    insert into einspielung_plan select * from jsonb_populate_recordset(null::einspielung_plan, ${JSON.stringify(vorher)}::jsonb)`.execute(
    handle.db,
  );
};
