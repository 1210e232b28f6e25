/** Kinds of files that arrive where a table is expected. */
export type TabellenArt =
  | 'csv' | 'xlsx' | 'xlsm' | 'xls' | 'ods'
  | 'xlsb' | 'xls-alt' | 'xlsx-verschluesselt' | 'excel-xml' | 'html' | 'xml' | 'json' | 'rtf' | 'pdf' | 'bild'
  | 'zip' | 'gzip' | 'word' | 'powerpoint' | 'mail' | 'gdv' | 'leer' | 'unbekannt';

/** German names with article, to be used in "Das ist …". */
export const BEZEICHNUNGEN: Readonly<Record<TabellenArt, string>> = {
  csv: 'eine Texttabelle (CSV)',
  xlsx: 'eine Excel-Arbeitsmappe (.xlsx)',
  xlsm: 'eine Excel-Arbeitsmappe mit Makros (.xlsm)',
  xls: 'eine Excel-Arbeitsmappe 97-2003 (.xls)',
  ods: 'eine OpenDocument-Tabelle (.ods)',
  xlsb: 'eine binäre Excel-Arbeitsmappe (.xlsb)',
  'xls-alt': 'eine Excel-Datei von vor 1997 (Excel 5.0/95 oder älter)',
  'xlsx-verschluesselt': 'eine mit Kennwort verschlüsselte Office-Datei (verschlüsselte .xlsx)',
  'excel-xml': 'eine Excel-2003-XML-Tabelle',
  html: 'eine HTML-Seite',
  xml: 'eine XML-Datei',
  json: 'eine JSON-Datei',
  rtf: 'ein RTF-Text',
  pdf: 'ein PDF',
  bild: 'ein Bild',
  zip: 'ein Zip-Archiv',
  gzip: 'ein komprimiertes Archiv (gzip)',
  word: 'ein Textdokument (Word oder OpenDocument)',
  powerpoint: 'eine Präsentation (PowerPoint)',
  mail: 'eine E-Mail',
  gdv: 'eine GDV-Datei',
  leer: 'eine leere Datei',
  unbekannt: 'keine Tabelle (unbekanntes Format)',
};

/** Magic numbers at the start of a file. */
export const SIGNATUREN: readonly { art: TabellenArt; bytes: readonly number[] }[] = [
  { art: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { art: 'gzip', bytes: [0x1f, 0x8b] },
  { art: 'zip', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { art: 'zip', bytes: [0x52, 0x61, 0x72, 0x21] },
  { art: 'bild', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { art: 'bild', bytes: [0xff, 0xd8, 0xff] },
  { art: 'bild', bytes: [0x47, 0x49, 0x46, 0x38] },
  // BIFF2 to BIFF4 come without a container.
  { art: 'xls-alt', bytes: [0x09, 0x00, 0x04, 0x00] },
  { art: 'xls-alt', bytes: [0x09, 0x02, 0x06, 0x00] },
  { art: 'xls-alt', bytes: [0x09, 0x04, 0x06, 0x00] },
];
