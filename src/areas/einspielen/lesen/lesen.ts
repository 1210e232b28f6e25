// Reads a stored file into its plan.
import { sql } from 'kysely';
import { isArchiv } from '#formats/gdv/index.ts';
import { erkenneTabelle } from '#formats/tabelle/index.ts';
import { mitBezugsweg } from '#importers/bezugsweg.ts';
import { erkenneImporter, findImporter } from '#importers/index.ts';
import type { Importer } from '#importers/index.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { readAnfang } from '#platform/files/read-anfang.ts';
import { beende, frischeStatistik, inTransaktion, ohneAbloesung, scheitere, viele } from '../abschluss.ts';
import type { Arbeit, JobDeps } from '../abschluss.ts';
import { nimmArchivAn } from '../archiv.ts';
import { readBekannte } from './bekannte.ts';
import { raeumeAuf, stelleBereit } from './bereitstellen.ts';
import type { Bereitgestellt } from './bereitstellen.ts';
import { beginLauf } from '../lauf.ts';
import type { Lauf } from '../lauf.ts';
import { eintragAbgewiesen, writeEintraege } from '../planen/planeintrag.ts';
import { plane } from '../planen/planen.ts';
import { merkeZuordnung, readGelerntes } from '../zuordnung/store-zuordnung.ts';
import { readEinspielung } from '../store.ts';
import type { EinspielungZeile } from '../tabellen.ts';
import { liesNach } from './nachlesen.ts';
import { markiereZwischenlager, pruefeZwischenlager } from './zwischenlager.ts';

const lesbar = 'Lesen lassen sich GDV-Dateien sowie Tabellen als CSV, Excel oder ODS.';
/** Kinds of which recognition is sure enough to name them. */
const namenlos: ReadonlySet<string> = new Set(['csv', 'unbekannt', 'leer', 'gdv', 'xls']);

/** Says what the file is, where its bytes tell (a web page named .xlsx). */
const unbekannt = (anfang: Uint8Array): string => {
  const { art, bezeichnung, grund } = erkenneTabelle(anfang);
  if (art === 'xlsx-verschluesselt')
    return `Das ist ${bezeichnung} (${grund}). Bitte speichern Sie die Datei ohne Kennwort.`;
  return namenlos.has(art)
    ? `Das Format der Datei ist nicht bekannt. ${lesbar}`
    : `Das ist ${bezeichnung}. ${lesbar}`;
};

const waehleImporter = async (
  files: FileStore,
  { sha256, dateiname, wahl }: EinspielungZeile,
): Promise<Importer | { readonly archiv: Uint8Array } | { readonly unbekannt: string }> => {
  const gewaehlt = typeof wahl['quelle'] === 'string' ? findImporter(wahl['quelle']) : undefined;
  if (gewaehlt) return gewaehlt;
  const anfang = await readAnfang(files, sha256);
  const importer = erkenneImporter(anfang, dateiname)?.importer;
  if (importer) return importer;
  return isArchiv(anfang) ? { archiv: anfang } : { unbekannt: unbekannt(anfang) };
};

/** Data can't be younger than today, whatever the file says. */
const standVon = ({ lieferung }: Bereitgestellt, heute: string): string => {
  const tag = lieferung.bis ?? lieferung.erstellt ?? heute;
  return tag < heute ? tag : heute;
};

const merkeLieferung = (
  handle: Handle,
  lauf: Lauf,
  quelle: string,
  stand: string,
  { lieferung, hinweise, saetze }: Bereitgestellt,
) =>
  sql`
  update einspielung set quelle = ${quelle}, stand = ${stand}, lieferung = lieferung || ${JSON.stringify(lieferung)}::jsonb,
    hinweise = ${JSON.stringify(hinweise)}::jsonb, saetze = ${saetze}
  where mandant_id = ${handle.mandantId} and id = ${lauf.einspielungId}`.execute(handle.db);

