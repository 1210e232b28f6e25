// Where the text of a PDF stands.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

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
