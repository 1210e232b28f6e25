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

/** The layout of one Teildatensatz. `satznummerBytes`: where its number stands (the later ones repeat it). */
export type Layout = {
  readonly satz: string;
  readonly satzart: string;
  readonly td: number;
  readonly satznummerBytes: readonly number[];
  readonly felder: readonly Feld[];
  readonly feld: ReadonlyMap<string, Feld>;
};

export type Release = (typeof RELEASES)[number];

/** One Satz such as `0220.010.48`: the Sparten that use it and the layouts of its Teildatensaetze, in order. */
export type Satzbeschreibung = {
  readonly satz: string;
  readonly titel: string;
  readonly satzart: string;
  readonly sparten: readonly string[];
  readonly versionen: Readonly<Record<Release, string | undefined>>;
  readonly layouts: readonly Layout[];
};

const FELD_MUSTER = /^(\w+):([ANFDZ])(\d+)(?:\.(\d+))?(?:=(\w+))?(?:#(\w+))?$/;

/** A sign field stands right behind its amount. */
const parseFeld = (text: string, byte: number, vorVorzeichen: boolean): Feld => {
  const [, name = '', typ = 'A', zeichen = '0', stellen = '0', preset = '', tabelle = ''] =
    FELD_MUSTER.exec(text) ?? [];
  const laenge = Number(zeichen);
  const vorzeichen = typ === 'F' && vorVorzeichen ? byte + laenge : 0;
  return { name, byte, laenge, typ: typ as Feldtyp, stellen: Number(stellen), preset, tabelle, vorzeichen };
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
  satznummerBytes: readonly number[],
  felder: readonly Feld[],
): Layout => {
  const feld = new Map(felder.map((f) => [f.name, f]));
  return { satz, satzart: satz.slice(0, 4), td, satznummerBytes, felder, feld };
};

const parseBytes = (text: string): number[] => text.split(' ').filter(Boolean).map(Number);

const parseLayout = (satz: string, line: string): Layout => {
  const [td = '', bytes = '', felder = ''] = line.split('|');
  return createLayout(satz, Number(td), parseBytes(bytes), parseFelder(felder));
};

const parseSatz = (block: string): Satzbeschreibung => {
  const [head = '', ...lines] = block.split('\n');
  const [satz = '', titel = '', versionen = '', sparten = ''] = head.split('|');
  const version = versionen.split(' ').map((v) => (v === '-' ? undefined : v));
  let layouts: Layout[] | undefined;
  return {
    satz,
    titel,
    satzart: satz.slice(0, 4),
    sparten: sparten.split(' ').filter(Boolean),
    versionen: Object.fromEntries(RELEASES.map((r, i) => [r, version[i]])) as Satzbeschreibung['versionen'],
    get layouts() {
      layouts ??= lines.map((line) => parseLayout(satz, line));
      return layouts;
    },
  };
};

/** All Saetze of the norm, ordered by name. */
export const SATZARTEN: ReadonlyMap<string, Satzbeschreibung> = new Map(
  SAETZE.trim()
    .split('\n\n')
    .map(parseSatz)
    .map((s) => [s.satz, s]),
);

type Saetze = Satzbeschreibung[];

const isAllgemein = (satz: Satzbeschreibung): boolean => satz.satz.endsWith('.000');
const isVariante = (a: Satzbeschreibung | undefined, b: Satzbeschreibung): boolean =>
  a?.satz.slice(0, 8) === b.satz.slice(0, 8) && b.satz.length > 8;

/** Satzart, then Sparte ('' for all); several Saetze when a byte of the record decides. */
const register = (): Map<string, Map<string, Saetze>> => {
  const map = new Map<string, Map<string, Saetze>>();
  const ownFirst = [...SATZARTEN.values()].sort((a, b) => Number(isAllgemein(a)) - Number(isAllgemein(b)));
  for (const satz of ownFirst) {
    const sparten = map.get(satz.satzart) ?? new Map<string, Saetze>();
    map.set(satz.satzart, sparten);
    for (const sparte of satz.sparten.length === 0 ? [''] : satz.sparten) {
      const found = sparten.get(sparte);
      if (found === undefined) sparten.set(sparte, [satz]);
      else if (isVariante(found[0], satz)) found.push(satz);
    }
  }
  return map;
};

const REGISTER = register();

/** The Saetze that a Satzart with this Sparte may be: none for unknown ones, several when the content decides. */
export const findSaetze = (satzart: string, sparte: string): readonly Satzbeschreibung[] | undefined => {
  const sparten = REGISTER.get(satzart);
  return sparten?.get('') ?? sparten?.get(sparte);
};

/** Whether the norm knows this Satzart (`0220`), whatever the Sparte. */
export const isSatzart = (satzart: string): boolean => REGISTER.has(satzart);

/** The layout by the name of the Satz and the number of the Teildatensatz, as the writer needs it. */
export const findLayout = (satz: string, td: number): Layout | undefined =>
  SATZARTEN.get(satz)?.layouts.find((layout) => layout.td === td);

/** Key fields and the rest as one raw field: for a Satzart or Sparte that the norm does not know. */
export const UNBEKANNT: Layout = createLayout('', 0, [], parseFelder('@ Inhalt:A214'));

/** No record at all: the whole line as one raw field. */
export const UNLESBAR: Layout = createLayout('', 0, [], parseFelder('Inhalt:A256'));

/** The byte that tells layouts of one Satzart and Sparte apart; the name of the layout ends with the values it takes. */
export const UNTERSCHEIDUNG: Readonly<Record<string, number>> = {
  '0220.010': 60,
  '0221.010': 60,
  '0220.020': 48,
  '0220.580': 44,
};

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
  return [{ neu, von, bis, alt: createLayout(satz, neu.td, parseBytes(bytes), [...davor, ...danach]) }];
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