/** The archive itself is done with; its files stand beside it. */
const liesArchiv = async (
  arbeit: Arbeit,
  { files, importBytes: maxBytes }: JobDeps,
  lauf: Lauf,
  { sha256, dateiname: name, lieferung, anfang }: EinspielungZeile & { readonly anfang: Uint8Array },
): Promise<void> => {
  const { fertig, grund } = await nimmArchivAn(arbeit, files, {
    einspielungId: lauf.einspielungId,
    sha256,
    name,
    anfang,
    ueber: lieferung.ueber,
    maxBytes,
  });
  await beende(arbeit, lauf, { status: fertig ? 'verworfen' : 'fehlgeschlagen', grund });
};

const lies = async (arbeit: Arbeit, deps: JobDeps, lauf: Lauf, zeile: EinspielungZeile): Promise<void> => {
  const { files, heute, zellen, abkuerzungAb = 1_000_000 } = deps;
  const importer = await waehleImporter(files, zeile);
  if ('archiv' in importer) return liesArchiv(arbeit, deps, lauf, { ...zeile, anfang: importer.archiv });
  if ('unbekannt' in importer) return scheitere(arbeit, lauf, importer.unbekannt);
  const { dateiname, sha256, wahl } = zeile;
  const transaktion = inTransaktion(arbeit);
  const quelle = {
    importer: mitBezugsweg(importer, zeile.lieferung.ueber),
    dateiname,
    bytes: await files.open(sha256),
    groesse: Number(zeile.bytes),
    heute: heute(),
    wahl,
    gelernt: await transaktion(readGelerntes),
    ...(zellen === undefined ? {} : { zellen }),
  };
  const bekannte =
    quelle.groesse < abkuerzungAb
      ? undefined
      : await transaktion((handle) => readBekannte(handle, quelle.groesse));
  const gelesen = await stelleBereit(quelle, lauf, transaktion, bekannte);
  const am = standVon(gelesen, heute());
  const anzahl = await transaktion(async (handle) => {
    await merkeLieferung(handle, lauf, importer.schluessel, am, gelesen);
    await merkeZuordnung(handle, lauf.einspielungId, gelesen.zuordnung);
    await writeEintraege(
      handle,
      lauf.einspielungId,
      gelesen.abgewiesen.map((a, i) => eintragAbgewiesen(a, i + 1)),
    );
    const { rows } = await sql<{ anzahl: number }>`
      select count(*)::int anzahl from einspielung_vorschlag
      where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId} and not nachtrag`.execute(
      handle.db,
    );
    return rows[0]?.anzahl ?? 0;
  });
  if (gelesen.abbruch !== undefined) return scheitere(arbeit, lauf, gelesen.abbruch);
  if (anzahl > viele) await frischeStatistik(transaktion, 'einspielung');
  await plane(
    lauf,
    { einspielung: zeile.id, datei: dateiname, am },
    anzahl,
    gelesen.abgewiesen.length + 1,
    transaktion,
    {
      mindestangaben: importer.mindestangaben ?? false,
      liesNach: async (nummern) =>
        liesNach({ ...quelle, bytes: await files.open(sha256) }, lauf, transaktion, nummern),
    },
  );
  await transaktion((handle) => pruefeZwischenlager(handle, zeile.id));
  await beende(arbeit, lauf, { status: 'geplant' });
};

/** Reads a waiting file into its plan; begun again it starts afresh. */
export const fuehreLesenAus = async (arbeit: Arbeit, deps: JobDeps, einspielungId: string): Promise<void> => {
  const begonnen = await arbeit.mitMandant(async (handle) => {
    const lauf = await beginLauf(handle, einspielungId, ['wartet', 'liest'], 'liest');
    if (!lauf) return undefined;
    await raeumeAuf(handle, einspielungId);
    await markiereZwischenlager(handle, einspielungId);
    return { lauf, zeile: await readEinspielung(handle, einspielungId) };
  });
  if (begonnen) await ohneAbloesung(lies(arbeit, deps, begonnen.lauf, begonnen.zeile));
};
