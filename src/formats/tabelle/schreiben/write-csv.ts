import { neutralisiere } from './neutral.ts';

export type CsvSchreibOptionen = {
  /** For people: formula-like text is neutralised. Otherwise every text is written exactly (exchange between programs). */
  fuerMenschen: boolean;
  trenner?: string;
};

/** A value to write: numbers get a decimal comma, true and false become Ja and Nein. */
export type SchreibWert = string | number | boolean | null | undefined;

const BOM = '\ufeff';

/** Lines of a CSV file (RFC 4180, CR LF, `;`, UTF-8 with byte order mark at the start), to be streamed out. */
export function* csvZeilen(
  zeilen: Iterable<readonly SchreibWert[]>,
  optionen: CsvSchreibOptionen,
): Generator<string, void, undefined> {
  let vorne = BOM;
  for (const zeile of zeilen) {
    yield vorne + csvZeile(zeile, optionen);
    vorne = '';
  }
}

/** As `csvZeilen`, for rows that come one after the other from elsewhere. */
export async function* csvStrom(
  zeilen: AsyncIterable<readonly SchreibWert[]>,
  optionen: CsvSchreibOptionen,
): AsyncGenerator<string, void, undefined> {
  let vorne = BOM;
  for await (const zeile of zeilen) {
    yield vorne + csvZeile(zeile, optionen);
    vorne = '';
  }
}

/** A whole CSV file as bytes. */
export function writeCsv(zeilen: Iterable<readonly SchreibWert[]>, optionen: CsvSchreibOptionen): Uint8Array {
  return Buffer.from([...csvZeilen(zeilen, optionen)].join(''), 'utf8');
}

function csvZeile(
  zeile: readonly SchreibWert[],
  { trenner = ';', fuerMenschen }: CsvSchreibOptionen,
): string {
  return `${zeile.map((wert) => feld(wert, trenner, fuerMenschen)).join(trenner)}\r\n`;
}

function feld(wert: SchreibWert, trenner: string, fuerMenschen: boolean): string {
  const text = schreibText(wert);
  const sicher = fuerMenschen && typeof wert === 'string' ? neutralisiere(text) : text;
  const noetig = sicher.includes(trenner) || /["\r\n]|^\s|\s$/.test(sicher);
  return noetig ? `"${sicher.replaceAll('"', '""')}"` : sicher;
}

function schreibText(wert: SchreibWert): string {
  if (wert === null || wert === undefined) return '';
  if (typeof wert === 'boolean') return wert ? 'Ja' : 'Nein';
  return typeof wert === 'number' ? String(wert).replace('.', ',') : wert;
}
