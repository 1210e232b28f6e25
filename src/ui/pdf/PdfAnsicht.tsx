// Pages of a PDF, painted onto canvases one by one as they come into sight.
import { Stack, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { GlobalWorkerOptions, getDocument, version } from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { Ladezustand } from '../seite/Zustaende.tsx';

/** Put there by vite.config.ts. */
const beiwerk = `/assets/pdfjs-${version}`;
GlobalWorkerOptions.workerSrc = `${beiwerk}/build/pdf.worker.min.mjs`;
/** Larger pictures inside a page stay white: unpacked they would fill the memory. */
const hoechstensPixel = 40_000_000;
/** Widest canvas, so that sharp screens do not ask for too much. */
const hoechstensBreite = 1800;

const oeffne = (url: string) =>
  getDocument({
    url,
    withCredentials: true,
    cMapUrl: `${beiwerk}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${beiwerk}/standard_fonts/`,
    wasmUrl: `${beiwerk}/wasm/`,
    // The Content-Security-Policy forbids WebAssembly.
    useWasm: false,
    enableXfa: false,
    maxImageSize: hoechstensPixel,
    verbosity: 0,
  });

const lesbar = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
};

/** Paints one page; ends quietly when the page is left before. @returns its text, for screen readers */
const male = async (page: PDFPageProxy, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<string> => {
  const breite = Math.min(hoechstensBreite, canvas.clientWidth * Math.min(2, window.devicePixelRatio));
  const viewport = page.getViewport({ scale: breite / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const auftrag = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => auftrag.cancel(), { once: true });
  await auftrag.promise;
  return lesbar(page);
};

type SeiteProps = { readonly pdf: PDFDocumentProxy; readonly nr: number };

const Seite = ({ pdf, nr }: SeiteProps) => {
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const canvas = useRef<HTMLCanvasElement>(null);
  const [form, setForm] = useState(Math.SQRT2);
  const [text, setText] = useState('');
  const sichtbar = entry?.isIntersecting ?? false;
  useEffect(() => {
    const abbruch = new AbortController();
    const flaeche = canvas.current;
    if (!sichtbar || !flaeche) return undefined;
    const zeige = async () => {
      const page = await pdf.getPage(nr);
      const { width, height } = page.getViewport({ scale: 1 });
      setForm(height / width);
      const gelesen = await male(page, flaeche, abbruch.signal);
      if (!abbruch.signal.aborted) setText(gelesen);
    };
    zeige().catch(() => undefined);
    return () => {
      abbruch.abort();
      // A long document would fill the memory with painted pages.
      flaeche.width = 0;
    };
  }, [pdf, nr, sichtbar]);
  return (
    <section ref={ref} aria-label={`Seite ${nr} von ${pdf.numPages}`}>
      <canvas
        ref={canvas}
        aria-hidden
        style={{
          width: '100%',
          aspectRatio: 1 / form,
          display: 'block',
          background: '#fff',
          border: '1px solid var(--mw-linie)',
        }}
      />
      <div className="mw-nur-vorlesen">{text}</div>
    </section>
  );
};

type Stand = { readonly pdf?: PDFDocumentProxy; readonly grund?: string };

const grundFuer = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException'
    ? 'Das Dokument ist mit einem Passwort geschützt. Laden Sie es herunter, um es zu öffnen.'
    : 'Das Dokument lässt sich hier nicht anzeigen. Laden Sie es herunter, um es zu öffnen.';

/** All pages beneath each other. */
export const PdfAnsicht = ({ adresse }: { readonly adresse: string }) => {
  const [{ pdf, grund }, setStand] = useState<Stand>({});
  useEffect(() => {
    const auftrag = oeffne(adresse);
    let da = true;
    auftrag.promise.then(
      (offen) => da && setStand({ pdf: offen }),
      (error: unknown) => da && setStand({ grund: grundFuer(error) }),
    );
    return () => {
      da = false;
      void auftrag.destroy();
    };
  }, [adresse]);
  if (grund) return <Text c="dimmed">{grund}</Text>;
  if (!pdf) return <Ladezustand zeilen={8} />;
  return (
    <Stack gap="sm">
      {Array.from({ length: pdf.numPages }, (_, i) => (
        <Seite key={i} pdf={pdf} nr={i + 1} />
      ))}
    </Stack>
  );
};
