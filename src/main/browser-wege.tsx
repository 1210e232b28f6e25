// Routes out of the areas' page lists.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { RueckfrageProvider } from '#ui/seite/Rueckfrage.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Fehlerzustand, Leerzustand } from '#ui/seite/Zustaende.tsx';
import type { Bereich, Seiteneintrag } from '#ui/seitenliste.ts';
import { parseSuche, schreibeSuche } from '#ui/suchparameter.ts';
import { BrowserRahmen } from './BrowserRahmen.tsx';

const nurMit = (zugang: Seiteneintrag['zugang'], laden: () => Promise<ComponentType>) =>
  lazyRouteComponent(async () => {
    const [{ Zugangspruefung }, Inhalt] = await Promise.all([import('./Zugangspruefung.tsx'), laden()]);
    return {
      default: () => (
        <Zugangspruefung zugang={zugang}>
          <Inhalt />
        </Zugangspruefung>
      ),
    };
  });

const NichtGefunden = () => (
  <Seite titel="Seite nicht gefunden">
    <Leerzustand
      titel="Diese Seite gibt es nicht."
      text="Bitte prüfen Sie die Adresse."
      aktion={
        <Link to="/" className="mw-link">
          Zur Startseite
        </Link>
      }
    />
  </Seite>
);

/** Within the frame, so that the way on stands beside it; who is not signed in is asked to. */
const unbekannt: Seiteneintrag = {
  pfad: '$',
  zugang: 'angemeldet',
  laden: () => Promise.resolve(NichtGefunden),
};

export const createWege = (bereiche: readonly Bereich[], reihenfolge: readonly string[]) => {
  const wurzel = createRootRoute({
    component: () => (
      <RueckfrageProvider>
        <Outlet />
      </RueckfrageProvider>
    ),
  });
  const rahmen = createRoute({
    getParentRoute: () => wurzel,
    id: 'rahmen',
    component: () => <BrowserRahmen bereiche={bereiche} reihenfolge={reihenfolge} />,
  });
  const seiten = bereiche.flatMap((bereich) => bereich.seiten);
  const offene = seiten.filter(({ zugang }) => zugang === 'offen');
  const geschuetzte = seiten.filter(({ zugang }) => zugang !== 'offen');
  const alsRoute = (eltern: () => typeof wurzel | typeof rahmen) => (seite: Seiteneintrag) =>
    createRoute({
      getParentRoute: eltern as () => typeof wurzel,
      path: seite.pfad,
      component: nurMit(seite.zugang, seite.laden),
    });
  return createRouter({
    routeTree: wurzel.addChildren([
      ...offene.map(alsRoute(() => wurzel)),
      rahmen.addChildren([...geschuetzte, unbekannt].map(alsRoute(() => rahmen))),
    ]),
    parseSearch: parseSuche,
    stringifySearch: schreibeSuche,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultNotFoundComponent: NichtGefunden,
    defaultErrorComponent: ({ error }) => (
      <Fehlerzustand
        fehler={error instanceof Error ? error : new Error(String(error))}
        onNochmal={() => window.location.reload()}
      />
    ),
  });
};
