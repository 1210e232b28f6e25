/**
 * Which character set a record is written in, by evidence: German letters where words have them speak for a set;
 * control codes, box drawing and symbols within words speak against it. The file so far counts, but a clear record wins.
 */
import { zeichenTabelle, type Zeichensatz } from './zeichensatz.ts';

/** `belege`: how many records with letters beyond ASCII were read in each set. */
export type ZeichensatzBefund = {
  readonly zeichensatz: Zeichensatz;
  readonly belege: Readonly<Record<string, number>>;
};

export type ZeichensatzWahl = {
  /** The set for the bytes of one record; `bytes` may be any working buffer. */
  waehle(bytes: Uint8Array, von: number, bis: number): Zeichensatz;
  befund(): ZeichensatzBefund;
};

type Klasse =
  | 'steuer'
  | 'fremd'
  | 'selten'
  | 'symbol'
  | 'zitat'
  | 'binder'
  | 'geld'
  | 'klein'
  | 'gross'
  | 'umlautKlein'
  | 'umlautGross'
  | 'eszett';

const KANDIDATEN: readonly Zeichensatz[] = [
  'iso-8859-1',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'macintosh',
];

/** How much the file so far may outweigh a single record. */
const VORWISSEN = 5;

const KLASSEN: readonly [RegExp, Klasse][] = [
  [/[\x80-\x9f]/, 'steuer'],
  [/ß/, 'eszett'],
  [/[äöü]/, 'umlautKlein'],
  [/[ÄÖÜ]/, 'umlautGross'],
  [/[€§°²³]/, 'geld'],
  [/[´’–—]/, 'binder'],
  [/[„“”‚‘«»‹›]/, 'zitat'],
  [/[ªº¤¦¨¯¸ﬁﬂƒˆ˜˚˝˛ˇ˘˙]/, 'fremd'],
  [/[¡-¿†‡•…‰™×÷ ]/, 'symbol'],
  [/[ãõÃÕ]/, 'selten'],
  [/\p{Ll}/u, 'klein'],
  [/\p{Lu}/u, 'gross'],
];

const klasseOf = (zeichen: string): Klasse =>
  KLASSEN.find(([muster]) => muster.test(zeichen))?.[1] ?? 'fremd';

/** What stands beside a byte: no letter, a letter beyond ASCII, or small and capital consonants and vowels. */
const KEIN = 0;
const KLEIN = 1;
const GROSS = 2;
const HOCH = 3;
const KLEIN_VOKAL = 4;
const GROSS_VOKAL = 5;
const ARTEN = 6;

const artOf = (byte: number): number => {
  if (byte >= 0x80) return HOCH;
  const zeichen = String.fromCharCode(byte);
  if (/[a-z]/.test(zeichen)) return /[aeiouy]/.test(zeichen) ? KLEIN_VOKAL : KLEIN;
  if (/[A-Z]/.test(zeichen)) return /[AEIOUY]/.test(zeichen) ? GROSS_VOKAL : GROSS;
  return KEIN;
};
const ART = Uint8Array.from({ length: 256 }, (_, byte) => artOf(byte));

const isKlein = (art: number): boolean => art === KLEIN || art === KLEIN_VOKAL;
const isGross = (art: number): boolean => art === GROSS || art === GROSS_VOKAL;

const symbolPunkte = (vor: number, nach: number, wert: number): number => {
  if (vor !== KEIN && nach !== KEIN) return -4;
  return vor !== KEIN || nach !== KEIN ? -1 : wert;
};
const kleinPunkte = (vor: number, nach: number, wert: number): number => {
  if (vor === KEIN) return isKlein(nach) ? wert - 3 : -2;
  return isGross(nach) && !isKlein(vor) && vor !== HOCH ? wert - 8 : wert;
};
const grossPunkte = (vor: number, nach: number, wert: number): number => {
  if (vor === KEIN && nach === KEIN) return -1;
  return isKlein(vor) || (isGross(vor) && isKlein(nach)) ? wert - 8 : wert;
};

const UMLAUT = 6;

/** Points of a character class between two neighbours. ß follows a vowel; some signs may join words (O’Neill). */
const PUNKTE: Readonly<Record<Klasse, (vor: number, nach: number) => number>> = {
  steuer: () => -12,
  fremd: () => -6,
  selten: () => 0,
  symbol: (vor, nach) => symbolPunkte(vor, nach, 1),
  geld: (vor, nach) => symbolPunkte(vor, nach, 3),
  zitat: (vor, nach) => ((vor === KEIN) === (nach === KEIN) ? -4 : 3),
  binder: (vor, nach) => (vor !== KEIN && nach !== KEIN ? 3 : 0),
  klein: (vor, nach) => kleinPunkte(vor, nach, 2),
  gross: (vor, nach) => grossPunkte(vor, nach, 2),
  umlautKlein: (vor, nach) => kleinPunkte(vor, nach, UMLAUT),
  umlautGross: (vor, nach) => grossPunkte(vor, nach, UMLAUT),
  eszett: (vor) => (vor >= HOCH ? UMLAUT : -4),
};

