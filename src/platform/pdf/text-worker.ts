// Thread of readPdfText: one file in, its text out. What breaks here breaks nothing else.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Pdftext } from './text.ts';

const { bytes, maxZeichen } = workerData as { bytes: Uint8Array; maxZeichen: number };

/** A folder of the library as a path with a slash at its end. */
const folder = (name: string): string =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));

const readPage = async (pdf: PDFDocumentProxy, nr: number): Promise<string> => {
  const page = await pdf.getPage(nr);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
};

const readAll = async (pdf: PDFDocumentProxy): Promise<string> => {
  let text = '';
  for (let nr = 1; nr <= pdf.numPages && text.length < maxZeichen; nr += 1)
    // A page that is broken takes no other page with it.
    text += `${await readPage(pdf, nr).catch(() => '')}\n`;
  return text.slice(0, maxZeichen).toWellFormed().replaceAll('\0', '').trim();
};

const read = async (): Promise<Pdftext> => {
  const task = getDocument({
    data: bytes,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const text = await readAll(pdf);
  return { art: 'text', text, seiten: pdf.numPages };
};

const answer = await read().catch((error: unknown): Pdftext => ({
  art: error instanceof Error && error.name === 'PasswordException' ? 'verschluesselt' : 'unlesbar',
}));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer);
