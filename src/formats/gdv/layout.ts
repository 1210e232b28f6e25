/** The record layouts of the norm: tables parsed on first use, found by Satzart and Sparte. */
import {
  ABWEICHUNGEN,
  FELD_NAMEN,
  KOPF_FELDER,
  RELEASES,
  SAETZE,
  VORSATZ_VERSIONEN,
} from './satzarten.daten.ts';

/** A text, N number, F decimal with implied point, D date (TTMMJJJJ or MMJJJJ), Z two dates in a row (Vorsatz). */
export type Feldtyp = 'A' | 'N' | 'F' | 'D' | 'Z';

/** One field. `byte` counts from 1; `vorzeichen` is the byte of its sign field, 0 when it has none. */
export type Feld = {
  readonly name: string;
  readonly byte: number;
  readonly laenge: number;
  readonly typ: Feldtyp;
  readonly stellen: number;
  readonly preset: string;
  readonly tabelle: string;
  readonly vorzeichen: number;
};

/**
 * The layout of one Teildatensatz. `satznummerBytes`: where its number stands (the later ones repeat it). `erstesTd`:
 * the number that its Satz begins with, 0 for what the norm does not know.
 */
export type Layout = {
  readonly satz: string;
  readonly satzart: string;
  readonly td: number;
  readonly erstesTd: number;
  readonly satznummerBytes: readonly number[];
  readonly felder: readonly Feld[];
  readonly feld: ReadonlyMap<string, Feld>;
};

export type Release = (typeof RELEASES)[number];

/**
 * One Satz such as `0220.010.48`: the Sparten that use it and the layouts of its Teildatensaetze, in order. `wahlbyte`
 * is the byte that tells it from others of its Satzart and Sparte, if there are any.
 */
export type Satzbeschreibung = {
  readonly satz: string;
  readonly titel: string;
  readonly satzart: string;
  readonly sparten: readonly string[];
  readonly wahlbyte: number | undefined;
  readonly versionen: Readonly<Record<Release, string | undefined>>;
  readonly layouts: readonly Layout[];
};

/**
 * The one copy of a text that V8 keeps for names in code (property names make it). Names of the tables are cut out of
 * long texts; comparing such a piece with a name in code, or looking it up, would read its letters each time.
 */
const alsName = (text: string): string => Object.keys({ [text]: true })[0] ?? text;

