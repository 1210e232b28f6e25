// Divides a file of the operator's inbox: each brokerage gets its records as a file of its own, through the one door.
import { join } from 'node:path';
import { dateiBytes, nimmAn, schaueVorab } from '#areas/einspielen/annehmen.ts';
import { ArchivFehler, GdvAbbruch, isArchiv, openArchiv } from '#formats/gdv/index.ts';
import { erkenneTabelle, TabelleFehler } from '#formats/tabelle/index.ts';
import { erkenneImporter } from '#importers/index.ts';
import { adressSchluessel, istUnverfaenglich, ZuVieleNummern } from '#importers/verteilung/adresse.ts';
import type { Adresse, Umfang, Verteilstand, Zaehlung } from '#importers/verteilung/adresse.ts';
import { verteileCsv } from '#importers/verteilung/csv.ts';
import { verteileGdv } from '#importers/verteilung/gdv.ts';
import { verteileMappe } from '#importers/verteilung/mappe.ts';
import type { Mappenstand } from '#importers/verteilung/mappe.ts';
import { createZuordnung } from '#importers/verteilung/zuordnung.ts';
import type { Zuordnung } from '#importers/verteilung/zuordnung.ts';
import type { Database } from '#platform/db/handle.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { megabyte } from '#platform/files/megabyte.ts';
import { readAnfang } from '#platform/files/read-anfang.ts';
import { safeName } from '#platform/http/download.ts';
import { Abgeloest, beende, beginLauf, gibZurueck, halte, scheitere } from './lauf.ts';
import type { Lauf } from './lauf.ts';
import { openSpulen } from './spulen.ts';
import type { Spulen } from './spulen.ts';
import { hatTeil, insertTeil } from './store.ts';
import { insertZentraldatei, readGeliefert, readZuordnungslage, writeNummern } from './store-zentral.ts';
import type { Nummernzeile } from './store-zentral.ts';

export type VerteilDeps = {
  readonly database: Database;
  readonly files: FileStore;
  /** Today in Germany, ISO. */
  readonly heute: () => string;
  /** Folder for parts while they are made; theirs alone. */
  readonly ordner: string;
  /** Most filled cells of a sheet; default by the table format. */
  readonly zellen?: number;
  /** Told what went wrong unexpectedly. */
  readonly onFehler: (error: unknown) => void;
};

type Werk = VerteilDeps & { readonly lauf: Lauf; readonly signal: AbortSignal };

const system = { benutzerId: null } as const;

/** A sentence for the operator; thrown where the file can't be divided. */
class Ablehnung extends Error {
  override readonly name = 'Ablehnung';
}

/** Archives are held in memory, parts of workbooks are what a brokerage could upload. */
const archivBytes = dateiBytes;

/** A part is its records in the order of the file; they can't be larger than all of it with a heading each. */
const hoechstens = (bytes: number): number => 2 * bytes + 65_536;

type Teile = {
  /** The bytes of a part. */
  readonly lies: (ziel: string) => AsyncIterable<Uint8Array>;
  readonly maxBytes: number;
  readonly name: string;
};

/** Records byte for byte, or a workbook made of the rows. */
const teileVon = ({ lauf }: Werk, spulen: Spulen, packe: Mappenstand['packe'] | undefined): Teile =>
  packe
    ? {
        lies: (ziel) => packe(ziel, spulen.lies),
        maxBytes: archivBytes,
        name: lauf.name.replace(/\.(?:xls[xm]?|ods)$/i, '') + '.xlsx',
      }
    : { lies: spulen.lies, maxBytes: hoechstens(lauf.bytes), name: lauf.name };

const taktMs = 1000;

/** Keeps the lease about once a second, ends with the worker. */
const createTakt = ({ database, lauf, signal }: Werk, spulen: Spulen, gesamt: number) => {
  let zuletzt = Date.now();
  return async (gelesen: number): Promise<void> => {
    if (signal.aborted) throw new Abgeloest();
    await spulen.leere();
    if (Date.now() - zuletzt < taktMs) return;
    zuletzt = Date.now();
    await database.mitBetreiber(system, (handle) =>
      halte(handle, lauf, 0.7 * Math.min(1, gelesen / Math.max(1, gesamt))),
    );
  };
};

/** The decision about each address, made once; what was delivered before goes to nobody again. */
const createWahl = (geliefert: ReadonlyMap<string, number>, ordneZu: (adresse: Adresse) => Zuordnung) => {
  const zuordnungen = new Map<string, Zuordnung>();
  const waehle = (adresse: Adresse): string | undefined => {
    const key = adressSchluessel(adresse);
    const schon = geliefert.get(key);
    const zuordnung: Zuordnung =
      schon === undefined ? ordneZu(adresse) : { stand: 'zugeordnet', mandanten: [schon] };
    zuordnungen.set(key, zuordnung);
    return schon === undefined && zuordnung.stand === 'zugeordnet'
      ? String(zuordnung.mandanten[0])
      : undefined;
  };
  return { zuordnungen, waehle };
};

