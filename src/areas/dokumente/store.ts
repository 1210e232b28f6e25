// The document's row: read, rename, move, bin. The bytes themselves never change.
import { sql } from 'kysely';
import { lockLebendenKunden, versionUeberholt } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import {
  kategorieLabel,
  schutzbeduerftigeKategorien,
  suchkopf,
  suchrumpf,
  umbenannt,
} from '#domain/dokument.ts';
import type { Dokumentkategorie } from '#domain/dokument.ts';
import { schutzrecht } from '#domain/schutz.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { Protokolleintrag } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Dokument } from './contract.ts';
import { findGleiches, lockAblageort } from './store-ablage.ts';
import type { Ablageort } from './store-ablage.ts';
import { spalten, toDokument, verbunden } from './tabellen.ts';
import type { Dokumentzeile } from './tabellen.ts';

export { createDokument } from './store-ablage.ts';
export type { Ablageort, NeuesDokument } from './store-ablage.ts';
export { listDokumente } from './store-liste.ts';

const dokumentFehlt = () => new ApiError('nicht-gefunden', 'Dieses Dokument gibt es nicht.');

/** Also out of the bin. @throws ApiError `nicht-gefunden`, `nicht-erlaubt` for a protected one */
export const readDokument = async (handle: Handle, dokumentId: string): Promise<Dokument> => {
  const { rows } = await sql<Dokumentzeile>`
    select ${spalten} from dokument d ${verbunden} where d.id = ${dokumentId}`.execute(handle.db);
  const [zeile] = rows;
  if (!zeile) throw dokumentFehlt();
  const dokument = toDokument(zeile);
  if (!handle.siehtSchutzbeduerftiges && schutzbeduerftigeKategorien.includes(dokument.kategorie))
    throw new ApiError(
      'nicht-erlaubt',
      `Für Dokumente der Kategorie „${kategorieLabel(dokument.kategorie)}“ fehlt Ihnen das Recht „${schutzrecht}“.`,
    );
  return dokument;
};

/** Customer first, then the document: everybody locks in this order. */
const lockDokument = async (handle: Handle, dokumentId: string): Promise<Dokument> => {
  const { kundeId } = await readDokument(handle, dokumentId);
  await sql`select 1 from kunde where id = ${kundeId} for update`.execute(handle.db);
  await sql`select 1 from dokument where id = ${dokumentId} for update`.execute(handle.db);
  return readDokument(handle, dokumentId);
};

const lockLebendes = async (handle: Handle, dokumentId: string, version: number): Promise<Dokument> => {
  const alt = await lockDokument(handle, dokumentId);
  if (alt.geloeschtAm !== null)
    throw new ApiError(
      'stand-passt-nicht',
      'Das Dokument liegt im Papierkorb. Bitte holen Sie es zuerst zurück.',
    );
  if (alt.version !== version) throw versionUeberholt();
  return alt;
};

const eintrag = (
  { weg }: Schreibkontext,
  { id, kundeId }: Pick<Dokument, 'id' | 'kundeId'>,
  aktion: string,
  werte: readonly (readonly [feld: string, alt: unknown, neu: unknown])[] = [],
): Protokolleintrag => ({
  weg,
  gegenstand: 'dokument',
  gegenstandId: id,
  kundeId,
  aktion,
  aenderungen: werte.filter(([, alt, neu]) => alt !== neu).map(([feld, alt, neu]) => ({ feld, alt, neu })),
});

/** Name and category. Nothing differs: nothing is written. @throws ApiError `version-ueberholt`, `nicht-gefunden`, `stand-passt-nicht` */
export const updateDokument = async (
  kontext: Schreibkontext,
  dokumentId: string,
  neu: { version: number; name?: string | undefined; kategorie?: Dokumentkategorie | undefined },
): Promise<void> => {
  const { handle } = kontext;
  const alt = await lockLebendes(handle, dokumentId, neu.version);
  const name = neu.name === undefined ? alt.name : umbenannt(alt.name, neu.name);
  const kategorie = neu.kategorie ?? alt.kategorie;
  if (name === alt.name && kategorie === alt.kategorie) return;
  await sql`
    update dokument set name = ${name}, kategorie = ${kategorie}, version = version + 1, geaendert_am = now(),
      suche = ${suchkopf(name, kategorie)} || substr(suche, strpos(suche, '|'))
    where id = ${dokumentId}`.execute(handle.db);
  const werte = [
    ['name', alt.name, name],
    ['kategorie', alt.kategorie, kategorie],
  ] as const;
  await writeProtokoll(handle, [eintrag(kontext, alt, 'geaendert', werte)]);
};

