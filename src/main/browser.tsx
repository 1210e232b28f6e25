// Roof of the page: the areas in their order, the router, the frame around signed-in pages.
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { beratungBereich } from '#areas/beratung/ui/seiten.ts';
import { dokumenteBereich } from '#areas/dokumente/ui/seiten.ts';
import { dublettenBereich } from '#areas/dubletten/ui/seiten.ts';
import { einspielenBereich } from '#areas/einspielen/ui/seiten.ts';
import { lieferungenBereich } from '#areas/lieferungen/ui/seiten.ts';
import { kundenBereich } from '#areas/kunden/ui/seiten.ts';
import { vertraegeBereich } from '#areas/vertraege/ui/seiten.ts';
import { verwaltungBereich } from '#areas/verwaltung/ui/seiten.ts';
import { createAbfragen } from '#ui/client/abfrage.ts';
import { Anwendung } from '#ui/rahmen/Anwendung.tsx';
import type { Bereich } from '#ui/seitenliste.ts';
import { createWege } from './browser-wege.tsx';
import { kataloge } from './kataloge.ts';

const bereiche: readonly Bereich[] = [
  einspielenBereich,
  lieferungenBereich,
  kundenBereich,
  vertraegeBereich,
  dokumenteBereich,
  dublettenBereich,
  beratungBereich,
  verwaltungBereich,
];
/** Order of the navigation; the areas' own order is that of their imports. */
const reihenfolge = [
  '/',
  '/kunden',
  '/vertraege',
  '/dokumente',
  '/bedarf',
  '/einspielen',
  '/einspielen/klaeren',
  '/lieferungen',
  '/dubletten',
  '/verwaltung',
  '/betreiber',
  '/betreiber/eingang',
];

const wege = createWege(bereiche, reihenfolge);
const abfragen = createAbfragen(() => {
  const { pathname, href } = wege.state.location;
  if (wege.state.matches.some(({ routeId }) => String(routeId).includes('rahmen')))
    void wege.navigate({ to: '/anmeldung', search: (pathname === '/' ? {} : { weiter: href }) as never });
});

const wurzel = document.getElementById('wurzel');
if (wurzel)
  createRoot(wurzel).render(
    <Anwendung abfragen={abfragen} kataloge={kataloge}>
      <RouterProvider router={wege} />
    </Anwendung>,
  );
