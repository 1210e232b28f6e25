// Small PDF files made by hand, for tests of documents; and where the text of a PDF stands.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

const textstrom = (zeilen: readonly string[]): string =>
  `BT /F1 12 Tf 50 780 Td 16 TL ${zeilen.map((zeile) => `(${zeile.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`;

const zusammen = (objekte: readonly string[], trailer: string): Buffer => {
  let text = '%PDF-1.7\n';
  const orte: number[] = [];
  for (const [nr, objekt] of objekte.entries()) {
    orte.push(text.length);
    text += `${nr + 1} 0 obj\n${objekt}\nendobj\n`;
  }
  const start = text.length;
  const tabelle = orte.map((ort) => `${String(ort).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objekte.length + 1}\n0000000000 65535 f \n${tabelle}`;
  text += `trailer\n<< /Size ${objekte.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

/** One page per list of lines, in Helvetica. Lines may hold latin-1. */
export const bauePdf = (...seiten: readonly (readonly string[])[]): Buffer => {
  const kinder = seiten.map((_seite, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objekte = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kinder}] /Count ${seiten.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...seiten.flatMap((zeilen, i) => {
      const strom = textstrom(zeilen);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${strom.length} >>\nstream\n${strom}\nendstream`,
      ];
    }),
  ];
  return zusammen(objekte, '');
};

/** Asks for a password that nobody knows (standard handler, revision 2; the keys are made up). */
export const baueVerschluesseltesPdf = (): Buffer => {
  const schluessel = '41'.repeat(32);
  return zusammen(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${schluessel}> /U <${schluessel}> /P -4 >>`,
    ],
    `/Encrypt 3 0 R /ID [<${'42'.repeat(16)}> <${'42'.repeat(16)}>] `,
  );
};

/** A black picture of that size; small whatever the size says, because only the head tells it. */
export const bauePng = (breite = 1, hoehe = 1): Buffer => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  png.writeUInt32BE(breite, 16);
  png.writeUInt32BE(hoehe, 20);
  return png;
};

/** Texts that stand outside the page, or lie on another one of their line; each as `page: text`. */
export const findVerrutschtes = async (bytes: Buffer): Promise<string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const gefunden: string[] = [];
  for (let nr = 1; nr <= pdf.numPages; nr += 1) {
    const seite = await pdf.getPage(nr);
    const [, , breite = 0, hoehe = 0] = seite.view;
    const { items } = await seite.getTextContent();
    const texte = items
      .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
      .map(({ str, width, height, transform: [, , , , x = 0, y = 0] }) => ({ str, x, y, width, height }));
    for (const eines of texte) {
      const { str, x, y, width, height } = eines;
      const draussen = x < 0 || y < 0 || x + width > breite || y + height > hoehe;
      const auf = texte.some(
        (anderes) => anderes !== eines && anderes.y === y && anderes.x > x + 1 && anderes.x < x + width - 1,
      );
      if (draussen || auf) gefunden.push(`${nr}: ${str}`);
    }
  }
  return gefunden;
};
