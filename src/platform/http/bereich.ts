// An area as the server sees it: its contract and for every route exactly one handler of the right kind.
import type { Handlers, HttpKontext, OffenKontext, PersonKontext } from './kontext.ts';
import type { BetreiberUploads, Downloads, Stroeme, Uploads } from './roh.ts';
import type { Contract, Route } from './route.ts';

/** Handler records by kind. `zugang` and `art` of a route decide in which one its handler belongs. */
export type Bereich<C extends Contract = Contract> = {
  /** Tag in the OpenAPI document: `kunden`. */
  readonly name: string;
  readonly contract: C;
  /** zugang lesend, mitarbeiter, inhaber. */
  readonly mandant?: Handlers<C, HttpKontext>;
  /** zugang angemeldet. */
  readonly person?: Handlers<C, PersonKontext>;
  /** zugang offen. */
  readonly offen?: Handlers<C, OffenKontext>;
  /** zugang betreiber. */
  readonly betreiber?: Handlers<C, PersonKontext>;
  /** art datei. */
  readonly uploads?: Uploads<C>;
  /** art datei, zugang betreiber. */
  readonly betreiberUploads?: BetreiberUploads<C>;
  /** art download. */
  readonly downloads?: Downloads<C>;
  /** art strom. */
  readonly stroeme?: Stroeme<C>;
};

export type Art =
  | 'mandant'
  | 'person'
  | 'offen'
  | 'betreiber'
  | 'uploads'
  | 'betreiberUploads'
  | 'downloads'
  | 'stroeme';

/** Any handler; the kind says how to call it. */
export type Registrierung = {
  readonly bereich: string;
  readonly name: string;
  readonly route: Route;
  readonly art: Art;
  readonly handler: unknown;
};

/** Keeps the contract's types while the handlers are written, and lets areas of different contracts stand in one list. */
export const defineBereich = <C extends Contract>(bereich: Bereich<C>): Bereich =>
  bereich as unknown as Bereich;

const arten: readonly Art[] = [
  'mandant',
  'person',
  'offen',
  'betreiber',
  'uploads',
  'betreiberUploads',
  'downloads',
  'stroeme',
];

const jsonArt = { offen: 'offen', angemeldet: 'person', betreiber: 'betreiber' } as const;
const rohArt = { datei: 'uploads', download: 'downloads', strom: 'stroeme' } as const;

/** Which record a route's handler stands in. */
export const artOf = (route: Route): Art => {
  const art = route.art ?? 'json';
  if (art === 'datei' && route.zugang === 'betreiber') return 'betreiberUploads';
  if (art !== 'json') return rohArt[art];
  return route.zugang in jsonArt ? jsonArt[route.zugang as keyof typeof jsonArt] : 'mandant';
};

const handlerOf = (bereich: Bereich, art: Art, name: string): unknown =>
  (bereich[art] as Readonly<Record<string, unknown>> | undefined)?.[name];

const assertKnown = (bereich: Bereich): void => {
  for (const art of arten)
    for (const name of Object.keys(bereich[art] ?? {})) {
      const route = bereich.contract[name];
      if (!route)
        throw new Error(`${bereich.name}.${name} has a handler, but the contract has no such route.`);
      if (artOf(route) !== art)
        throw new Error(
          `${bereich.name}.${name}: its handler belongs in "${artOf(route)}", not in "${art}".`,
        );
    }
};

/**
 * All routes of all areas with their handlers.
 * @throws Error when a handler has no route, a route no handler, or two routes are the same
 */
export const registrierungen = (bereiche: readonly Bereich[]): readonly Registrierung[] => {
  const found = bereiche.flatMap((bereich) => {
    assertKnown(bereich);
    return Object.entries(bereich.contract).map(([name, route]) => {
      const art = artOf(route);
      const handler = handlerOf(bereich, art, name);
      if (handler === undefined)
        throw new Error(`${bereich.name}.${name}: the contract has a route without a handler.`);
      return { bereich: bereich.name, name, route, art, handler };
    });
  });
  const seen = new Set<string>();
  for (const { route, name } of found)
    for (const key of [`${route.method} ${route.path.replace(/:\w+/g, ':')}`, `Name ${name}`]) {
      if (seen.has(key)) throw new Error(`${key} stands twice in the contracts.`);
      seen.add(key);
    }
  return found;
};