const FELD_MUSTER = /^(\w+):([ANFDZ])(\d+)(?:\.(\d+))?(?:=(\w+))?(?:#(\w+))?$/;

/** A sign field stands right behind its amount. */
const parseFeld = (text: string, byte: number, vorVorzeichen: boolean): Feld => {
  const [, name = '', typ = 'A', zeichen = '0', stellen = '0', preset = '', tabelle = ''] =
    FELD_MUSTER.exec(text) ?? [];
  const laenge = Number(zeichen);
  const vorzeichen = typ === 'F' && vorVorzeichen ? byte + laenge : 0;
  return {
    name: alsName(name),
    byte,
    laenge,
    typ: typ as Feldtyp,
    stellen: Number(stellen),
    preset,
    tabelle: alsName(tabelle),
    vorzeichen,
  };
};

/** Fields leave no gap, so their bytes follow from the lengths. */
const parseFelder = (text: string, ab = 1): Feld[] => {
  let byte = ab;
  const parts = text.replace('@', KOPF_FELDER).split(' ');
  return parts.map((part, i) => {
    const feld = parseFeld(part, byte, parts[i + 1]?.startsWith('Vorzeichen') === true);
    byte += feld.laenge;
    return feld;
  });
};

const createLayout = (
  satz: string,
  td: number,
  erstesTd: number,
  satznummerBytes: readonly number[],
  felder: readonly Feld[],
): Layout => {
  const feld = new Map(felder.map((f) => [f.name, f]));
  const namen = { satz: alsName(satz), satzart: alsName(satz.slice(0, 4)) };
  return { ...namen, td, erstesTd, satznummerBytes, felder, feld };
};

const parseBytes = (text: string): number[] => text.split(' ').filter(Boolean).map(Number);

const parseLayouts = (satz: string, zeilen: readonly string[]): Layout[] => {
  const teile = zeilen.map((zeile) => zeile.split('|'));
  const erstesTd = Number(teile[0]?.[0] ?? 0);
  return teile.map(([td = '', bytes = '', felder = '']) =>
    createLayout(satz, Number(td), erstesTd, parseBytes(bytes), parseFelder(felder)),
  );
};

/** The byte that tells layouts of one Satzart and Sparte apart; the name of the layout ends with the values it takes. */
export const UNTERSCHEIDUNG: Readonly<Record<string, number>> = {
  '0220.010': 60,
  '0221.010': 60,
  '0220.020': 48,
  '0220.580': 44,
};

/** A class, so that all Saetze have one shape although their layouts are parsed when first asked for. */
class GelesenerSatz implements Satzbeschreibung {
  readonly satz: string;
  readonly titel: string;
  readonly satzart: string;
  readonly sparten: readonly string[];
  readonly wahlbyte: number | undefined;
  readonly versionen: Satzbeschreibung['versionen'];
  readonly #zeilen: readonly string[];
  #layouts: readonly Layout[] | undefined;

  constructor(block: string) {
    const [kopf = '', ...zeilen] = block.split('\n');
    const [satz = '', titel = '', versionen = '', sparten = ''] = kopf.split('|');
    const version = versionen.split(' ').map((v) => (v === '-' ? undefined : v));
    this.satz = alsName(satz);
    this.titel = titel;
    this.satzart = alsName(satz.slice(0, 4));
    this.sparten = sparten.split(' ').filter(Boolean);
    this.wahlbyte = UNTERSCHEIDUNG[satz.slice(0, 8)];
    this.versionen = Object.fromEntries(
      RELEASES.map((r, i) => [r, version[i]]),
    ) as Satzbeschreibung['versionen'];
    this.#zeilen = zeilen;
  }

  get layouts(): readonly Layout[] {
    this.#layouts ??= parseLayouts(this.satz, this.#zeilen);
    return this.#layouts;
  }
}

/** All Saetze of the norm, ordered by name. */
export const SATZARTEN: ReadonlyMap<string, Satzbeschreibung> = new Map(
  SAETZE.trim()
    .split('\n\n')
    .map((block) => new GelesenerSatz(block))
    .map((s) => [s.satz, s]),
);

type Saetze = Satzbeschreibung[];

const isAllgemein = (satz: Satzbeschreibung): boolean => satz.satz.endsWith('.000');
const isVariante = (a: Satzbeschreibung | undefined, b: Satzbeschreibung): boolean =>
  a?.satz.slice(0, 8) === b.satz.slice(0, 8) && b.satz.length > 8;

const mitVariante = (bisher: Saetze = [], satz: Satzbeschreibung): Saetze =>
  bisher.length === 0 || isVariante(bisher[0], satz) ? [...bisher, satz] : bisher;

/** The Saetze of a Satzart: for all Sparten, or by Sparte; several when a byte of the record decides. */
type Registereintrag = { alle: Saetze | undefined; readonly nachSparte: Map<string, Saetze> };

const register = (): Map<string, Registereintrag> => {
  const map = new Map<string, Registereintrag>();
  const ownFirst = [...SATZARTEN.values()].sort((a, b) => Number(isAllgemein(a)) - Number(isAllgemein(b)));
  for (const satz of ownFirst) {
    const eintrag = map.get(satz.satzart) ?? { alle: undefined, nachSparte: new Map<string, Saetze>() };
    map.set(satz.satzart, eintrag);
    if (satz.sparten.length === 0) eintrag.alle = mitVariante(eintrag.alle, satz);
    for (const sparte of satz.sparten)
      eintrag.nachSparte.set(sparte, mitVariante(eintrag.nachSparte.get(sparte), satz));
  }
  return map;
};

const REGISTER = register();

/** The Saetze that a Satzart with this Sparte may be: none for unknown ones, several when the content decides. */
export const findSaetze = (satzart: string, sparte: string): readonly Satzbeschreibung[] | undefined => {
  const eintrag = REGISTER.get(satzart);
  return eintrag?.alle ?? eintrag?.nachSparte.get(sparte);
};

/** Whether the norm knows this Satzart (`0220`), whatever the Sparte. */
export const isSatzart = (satzart: string): boolean => REGISTER.has(satzart);

/** The layout by the name of the Satz and the number of the Teildatensatz, as the writer needs it. */
export const findLayout = (satz: string, td: number): Layout | undefined =>
  SATZARTEN.get(satz)?.layouts.find((layout) => layout.td === td);

/** Key fields and the rest as one raw field: for a Satzart or Sparte that the norm does not know. */
export const UNBEKANNT: Layout = createLayout('', 0, 0, [], parseFelder('@ Inhalt:A214'));

/** No record at all: the whole line as one raw field. */
export const UNLESBAR: Layout = createLayout('', 0, 0, [], parseFelder('Inhalt:A256'));

/** Where the Vorsatz names the version of each Satz; `0220.010` stands for all its Wagnisarten. */
export const VERSIONSFELDER: readonly { td: number; byte: number; satz: string }[] = VORSATZ_VERSIONEN.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([td, byte, satz = '']) => ({ td: Number(td), byte: Number(byte), satz }));

/** How an older release cut a Teildatensatz; `von` is empty when all releases before did so. */
type Abweichung = { readonly neu: Layout; readonly von: string; readonly bis: string; readonly alt: Layout };

const parseAbweichung = (line: string): Abweichung[] => {
  const [satz = '', td = '', von = '', bis = '', bytes = '', ab = '', felder = ''] = line.split('|');
  const neu = findLayout(satz, Number(td));
  if (neu === undefined) return [];
  const davor = neu.felder.filter((f) => f.byte < Number(ab));
  const danach = parseFelder(felder, Number(ab));
  const alt = createLayout(satz, neu.td, neu.erstesTd, parseBytes(bytes), [...davor, ...danach]);
  return [{ neu, von, bis, alt }];
};

let abweichungen: readonly Abweichung[] | undefined;

/**
 * The layouts that differ when the versions of the Saetze are these, by the newest layout that they stand for. A Satz
 * without a readable version has the newest one.
 */
export const findAeltere = (versionOf: (satz: string) => string): ReadonlyMap<Layout, Layout> => {
  abweichungen ??= ABWEICHUNGEN.trim().split('\n').flatMap(parseAbweichung);
  const gilt = ({ neu, von, bis }: Abweichung): boolean => {
    const version = versionOf(neu.satz);
    return /^\d\.\d$/.test(version) && version >= von && version <= bis;
  };
  return new Map(abweichungen.filter(gilt).map(({ neu, alt }) => [neu, alt]));
};

let namen: Map<string, string> | undefined;

/** The German label of a field by its technical name. */
export const feldName = (name: string): string => {
  namen ??= new Map(
    FELD_NAMEN.trim()
      .split('\n')
      .map((line) => line.split('=', 2) as [string, string]),
  );
  return namen.get(name) ?? name;
};
