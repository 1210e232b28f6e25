// Builds workbooks for tests from raw sheet XML, so that odd cells can be written that no library writes.
import type { ZipTeil } from './zip-bauen.ts';
import { baueZip } from './zip-bauen.ts';

export type XlsxProbe = {
  blaetter: { name: string; xml: string; zustand?: 'hidden' | 'veryHidden' }[];
  epoche1904?: boolean;
  texte?: string[];
  /** Custom number formats; style N uses format N-1, style 0 is General, the last style + 1 is built-in 14 (date). */
  formate?: string[];
  makros?: boolean;
  dazu?: ZipTeil[];
};

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKET = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small xlsx; `xml` of a sheet is the inside of <worksheet>. */
export function baueXlsx(probe: XlsxProbe): Uint8Array {
  return baueZip([
    { name: '[Content_Types].xml', inhalt: '<Types/>' },
    { name: '_rels/.rels', inhalt: `<Relationships xmlns="${PAKET}"/>` },
    { name: 'xl/workbook.xml', inhalt: mappe(probe) },
    { name: 'xl/_rels/workbook.xml.rels', inhalt: beziehungen(probe) },
    { name: 'xl/styles.xml', inhalt: stile(probe.formate ?? []) },
    { name: 'xl/sharedStrings.xml', inhalt: texte(probe.texte ?? []) },
    ...(probe.makros ? [{ name: 'xl/vbaProject.bin', inhalt: 'makro' }] : []),
    ...probe.blaetter.map((blatt, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      inhalt: `<worksheet ${NS}>${blatt.xml}</worksheet>`,
    })),
    ...(probe.dazu ?? []),
  ]);
}

/** A sheet of rows of cells, given as XML of the cells. */
export function blattXml(zeilen: readonly string[], danach = ''): string {
  return `<sheetData>${zeilen.map((zellen, i) => `<row r="${i + 1}">${zellen}</row>`).join('')}</sheetData>${danach}`;
}

/** Cells with inline text. */
export function textZellen(...texte: string[]): string {
  return texte.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
}

function mappe({ blaetter, epoche1904 }: XlsxProbe): string {
  const liste = blaetter.map(
    (blatt, i) =>
      `<sheet name="${blatt.name}" sheetId="${i + 1}"${blatt.zustand ? ` state="${blatt.zustand}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const wb = epoche1904 ? '<workbookPr date1904="1"/>' : '';
  return `<?xml version="1.0"?><workbook ${NS} xmlns:r="${REL}">${wb}<sheets>${liste.join('')}</sheets></workbook>`;
}

function beziehungen({ blaetter }: XlsxProbe): string {
  const liste = blaetter.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `<Relationships xmlns="${PAKET}">${liste.join('')}</Relationships>`;
}

function stile(formate: readonly string[]): string {
  const codes = formate.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
  const ids = [0, ...formate.map((_, i) => 164 + i), 14].map((id) => `<xf numFmtId="${id}"/>`).join('');
  return `<styleSheet ${NS}><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids}</cellXfs></styleSheet>`;
}

function texte(liste: readonly string[]): string {
  return `<sst ${NS}>${liste.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`;
}
