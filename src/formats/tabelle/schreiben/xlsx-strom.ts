// A workbook as a stream, for lists of any length: rows go out as they come, text always as text.
import { serieAus } from '../xlsx/datum.ts';
import type { Zelle } from '../zelle.ts';
import { blattName } from './blatt-name.ts';
import type { XlsxSpalte } from './write-xlsx.ts';
import { zipStrom } from './zip-strom.ts';

/** Text is written as text, never as a formula; a number as a number. */
export type StromWert = string | number | null;

export type StromBlatt = {
  readonly name: string;
  /** Headings; none: the rows bring their own. */
  readonly spalten: readonly XlsxSpalte[];
  /** A cell that was read is written so that it is read the same again. */
  readonly zeilen: AsyncIterable<readonly (StromWert | Zelle)[]>;
};

/** What Excel can hold; the last row says that there is more. */
const hoechstensZeilen = 1_048_576;
const hoechstensZeichen = 32_767;
const mehr = 'Es gibt weitere Zeilen; eine Excel-Datei fasst nicht mehr. Die CSV-Datei enthält alle.';

const kopf = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const beziehung = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const paket = 'http://schemas.openxmlformats.org/package/2006';
const typ = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML knows no other control characters; halves of characters neither. */
const xmlText = (text: string): string =>
  text
    .slice(0, hoechstensZeichen)
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (zeichen) => entities[zeichen] ?? zeichen);

const textzelle = (text: string, stil: number): string =>
  `<c t="inlineStr" s="${stil}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** Zeros in front and what is more than a number are kept as text. */
const zahlzelle = ({ text, zahl }: Zelle): string =>
  zahl !== undefined && Number(text) === zahl && !/^-?0\d/.test(text)
    ? `<c><v>${zahl}</v></c>`
    : textzelle(text, 1);

const datumzelle = ({ text, zahl, tag, epoche1904 }: Zelle): string => {
  const serie = tag === undefined ? (epoche1904 ? undefined : zahl) : serieAus(tag);
  return serie === undefined ? textzelle(text, 1) : `<c s="3"><v>${serie}</v></c>`;
};

const geleseneZellen: Readonly<Record<Zelle['art'], (zelle: Zelle) => string>> = {
  // A formula without a stored result stays a value that nobody knows.
  leer: ({ formel }) => (formel === 'ohne' ? '<c t="e"><v>#N/A</v></c>' : '<c/>'),
  text: ({ text }) => textzelle(text, 1),
  zahl: zahlzelle,
  datum: datumzelle,
  wahrheit: ({ text }) => `<c t="b"><v>${text === 'WAHR' ? 1 : 0}</v></c>`,
  fehler: ({ text }) => `<c t="e"><v>${xmlText(text)}</v></c>`,
};

const zelle = (wert: StromWert | Zelle): string => {
  if (wert === null || wert === '') return '<c/>';
  if (typeof wert === 'object') return geleseneZellen[wert.art](wert);
  return typeof wert === 'number' && Number.isFinite(wert)
    ? `<c><v>${wert}</v></c>`
    : textzelle(String(wert), 1);
};

const zeile = (zellen: readonly string[]): string => `<row>${zellen.join('')}</row>`;

const kopfteil = (spalten: readonly XlsxSpalte[]): string => {
  if (spalten.length === 0) return '<sheetData>';
  const breiten = spalten
    .map(
      ({ titel, breite }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${breite ?? Math.max(12, titel.length + 4)}" customWidth="1"/>`,
    )
    .join('');
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${breiten}</cols><sheetData>${zeile(spalten.map(({ titel }) => textzelle(titel, 2)))}`;
};

async function* blatt({ spalten, zeilen }: StromBlatt): AsyncGenerator<string> {
  yield `${kopf}<worksheet xmlns="${main}">${kopfteil(spalten)}`;
  let anzahl = spalten.length === 0 ? 0 : 1;
  let puffer = '';
  for await (const eine of zeilen) {
    if (anzahl === hoechstensZeilen - 1) {
      puffer += zeile([textzelle(mehr, 1)]);
      break;
    }
    anzahl += 1;
    puffer += zeile(eine.map(zelle));
    if (puffer.length > 65_536) {
      yield puffer;
      puffer = '';
    }
  }
  yield `${puffer}</sheetData></worksheet>`;
}

const jeBlatt = (blaetter: number, teil: (nr: number) => string): string =>
  Array.from({ length: blaetter }, (_, i) => teil(i + 1)).join('');

const inhaltstypen = (blaetter: number): string =>
  `${kopf}<Types xmlns="${paket}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typ}.sheet.main+xml"/>${jeBlatt(blaetter, (nr) => `<Override PartName="/xl/worksheets/sheet${nr}.xml" ContentType="${typ}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${typ}.styles+xml"/></Types>`;
const wurzel = `${kopf}<Relationships xmlns="${paket}/relationships"><Relationship Id="rId1" Type="${beziehung}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const verweise = (blaetter: number): string =>
  `${kopf}<Relationships xmlns="${paket}/relationships">${jeBlatt(blaetter, (nr) => `<Relationship Id="rId${nr}" Type="${beziehung}/worksheet" Target="worksheets/sheet${nr}.xml"/>`)}<Relationship Id="rId${blaetter + 1}" Type="${beziehung}/styles" Target="styles.xml"/></Relationships>`;
/** Styles: 0 plain, 1 text (`@`), 2 bold text, 3 day. */
const stile = `${kopf}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const mappe = (blaetter: readonly StromBlatt[]): string =>
  `${kopf}<workbook xmlns="${main}" xmlns:r="${beziehung}"><sheets>${blaetter.map(({ name }, i) => `<sheet name="${xmlText(blattName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`;

/** The bytes of the workbook; sheets are asked for their rows one after the other. */
export const xlsxStrom = (...blaetter: readonly StromBlatt[]): AsyncGenerator<Buffer> =>
  zipStrom([
    { name: '[Content_Types].xml', inhalt: [inhaltstypen(blaetter.length)] },
    { name: '_rels/.rels', inhalt: [wurzel] },
    { name: 'xl/workbook.xml', inhalt: [mappe(blaetter)] },
    { name: 'xl/_rels/workbook.xml.rels', inhalt: [verweise(blaetter.length)] },
    { name: 'xl/styles.xml', inhalt: [stile] },
    ...blaetter.map((eines, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, inhalt: blatt(eines) })),
  ]);
