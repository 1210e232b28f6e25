// A workbook of one sheet as a stream, for lists of any length: rows go out as they come, text always as text.
import { blattName } from './blatt-name.ts';
import type { XlsxSpalte } from './write-xlsx.ts';
import { zipStrom } from './zip-strom.ts';

/** Text is written as text, never as a formula; a number as a number. */
export type StromWert = string | number | null;

export type StromBlatt = {
  readonly name: string;
  readonly spalten: readonly XlsxSpalte[];
  readonly zeilen: AsyncIterable<readonly StromWert[]>;
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

const zelle = (wert: StromWert): string => {
  if (wert === null || wert === '') return '<c/>';
  return typeof wert === 'number' && Number.isFinite(wert)
    ? `<c><v>${wert}</v></c>`
    : textzelle(String(wert), 1);
};

const zeile = (zellen: readonly string[]): string => `<row>${zellen.join('')}</row>`;

async function* blatt({ spalten, zeilen }: StromBlatt): AsyncGenerator<string> {
  const breiten = spalten
    .map(
      ({ titel, breite }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${breite ?? Math.max(12, titel.length + 4)}" customWidth="1"/>`,
    )
    .join('');
  yield `${kopf}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${breiten}</cols><sheetData>`;
  yield zeile(spalten.map(({ titel }) => textzelle(titel, 2)));
  let anzahl = 1;
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

const inhaltstypen = `${kopf}<Types xmlns="${paket}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typ}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typ}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${typ}.styles+xml"/></Types>`;
const wurzel = `${kopf}<Relationships xmlns="${paket}/relationships"><Relationship Id="rId1" Type="${beziehung}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const verweise = `${kopf}<Relationships xmlns="${paket}/relationships"><Relationship Id="rId1" Type="${beziehung}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${beziehung}/styles" Target="styles.xml"/></Relationships>`;
/** Styles: 0 plain, 1 text (`@`), 2 bold text. */
const stile = `${kopf}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const mappe = (name: string): string =>
  `${kopf}<workbook xmlns="${main}" xmlns:r="${beziehung}"><sheets><sheet name="${xmlText(blattName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The bytes of the workbook. */
export const xlsxStrom = (eines: StromBlatt): AsyncGenerator<Buffer> =>
  zipStrom([
    { name: '[Content_Types].xml', inhalt: [inhaltstypen] },
    { name: '_rels/.rels', inhalt: [wurzel] },
    { name: 'xl/workbook.xml', inhalt: [mappe(eines.name)] },
    { name: 'xl/_rels/workbook.xml.rels', inhalt: [verweise] },
    { name: 'xl/styles.xml', inhalt: [stile] },
    { name: 'xl/worksheets/sheet1.xml', inhalt: blatt(eines) },
  ]);
