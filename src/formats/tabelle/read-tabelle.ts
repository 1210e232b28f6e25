import { openArchiv } from './archiv/archiv.ts';
import type { Erkennung } from './erkennen.ts';
import { erkenneTabelle } from './erkennen.ts';
import { TabelleFehler } from './fehler.ts';
import type { Grenzen } from './grenzen.ts';
import { GRENZEN } from './grenzen.ts';
import type { Hinweis } from './hinweis.ts';
import { hinweis } from './hinweis.ts';
import { readOdsBlaetter, readOdsBlatt } from './ods/blatt.ts';
import { inStuecken } from './text/dekodieren.ts';
import type { Kodierung, KodierungBefund } from './text/kodierung.ts';
import { openCsv } from './text/read-csv.ts';
import type { TrennerBefund } from './text/trenner.ts';
import { openXls } from './xls/xls.ts';
import { readBlatt } from './xlsx/blatt.ts';
import { readMappe } from './xlsx/mappe.ts';
import type { Zeile } from './zelle.ts';

export type TabelleOptionen = {
  /** Character set of a text file, when the user knows better. */
  kodierung?: Kodierung;
  /** Separator of a text file, when the user knows better. */
  trenner?: string;
  grenzen?: Partial<Grenzen>;
};

/** One sheet. Nothing of it is read before `zeilen()` is called; a text file's rows can be read once. */
export type Blatt = {
  name: string;
  versteckt: boolean;
  /** Rows in batches, in file order; blank rows are left out, unreadable ones carry `verworfen`. */
  zeilen: () => AsyncGenerator<Zeile[], void, undefined>;
};

/** An opened table file. */
export type Tabelle = {
  art: 'csv' | 'xlsx' | 'xlsm' | 'xls' | 'ods';
  erkennung: Erkennung;
  blaetter: Blatt[];
  /** About the file as a whole; for text files it may grow while rows are read. */
  hinweise: Hinweis[];
  /** Text files only. */
  readonly kodierung?: KodierungBefund;
  trenner?: TrennerBefund;
};

/**
 * Opens CSV, TSV, TXT, XLSX, XLSM, XLS or ODS bytes by content. Text streams with flat memory; the others are held in
 * memory packed. Throws TabelleFehler with a German message for everything else (HTML named .xlsx, encrypted, bombs).
 */
export async function readTabelle(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  optionen: TabelleOptionen = {},
): Promise<Tabelle> {
  const grenzen: Grenzen = { ...GRENZEN, ...optionen.grenzen };
  const { anfang, alle } = await schaueHinein(bytes);
  const erkennung = erkenneTabelle(anfang);
  switch (erkennung.art) {
    case 'csv':
      return openCsvTabelle(alle, erkennung, optionen, grenzen);
    case 'xls':
      return openXlsTabelle(await sammle(alle, grenzen), erkennung, grenzen);
    case 'xlsx':
    case 'xlsm':
      return openXlsxTabelle(await sammle(alle, grenzen), erkennung, grenzen);
    case 'ods':
      return openOdsTabelle(await sammle(alle, grenzen), erkennung, grenzen);
    default:
      throw ablehnung(erkennung);
  }
}

const ANFANG_BYTES = 64 * 1024;

type Quelle = { anfang: Uint8Array; alle: Uint8Array | AsyncIterable<Uint8Array> };

