// The import table of the house (ARCHITECTURE.md) as data, and the pure check that holds a list of files against it.

export type Quelldatei = { readonly pfad: string; readonly text: string };
export type Verstoss = { readonly pfad: string; readonly regel: string };

type Raum = {
  /** Other rooms it may import; its own is always allowed. */
  readonly raeume: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typen?: readonly string[];
  /** npm packages and `node:` it may import; undefined: any. */
  readonly pakete?: readonly RegExp[];
};

const alleRaeume = [
  'domain',
  'formats',
  'platform',
  'sparten',
  'versicherer',
  'importers',
  'bedarf',
  'tarife',
  'berichte',
];
const schema = [/^zod$/];

export const raeume: Readonly<Record<string, Raum>> = {
  domain: { raeume: [], pakete: schema },
  formats: {
    raeume: [],
    pakete: [...schema, /^node:/, /^iconv-lite$/, /^papaparse$/, /^hucre(\/|$)/, /^yauzl$/],
  },
  platform: { raeume: [] },
  sparten: { raeume: ['domain'], typen: ['formats'], pakete: schema },
  versicherer: { raeume: ['domain'], typen: ['formats'], pakete: schema },
  ui: { raeume: ['domain', 'sparten', 'versicherer'] },
  importers: {
    raeume: ['domain', 'formats', 'sparten', 'versicherer'],
    pakete: [...schema, /^libphonenumber-js(\/|$)/],
  },
  bedarf: { raeume: ['domain', 'sparten', 'versicherer'], pakete: schema },
  tarife: { raeume: ['domain', 'sparten', 'versicherer'], pakete: schema },
  berichte: { raeume: ['domain', 'sparten', 'bedarf', 'tarife'], pakete: schema },
  areas: { raeume: alleRaeume },
  main: { raeume: [...alleRaeume, 'ui', 'areas'] },
};

/** Areas in the order of the trade: a later one may read an earlier one's store, and bring files by its door `annehmen.ts`. */
export const bereiche = [
  'verwaltung',
  'kunden',
  'vertraege',
  'dokumente',
  'einspielen',
  'dubletten',
  'lieferungen',
  'beratung',
];

/** Words of fields: pure, for pages and for the files that an area writes. */
const feldworte = 'ui/beschreibung/';
/** Pure and browser-safe: the contract's type, open to ui and to every contract. */
const offeneDatei = 'platform/http/route.ts';
const schubladen = /(^|[/-])(utils?|helpers?|common|misc|manager|service|types)\.tsx?$/;

type Import = { readonly ziel: string; readonly nurTyp: boolean };

const importMuster =
  /^\s*(import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

export const findImports = (text: string): Import[] =>
  [...text.matchAll(importMuster)].map((fund) => ({
    ziel: fund[3] ?? fund[4] ?? fund[5] ?? '',
    nurTyp: fund[2] !== undefined,
  }));

/** `#domain/x.ts` and `../x.ts` as a path below src; packages come back undefined. */
const zielpfad = (von: string, ziel: string): string | undefined => {
  if (ziel.startsWith('#')) return ziel.slice(1);
  if (!ziel.startsWith('.')) return undefined;
  return new URL(ziel, `file:///${von}`).pathname.slice(1);
};

/** A contract, beside its area's others or in the room of its subject. */
const vertragsdatei = /(^|[./])contract\.ts$/;

const checkBereich = (pfad: string, ziel: string): string | undefined => {
  const [, vonBereich = '', vonTeil = ''] = pfad.split('/');
  const [zielRaum, zielBereich = '', zielTeil = ''] = ziel.split('/');
  const imBrowser = vonTeil === 'ui';
  if (zielRaum === 'ui' && !imBrowser && !ziel.startsWith(feldworte))
    return 'server files of an area never import ui';
  if (imBrowser && zielRaum === 'platform' && ziel !== offeneDatei) return 'pages never import platform';
  if (vertragsdatei.test(pfad) && zielRaum === 'platform' && ziel !== offeneDatei)
    return 'a contract is loaded by the browser';
  if (zielRaum !== 'areas') return undefined;
  const vertrag = vertragsdatei.test(ziel);
  if (imBrowser && zielTeil !== 'ui' && !vertrag) return 'pages import contracts only';
  if (zielBereich === vonBereich || vertrag) return undefined;
  if (imBrowser) return "another area's pages";
  if (!/^(store|spalten|tabellen|annehmen)\.ts$/.test(zielTeil))
    return 'of another area only its store, or its door';
  return bereiche.indexOf(zielBereich) < bereiche.indexOf(vonBereich) ? undefined : 'a later area';
};

const checkImport = (pfad: string, { ziel, nurTyp }: Import): string | undefined => {
  const [von = ''] = pfad.split('/');
  const regel = raeume[von];
  if (!regel) return `unknown room ${von}`;
  const innen = zielpfad(pfad, ziel);
  if (innen === undefined) {
    return nurTyp || !regel.pakete || regel.pakete.some((muster) => muster.test(ziel))
      ? undefined
      : `package ${ziel}`;
  }
  const [nach = ''] = innen.split('/');
  if (nach === 'main') return von === 'main' ? undefined : 'nobody imports the roof';
  if (nach === 'test' || nach === 'seed')
    return von === 'main' && nach === 'seed' ? undefined : `${nach} is not part of the product`;
  if (von === 'areas') {
    const grund = checkBereich(pfad, innen);
    if (grund) return grund;
    if (nach === 'areas' || nach === 'ui') return undefined;
  }
  if (nach === von || innen === offeneDatei) return undefined;
  return regel.raeume.includes(nach) || (nurTyp && regel.typen?.includes(nach))
    ? undefined
    : `${von} may not import ${nach}`;
};

const isTest = (pfad: string) => /\.test\.tsx?$/.test(pfad);

/** Paths are below src: `domain/kunde.ts`. Tests beside the code may import the testkit and anything below them. */
export const findVerstoesse = (dateien: readonly Quelldatei[]): Verstoss[] =>
  dateien.flatMap(({ pfad, text }) => {
    const regeln = isTest(pfad)
      ? []
      : findImports(text).flatMap((eintrag) => {
          const grund = checkImport(pfad, eintrag);
          return grund ? [`${grund}: ${eintrag.ziel}`] : [];
        });
    if (schubladen.test(pfad)) regeln.push('a drawer: find the name of what is in it');
    if (/\bprocess\.env\b/.test(text) && !/^(platform\/env|main\/)/.test(pfad) && !isTest(pfad))
      regeln.push('environment is read in platform/env.ts');
    if (!pfad.endsWith('.daten.ts') && text.split('\n').length > 401) regeln.push('longer than 400 lines');
    return regeln.map((regel) => ({ pfad, regel }));
  });
