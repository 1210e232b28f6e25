// The viewer of PDF pages, loaded when the first one is shown.
import { lazy, Suspense } from 'react';
import { Ladezustand } from '../seite/Zustaende.tsx';

const PdfAnsicht = lazy(async () => ({ default: (await import('./PdfAnsicht.tsx')).PdfAnsicht }));

export const Pdf = ({ adresse }: { readonly adresse: string }) => (
  <Suspense fallback={<Ladezustand />}>
    <PdfAnsicht adresse={adresse} />
  </Suspense>
);