async function schaueHinein(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Quelle> {
  if (bytes instanceof Uint8Array) return { anfang: bytes, alle: bytes };
  const strom = inStuecken(bytes);
  const teile: Uint8Array[] = [];
  let laenge = 0;
  while (laenge < ANFANG_BYTES) {
    const naechstes = await strom.next();
    if (naechstes.done) break;
    teile.push(naechstes.value);
    laenge += naechstes.value.length;
  }
  const anfang = Buffer.concat(teile);
  return { anfang, alle: verkette(anfang, strom) };
}

async function* verkette(anfang: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield anfang;
  yield* rest;
}

async function sammle(quelle: Quelle['alle'], grenzen: Grenzen): Promise<Uint8Array> {
  const teile: Uint8Array[] = [];
  let laenge = 0;
  for await (const teil of quelle instanceof Uint8Array ? [quelle] : quelle) {
    laenge += teil.length;
    if (laenge > grenzen.dateiBytes) throw new TabelleFehler('datei_zu_gross', 'Die Datei ist zu groß.');
    teile.push(teil);
  }
  return teile.length === 1 && teile[0] ? teile[0] : Buffer.concat(teile);
}

function ablehnung({ art, bezeichnung }: Erkennung): TabelleFehler {
  if (art === 'leer') return new TabelleFehler('leer', 'Die Datei ist leer.');
  if (art === 'xlsx-verschluesselt') {
    return new TabelleFehler(
      'verschluesselt',
      `Das ist ${bezeichnung}. Bitte speichern Sie sie ohne Kennwort.`,
    );
  }
  const text = `Das ist ${bezeichnung}. Lesbar sind CSV, XLSX, XLS und ODS.`;
  return new TabelleFehler('format_nicht_unterstuetzt', text);
}

async function openCsvTabelle(
  bytes: Quelle['alle'],
  erkennung: Erkennung,
  optionen: TabelleOptionen,
  grenzen: Grenzen,
): Promise<Tabelle> {
  const { kodierung, trenner } = optionen;
  const csv = await openCsv(bytes, {
    grenzen,
    ...(kodierung === undefined ? {} : { kodierung }),
    ...(trenner === undefined ? {} : { trenner }),
  });
  return {
    art: 'csv',
    erkennung,
    blaetter: [{ name: '', versteckt: false, zeilen: csv.zeilen }],
    hinweise: csv.hinweise,
    trenner: csv.trenner,
    get kodierung() {
      return csv.kodierung;
    },
  };
}

async function openXlsxTabelle(bytes: Uint8Array, erkennung: Erkennung, grenzen: Grenzen): Promise<Tabelle> {
  const archiv = await openArchiv(bytes, grenzen);
  if (archiv.has('xl/workbook.bin')) throw ablehnung(erkenneTabelle(bytes));
  const mappe = await readMappe(archiv, grenzen);
  const blaetter = mappe.blaetter
    .filter((blatt) => archiv.has(blatt.pfad) && !/\/(?:chart|dialog|macro)sheets\//.test(blatt.pfad))
    .map(({ name, versteckt, pfad }) => ({
      name,
      versteckt,
      zeilen: () => readBlatt(archiv, pfad, mappe, grenzen),
    }));
  const makros = mappe.makros
    ? [hinweis('info', 'makros_ignoriert', 'Die Datei enthält Makros. Sie wurden nicht ausgeführt.')]
    : [];
  return mitBlaettern({ art: mappe.makros ? 'xlsm' : 'xlsx', erkennung, blaetter, hinweise: makros });
}

async function openXlsTabelle(bytes: Uint8Array, erkennung: Erkennung, grenzen: Grenzen): Promise<Tabelle> {
  const mappe = await openXls(bytes, grenzen);
  const blaetter = mappe.blaetter.map(({ name, versteckt }, i) => ({
    name,
    versteckt,
    zeilen: async function* () {
      yield mappe.zeilen(i);
    },
  }));
  return mitBlaettern({ art: 'xls', erkennung, blaetter, hinweise: [] });
}

async function openOdsTabelle(bytes: Uint8Array, erkennung: Erkennung, grenzen: Grenzen): Promise<Tabelle> {
  const archiv = await openArchiv(bytes, grenzen);
  const blaetter = (await readOdsBlaetter(archiv, grenzen)).map(({ name, versteckt }, i) => ({
    name,
    versteckt,
    zeilen: () => readOdsBlatt(archiv, i, grenzen),
  }));
  return mitBlaettern({ art: 'ods', erkennung, blaetter, hinweise: [] });
}

/** Hidden sheets are named, so that nobody misses or imports them unknowingly. */
function mitBlaettern(tabelle: Tabelle): Tabelle {
  if (tabelle.blaetter.length === 0) {
    throw new TabelleFehler('blatt_fehlt', 'Die Arbeitsmappe enthält kein Tabellenblatt.');
  }
  for (const { name, versteckt } of tabelle.blaetter) {
    if (!versteckt) continue;
    const text = `Das Tabellenblatt „${name}“ ist ausgeblendet und wird nicht gelesen, solange Sie es nicht auswählen.`;
    tabelle.hinweise.push(hinweis('info', 'blatt_versteckt', text, { wert: name }));
  }
  return tabelle;
}
