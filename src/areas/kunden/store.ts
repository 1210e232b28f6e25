// The customer's record: read, write with version and origin, bin. Lists, relations, tasks and history stand beside it.
import { sql } from 'kysely';
import { vergleiche } from '#domain/flach.ts';
import type { Aenderung } from '#domain/flach.ts';
import { mitHerkunft } from '#domain/herkunft.ts';
import type { Herkuenfte, Herkunft } from '#domain/herkunft.ts';
import { geburtsdatumfehler } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import { abgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Kundenakte } from './contract.ts';
import { kundeSpalten } from './spalten.ts';
import { readBeziehungen } from './store-beziehungen.ts';
import {
  kundeFehlt,
  kundeZusammengefuehrt,
  lockKunde,
  lockLebendenKunden,
  mitVerborgenem,
  versionUeberholt,
} from './store-sperre.ts';
import { kundenDb } from './tabellen.ts';
import type { Schreibkontext } from './tabellen.ts';

export { kundenseite, listKunden, readFilterwerte } from './store-liste.ts';
export { createBeziehung, removeBeziehung } from './store-beziehungen.ts';
export { createAufgabe, listAufgaben, removeAufgabe, updateAufgabe } from './store-aufgaben.ts';
export { findKundeId } from './store-nummer.ts';
export { listVerlauf, listVerlaufVon } from './store-verlauf.ts';
export {
  insertEinwilligung,
  insertUebergabe,
  listFehlendeEinwilligungen,
  readEinwilligungen,
  readErstinformation,
} from './store-einwilligung.ts';
export { insertNachweis } from './store-nachweis.ts';
export { lockLebendenKunden, mitVerborgenem, versionUeberholt } from './store-sperre.ts';
export { mitZusammengefuehrten } from './store-zusammengefuehrt.ts';
export { readMarke, writeMarke } from './cursor.ts';
export { leereSeite, toAnfrage, toSeite } from './seite.ts';
export type { Anfrage } from './seite.ts';
export type { Schreibkontext } from './tabellen.ts';

/** Typed in by the person of the handle, or by nobody when the system writes. */
export const eingabe = ({ handle, heute }: Schreibkontext): Herkunft => ({
  art: 'eingabe',
  benutzer: handle.benutzerId ?? 'system',
  am: heute,
});

/** The matching keys, replaced as a whole. */
const writeSchluessel = async (handle: Handle, kundeId: string, kunde: Kunde): Promise<void> => {
  const { mandantId: mandant_id } = handle;
  const db = kundenDb(handle);
  await db.deleteFrom('kunde_schluessel').where('kunde_id', '=', kundeId).execute();
  const zeilen = abgleichSchluessel(kunde).map((eins) => ({ ...eins, mandant_id, kunde_id: kundeId }));
  if (zeilen.length > 0)
    await db
      .insertInto('kunde_schluessel')
      .values(zeilen)
      .onConflict((c) => c.doNothing())
      .execute();
};

const protokolliere = (
  { handle, weg }: Schreibkontext,
  kundeId: string,
  aktion: string,
  aenderungen: readonly Aenderung[] = [],
) =>
  writeProtokoll(handle, [{ weg, gegenstand: 'kunde', gegenstandId: kundeId, kundeId, aktion, aenderungen }]);

const assertBetreuer = async (handle: Handle, betreuer: string | undefined): Promise<void> => {
  if (betreuer === undefined) return;
  const person = await kundenDb(handle)
    .selectFrom('zugehoerigkeit')
    .select('benutzer_id')
    .where('benutzer_id', '=', betreuer)
    .executeTakeFirst();
  if (!person)
    throw new ApiError('eingabe-ungueltig', 'Diese Person gehört nicht zum Maklerbüro.', {
      feld: 'betreuer',
    });
};

const assertGeburtsdatum = (geburtsdatum: string | undefined, heute: string, vor: string): void => {
  const fehler = geburtsdatum && geburtsdatumfehler(geburtsdatum, heute);
  if (fehler) throw new ApiError('eingabe-ungueltig', fehler, { feld: `${vor}geburtsdatum` });
};

/** The whole file of a customer, also out of the bin. @throws ApiError `nicht-gefunden` */
export const readKundenakte = async (handle: Handle, kundeId: string): Promise<Kundenakte> => {
  const zeile = await kundenDb(handle)
    .selectFrom('kunde')
    .leftJoin('kunde as z', (join) =>
      join.onRef('z.mandant_id', '=', 'kunde.mandant_id').onRef('z.id', '=', 'kunde.zusammengefuehrt_mit'),
    )
    .select([
      'kunde.id',
      'kunde.version',
      'kunde.name',
      'kunde.daten',
      'kunde.herkunft',
      'kunde.angelegt_am',
      'kunde.geaendert_am',
      'kunde.geloescht_am',
      'z.id as zielId',
      'z.name as zielName',
    ])
    .where('kunde.id', '=', kundeId)
    .executeTakeFirst();
  if (!zeile) throw kundeFehlt();
  return {
    id: zeile.id,
    version: zeile.version,
    name: zeile.name,
    kunde: zeile.daten,
    herkunft: zeile.herkunft,
    beziehungen: await readBeziehungen(handle, kundeId),
    angelegtAm: zeile.angelegt_am.toISOString(),
    geaendertAm: zeile.geaendert_am.toISOString(),
    geloeschtAm: zeile.geloescht_am?.toISOString() ?? null,
    zusammengefuehrtMit:
      zeile.zielId === null || zeile.zielName === null ? null : { id: zeile.zielId, name: zeile.zielName },
  };
};