/** Points of each byte between each kind of neighbours: [byte][before][after] in a row. */
const createPunkte = (zeichensatz: Zeichensatz): Int8Array => {
  const klassen = [...zeichenTabelle(zeichensatz)].map(klasseOf);
  return Int8Array.from({ length: 256 * ARTEN * ARTEN }, (_, i) => {
    const klasse = klassen[Math.floor(i / (ARTEN * ARTEN))] ?? 'fremd';
    return PUNKTE[klasse](Math.floor(i / ARTEN) % ARTEN, i % ARTEN);
  });
};

const punkteCache = new Map<Zeichensatz, Int8Array>();
const punkteOf = (zeichensatz: Zeichensatz): Int8Array => {
  const found = punkteCache.get(zeichensatz) ?? createPunkte(zeichensatz);
  punkteCache.set(zeichensatz, found);
  return found;
};

/** Where the bytes beyond ASCII are, each as its place in a table of points. */
const stellenOf = (bytes: Uint8Array, von: number, bis: number): number[] => {
  const stellen: number[] = [];
  for (let i = von; i < bis; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const vor = i > von ? (ART[bytes[i - 1] ?? 0] ?? KEIN) : KEIN;
    const nach = i + 1 < bis ? (ART[bytes[i + 1] ?? 0] ?? KEIN) : KEIN;
    stellen.push((byte * ARTEN + vor) * ARTEN + nach);
  }
  return stellen;
};

const score = (stellen: readonly number[], zeichensatz: Zeichensatz): number => {
  const punkte = punkteOf(zeichensatz);
  return stellen.reduce((sum, stelle) => sum + (punkte[stelle] ?? 0), 0);
};

/** Length of the UTF-8 sequence that a lead byte announces; 0 for bytes that cannot lead. */
const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

/** Excludes overlong forms, surrogates and what lies beyond Unicode. */
const isErlaubt = (lead: number, second: number): boolean => {
  const [von, bis] = ZWEITES[lead] ?? [0x80, 0xbf];
  return second >= von && second <= bis;
};
const ZWEITES: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

/** Whether every byte beyond ASCII is part of a well-formed UTF-8 sequence. */
export const isUtf8 = (bytes: Uint8Array, von: number, bis: number): boolean => {
  for (let i = von; i < bis; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    if (length === 0 || i + length > bis || !isErlaubt(byte, bytes[i + 1] ?? 0)) return false;
    for (const end = i + length - 1; i < end;) if (((bytes[++i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
};

/** Decides record by record; `fest` is the set that the user chose, then nothing is guessed. */
export const createZeichensatzWahl = (fest?: Zeichensatz): ZeichensatzWahl => {
  const belege = new Map<Zeichensatz, number>();
  const summe = new Map<Zeichensatz, number>(KANDIDATEN.map((z) => [z, z === 'iso-8859-1' ? 1 : 0]));
  const count = (z: Zeichensatz): Zeichensatz => {
    belege.set(z, (belege.get(z) ?? 0) + 1);
    return z;
  };
  let bisher: Zeichensatz = 'iso-8859-1';
  const add = (z: Zeichensatz, punkte: number): void => void summe.set(z, (summe.get(z) ?? 0) + punkte);
  const best = (stellen: readonly number[]): Zeichensatz => {
    const own = KANDIDATEN.map((z) => score(stellen, z));
    const top = Math.max(...summe.values());
    const total = own.map(
      (punkte, i) => punkte + Math.max((summe.get(KANDIDATEN[i] ?? 'cp850') ?? 0) - top, -VORWISSEN),
    );
    for (const [i, z] of KANDIDATEN.entries()) add(z, own[i] ?? 0);
    return KANDIDATEN[total.indexOf(Math.max(...total))] ?? 'iso-8859-1';
  };
  /** Nothing but umlauts in their places leaves no doubt. */
  const waehle = (bytes: Uint8Array, von: number, bis: number): Zeichensatz => {
    if (isUtf8(bytes, von, bis)) return 'utf-8';
    const stellen = stellenOf(bytes, von, bis);
    const klar = score(stellen, bisher);
    if (klar === UMLAUT * stellen.length) add(bisher, klar);
    else bisher = best(stellen);
    return bisher;
  };
  return {
    waehle: (bytes, von, bis) => count(fest ?? waehle(bytes, von, bis)),
    befund: () => {
      const [haeufigster] = [...belege].sort(([, a], [, b]) => b - a);
      return { zeichensatz: fest ?? haeufigster?.[0] ?? 'iso-8859-1', belege: Object.fromEntries(belege) };
    },
  };
};