type Auftrag = Parameters<typeof verteileGdv>[1] &
  Parameters<typeof verteileCsv>[1] &
  Parameters<typeof verteileMappe>[1];
type Verteiler = (
  bytes: AsyncIterable<Uint8Array>,
  auftrag: Auftrag,
) => Promise<Verteilstand & Partial<Mappenstand>>;

type Art = 'gdv' | 'csv' | 'mappe';

const verteiler: Readonly<Record<Art, Verteiler>> = {
  gdv: verteileGdv,
  csv: verteileCsv,
  mappe: verteileMappe,
};

const erkenneArt = (anfang: Uint8Array, name: string): Art => {
  const quelle = erkenneImporter(anfang, name)?.importer.schluessel;
  if (quelle === 'gdv') return 'gdv';
  if (quelle === 'tabelle') return erkenneTabelle(anfang).art === 'csv' ? 'csv' : 'mappe';
  throw new Ablehnung(
    'Das Format der Datei ist nicht bekannt. Verteilen lassen sich GDV-Dateien sowie Tabellen als CSV, Excel oder ODS.',
  );
};

/** Numbers that only appear in damaged tables become one line that names nobody. */
const ohnePersonen = (
  adressen: readonly (Adresse & Zaehlung)[],
  zuordnungen: ReadonlyMap<string, Zuordnung>,
): Nummernzeile[] => {
  const zeilen = new Map<string, Nummernzeile>();
  for (const adresse of adressen) {
    const zuordnung = zuordnungen.get(adressSchluessel(adresse)) ?? { stand: 'unbekannt', mandanten: [] };
    const zeile =
      zuordnung.stand !== 'unbekannt' || istUnverfaenglich(adresse)
        ? { ...adresse, ...zuordnung }
        : {
            ...adresse,
            ...zuordnung,
            gesellschaft: 'unlesbar',
            nummer: '',
            gesellschaftName: 'Nicht lesbare Angaben',
            nummerText: '',
          };
    const key = adressSchluessel(zeile);
    const bisher = zeilen.get(key);
    zeilen.set(
      key,
      bisher
        ? { ...bisher, saetze: bisher.saetze + zeile.saetze, vertraege: bisher.vertraege + zeile.vertraege }
        : zeile,
    );
  }
  return [...zeilen.values()];
};

/** Books a part in its brokerage: file, Einspielung, where it comes from. Done before: nothing happens. */
const liefere = async (
  { database, files, lauf }: Werk,
  { lies, maxBytes, name }: Teile,
  ziel: string,
  { umfang, nummern }: { readonly umfang: Umfang; readonly nummern: readonly string[] },
): Promise<void> => {
  const datei = await files.put(lies(ziel), { maxBytes });
  const vorab = await schaueVorab(files, name, datei.sha256);
  await database.mitMandant(
    { mandantId: Number(ziel), ...system, rolle: 'system', anlass: 'zentraler Eingang' },
    async (handle) => {
      if (await hatTeil(handle, lauf.id, nummern)) return;
      const einspielungId = await nimmAn(handle, { name, datei, vorab }, 'betreiber');
      await insertTeil(handle, {
        einspielungId,
        zentraldateiId: lauf.id,
        dateiname: lauf.name,
        sha256: lauf.sha256,
        nummern,
        ...umfang,
      });
    },
  );
};

const liefereAlle = async (
  werk: Werk,
  quelle: Teile,
  { adressen, teile }: Verteilstand,
  { zuordnungen, waehle }: ReturnType<typeof createWahl>,
): Promise<void> => {
  const nummernJe = Map.groupBy(
    adressen.filter((adresse) => zuordnungen.get(adressSchluessel(adresse))?.stand === 'zugeordnet'),
    (adresse) => waehle(adresse),
  );
  let fertig = 0;
  for (const [ziel, umfang] of teile) {
    if (werk.signal.aborted) throw new Abgeloest();
    await werk.database.mitBetreiber(system, (handle) =>
      halte(handle, werk.lauf, 0.7 + (0.3 * fertig) / teile.size),
    );
    await liefere(werk, quelle, ziel, {
      umfang,
      nummern: (nummernJe.get(ziel) ?? []).map(adressSchluessel).toSorted(),
    });
    fertig += 1;
  }
};