/** @returns id of the new customer @throws ApiError `eingabe-ungueltig` when the Betreuer is nobody of the brokerage */
export const insertKunde = async (kontext: Schreibkontext, eingegeben: Kunde): Promise<string> => {
  const { handle } = kontext;
  const kunde = mitVerborgenem(handle, { neu: eingegeben, vor: '' });
  assertGeburtsdatum(kunde.geburtsdatum, kontext.heute, '');
  await assertBetreuer(handle, kunde.betreuer);
  const aenderungen = vergleiche({}, kunde);
  const { id } = await kundenDb(handle)
    .insertInto('kunde')
    .values({
      ...kundeSpalten(kunde),
      mandant_id: handle.mandantId,
      daten: JSON.stringify(kunde),
      herkunft: JSON.stringify(mitHerkunft({}, aenderungen, eingabe(kontext))),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeSchluessel(handle, id, kunde);
  await protokolliere(kontext, id, 'angelegt', aenderungen);
  return id;
};

type Inhalt = { readonly daten: Kunde; readonly herkunft: Herkuenfte };

/** Writes the record with everything that follows from it: columns, matching keys, the next version. The row must be locked. */
export const ersetzeKunde = async (
  handle: Handle,
  kundeId: string,
  { daten, herkunft }: Inhalt,
): Promise<void> => {
  await kundenDb(handle)
    .updateTable('kunde')
    .set({
      ...kundeSpalten(daten),
      daten: JSON.stringify(daten),
      herkunft: JSON.stringify(herkunft),
      version: sql<number>`version + 1`,
      geaendert_am: sql<Date>`now()`,
    })
    .where('id', '=', kundeId)
    .execute();
  await writeSchluessel(handle, kundeId, daten);
};

/** Replaces the record. Nothing differs: nothing is written, the version stays. @throws ApiError `version-ueberholt` and as `lockLebendenKunden` */
export const updateKunde = async (
  kontext: Schreibkontext,
  kundeId: string,
  { version, kunde: eingegeben }: { version: number; kunde: Kunde },
): Promise<void> => {
  const { handle } = kontext;
  const alt = await lockLebendenKunden(handle, kundeId);
  if (alt.version !== version) throw versionUeberholt();
  const kunde = mitVerborgenem(handle, { alt: alt.daten, neu: eingegeben, vor: 'kunde.' });
  const aenderungen = vergleiche(alt.daten, kunde);
  if (aenderungen.length === 0) return;
  if (kunde.geburtsdatum !== alt.daten.geburtsdatum)
    assertGeburtsdatum(kunde.geburtsdatum, kontext.heute, 'kunde.');
  if (kunde.betreuer !== alt.daten.betreuer) await assertBetreuer(handle, kunde.betreuer);
  const herkunft = mitHerkunft(alt.herkunft, aenderungen, eingabe(kontext));
  await ersetzeKunde(handle, kundeId, { daten: kunde, herkunft });
  await protokolliere(kontext, kundeId, 'geaendert', aenderungen);
};

/** Into the bin, with the contracts that are not there yet; matching keys stay, so that an import can tell. */
export const removeKunde = async (kontext: Schreibkontext, kundeId: string): Promise<void> => {
  const { handle, weg } = kontext;
  const zeile = await lockKunde(handle, kundeId);
  if (zeile.geloescht_am) return;
  await sql`update kunde set geloescht_am = now(), geaendert_am = now(), version = version + 1 where id = ${kundeId}`.execute(
    handle.db,
  );
  const vertraege = await sql<{ id: string }>`
    update vertrag set geloescht_am = now(), geaendert_am = now(), version = version + 1
    where kunde_id = ${kundeId} and geloescht_am is null returning id`.execute(handle.db);
  await writeProtokoll(handle, [
    { weg, gegenstand: 'kunde', gegenstandId: kundeId, kundeId, aktion: 'geloescht' },
    ...vertraege.rows.map(({ id }) => ({
      weg,
      gegenstand: 'vertrag',
      gegenstandId: id,
      kundeId,
      aktion: 'geloescht',
    })),
  ]);
};

/** Out of the bin, with the contracts that went with the customer. */
export const restoreKunde = async (kontext: Schreibkontext, kundeId: string): Promise<void> => {
  const { handle, weg } = kontext;
  const zeile = await lockKunde(handle, kundeId);
  if (!zeile.geloescht_am) return;
  if (zeile.zusammengefuehrt_mit) throw kundeZusammengefuehrt();
  const vertraege = await sql<{ id: string }>`
    update vertrag set geloescht_am = null, geaendert_am = now(), version = version + 1
    where kunde_id = ${kundeId} and geloescht_am = (select geloescht_am from kunde where id = ${kundeId})
    returning id`.execute(handle.db);
  await sql`update kunde set geloescht_am = null, geaendert_am = now(), version = version + 1 where id = ${kundeId}`.execute(
    handle.db,
  );
  await writeProtokoll(handle, [
    { weg, gegenstand: 'kunde', gegenstandId: kundeId, kundeId, aktion: 'wiederhergestellt' },
    ...vertraege.rows.map(({ id }) => ({
      weg,
      gegenstand: 'vertrag',
      gegenstandId: id,
      kundeId,
      aktion: 'wiederhergestellt',
    })),
  ]);
};