const schonDa = (name: string) =>
  new ApiError('schon-vorhanden', `Dieselbe Datei liegt bei diesem Kunden schon als „${name}“.`);

/** To a contract, to the customer, or to another customer: both customer files tell of it. @throws ApiError as `updateDokument`; `schon-vorhanden` */
export const moveDokument = async (
  kontext: Schreibkontext,
  dokumentId: string,
  { version, ...ort }: Ablageort & { readonly version: number },
): Promise<void> => {
  const { handle } = kontext;
  const alt = await lockLebendes(handle, dokumentId, version);
  if (alt.kundeId === ort.kundeId && alt.vertragId === ort.vertragId) return;
  await lockAblageort(kontext, ort);
  const umgezogen = alt.kundeId !== ort.kundeId;
  const gleiches = umgezogen ? await findGleiches(handle, ort.kundeId, alt.sha256) : undefined;
  if (gleiches) throw schonDa(gleiches.name);
  await sql`
    update dokument set kunde_id = ${ort.kundeId}, vertrag_id = ${ort.vertragId}, version = version + 1, geaendert_am = now()
    where id = ${dokumentId}`.execute(handle.db);
  const neu = await readDokument(handle, dokumentId);
  const werte = [
    ['kunde', alt.kunde, neu.kunde],
    ['vertrag', alt.vertrag, neu.vertrag],
  ] as const;
  const akten = umgezogen ? [alt, neu] : [neu];
  await writeProtokoll(
    handle,
    akten.map((akte) => eintrag(kontext, akte, 'verschoben', werte)),
  );
};

const setGeloescht = (handle: Handle, dokumentId: string, geloescht: boolean) =>
  sql`update dokument set geloescht_am = ${geloescht ? sql`now()` : sql`null`}, geaendert_am = now(), version = version + 1
    where id = ${dokumentId}`.execute(handle.db);

/** Into the bin; repeatable. */
export const removeDokument = async (kontext: Schreibkontext, dokumentId: string): Promise<void> => {
  const alt = await lockDokument(kontext.handle, dokumentId);
  if (alt.geloeschtAm !== null) return;
  await setGeloescht(kontext.handle, dokumentId, true);
  await writeProtokoll(kontext.handle, [eintrag(kontext, alt, 'geloescht')]);
};

/** Out of the bin; repeatable. @throws ApiError `stand-passt-nicht` when the customer lies there too, `schon-vorhanden` */
export const restoreDokument = async (kontext: Schreibkontext, dokumentId: string): Promise<void> => {
  const { handle } = kontext;
  const alt = await lockDokument(handle, dokumentId);
  if (alt.geloeschtAm === null) return;
  await lockLebendenKunden(handle, alt.kundeId);
  const gleiches = await findGleiches(handle, alt.kundeId, alt.sha256);
  if (gleiches) throw schonDa(gleiches.name);
  await setGeloescht(handle, dokumentId, false);
  await writeProtokoll(handle, [eintrag(kontext, alt, 'wiederhergestellt')]);
};

export type GelesenerText = {
  readonly stand: Exclude<Dokument['textStand'], 'wartet'>;
  readonly volltext: string;
  readonly verschluesselt: boolean;
};

/** What the job has read; the name and category in the search stay as they are by now. */
export const writeVolltext = async (
  handle: Handle,
  dokumentId: string,
  { stand, volltext, verschluesselt }: GelesenerText,
): Promise<void> => {
  await sql`
    update dokument set text_stand = ${stand}, volltext = ${volltext || null}, verschluesselt = ${verschluesselt},
      suche = substr(suche, 1, strpos(suche, '|') - 1) || ${suchrumpf(volltext)}
    where id = ${dokumentId}`.execute(handle.db);
};
