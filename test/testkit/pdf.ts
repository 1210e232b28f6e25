// Small PDF files made by hand, for tests of documents.

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