const verteileDatei = async (werk: Werk, spulen: Spulen, anfang: Uint8Array): Promise<void> => {
  const { database, files, lauf, heute } = werk;
  const begonnen = Date.now();
  const art = erkenneArt(anfang, lauf.name);
  const [lage, geliefert] = await database.mitBetreiber(system, async (handle) => [
    await readZuordnungslage(handle),
    await readGeliefert(handle, lauf.id),
  ]);
  const wahl = createWahl(geliefert, createZuordnung(lage));
  const { schreibe } = spulen;
  const takt = createTakt(werk, spulen, lauf.bytes / 258);
  const bytes = await files.open(lauf.sha256);
  const { zellen } = werk;
  const stand = await verteiler[art](bytes, {
    heute: heute(),
    waehle: wahl.waehle,
    schreibe,
    takt,
    anfang,
    zellen,
  });
  await spulen.leere(true);
  await liefereAlle(werk, teileVon(werk, spulen, stand.packe), stand, wahl);
  const { gelesen, rahmen, unlesbar, lieferung, maengel } = stand;
  await database.mitBetreiber(system, async (handle) => {
    await halte(handle, lauf, 1);
    await writeNummern(handle, lauf.id, ohnePersonen(stand.adressen, wahl.zuordnungen));
    const zaehler = { gelesen, rahmen, unlesbar };
    await beende(handle, lauf, { art, lieferung, zaehler, maengel, dauerMs: Date.now() - begonnen });
  });
};

/** An archive (zip, gzip) is no delivery: each file inside is one. */
const packeAus = async ({ database, files, lauf }: Werk, anfang: Uint8Array): Promise<void> => {
  const begonnen = Date.now();
  if (lauf.bytes > archivBytes)
    throw new Ablehnung(
      `Das Archiv ist größer als ${megabyte(archivBytes)}. Bitte packen Sie es aus und legen Sie die Dateien einzeln ab.`,
    );
  const inhalt: { readonly name: string; readonly sha256: string; readonly bytes: number }[] = [];
  const quelle = { name: lauf.name, anfang, open: () => files.open(lauf.sha256) };
  for await (const { name, bytes, istArchiv } of openArchiv(quelle)) {
    if (istArchiv)
      throw new Ablehnung(
        `Im Archiv liegt ein weiteres Archiv („${safeName(name)}“). Bitte packen Sie es aus und legen Sie die Dateien einzeln ab.`,
      );
    inhalt.push({
      name: safeName(name.split(/[\\/]/).at(-1) ?? name),
      ...(await files.put(bytes, { maxBytes: 10 * archivBytes })),
    });
  }
  if (inhalt.length === 0) throw new Ablehnung('Das Archiv enthält keine Dateien.');
  await database.mitBetreiber(system, async (handle) => {
    for (const datei of inhalt) await insertZentraldatei(handle, { ...datei, weg: 'web' });
    const grund =
      inhalt.length === 1 ? 'Eine Datei aus dem Archiv.' : `${inhalt.length} Dateien aus dem Archiv.`;
    await beende(handle, lauf, { art: 'archiv', grund, dauerMs: Date.now() - begonnen });
  });
};

const fuehreAus = async (werk: Werk): Promise<void> => {
  const anfang = await readAnfang(werk.files, werk.lauf.sha256);
  if (isArchiv(anfang) && erkenneImporter(anfang, werk.lauf.name) === undefined)
    return packeAus(werk, anfang);
  const spulen = await openSpulen(join(werk.ordner, werk.lauf.id));
  try {
    await verteileDatei(werk, spulen, anfang);
  } finally {
    await spulen.close();
  }
};

const hoechstensVersuche = 3;
const unerwartet =
  'Beim Verteilen ist mehrfach ein unerwarteter Fehler aufgetreten. Die Datei ist gespeichert.';

const grundVon = (error: unknown): string | undefined =>
  error instanceof Ablehnung ||
  error instanceof TabelleFehler ||
  error instanceof GdvAbbruch ||
  error instanceof ArchivFehler ||
  error instanceof ZuVieleNummern
    ? error.message
    : undefined;

const nachFehler = (werk: Werk, error: unknown): Promise<void> => {
  const { database, lauf, signal } = werk;
  if (error instanceof Abgeloest)
    return database.mitBetreiber(system, (handle) => gibZurueck(handle, lauf, !signal.aborted));
  const grund = grundVon(error) ?? (lauf.versuche >= hoechstensVersuche ? unerwartet : undefined);
  if (grundVon(error) === undefined) werk.onFehler(error);
  return database.mitBetreiber(system, (handle) =>
    grund === undefined ? gibZurueck(handle, lauf, true) : scheitere(handle, lauf, grund),
  );
};

/** Takes one waiting file and divides it. Can be killed at any moment: begun again it ends the same. @returns false when none waits */
export const verteileEine = async (deps: VerteilDeps, signal: AbortSignal): Promise<boolean> => {
  const lauf = await deps.database.mitBetreiber(system, beginLauf);
  if (!lauf) return false;
  const werk = { ...deps, lauf, signal };
  // Killed again and again: the process itself may die of this file.
  if (lauf.versuche > hoechstensVersuche + 2) {
    await deps.database.mitBetreiber(system, (handle) => scheitere(handle, lauf, unerwartet));
    return true;
  }
  await fuehreAus(werk).catch((error: unknown) => nachFehler(werk, error));
  return true;
};
