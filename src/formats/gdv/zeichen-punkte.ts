/** How plausible a byte is in a character set, by what stands beside it. */
import { zeichenTabelle, type Zeichensatz } from './zeichensatz.ts';

type Klasse =
  | 'steuer'
  | 'fremd'
  | 'seltenKlein'
  | 'seltenGross'
  | 'symbol'
  | 'zitat'
  | 'binder'
  | 'geld'
  | 'akut'
  | 'klein'
  | 'gross'
  | 'umlautKlein'
  | 'umlautGross'
  | 'eszett';

const KLASSEN: readonly [RegExp, Klasse][] = [
  [/[\x80-\x9f]/, 'steuer'],
  [/ß/, 'eszett'],
  [/[äöü]/, 'umlautKlein'],
  [/[ÄÖÜ]/, 'umlautGross'],
  [/[€§°²³]/, 'geld'],
  [/[´’–—]/, 'binder'],
  [/[„“”‚‘«»‹›]/, 'zitat'],
  [/[ªº¤¦¨¯¸ﬁﬂƒˆ˜˚˝˛ˇ˘˙ðÐþÞ]|(?!µ)\p{Script=Greek}/u, 'fremd'],
  [/[¡-¿†‡•…‰™×÷ ]/, 'symbol'],
  [/[ãõæœ]/, 'seltenKlein'],
  [/[ÃÕÆŒ]/, 'seltenGross'],
  [/[áíóú]/, 'akut'],
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

/** Points of an umlaut or ß where it belongs: the most that a byte can get. */
export const UMLAUT = 8;

/** Points of a character class between two neighbours. ß follows a vowel; some signs may join words (O’Neill). */
const PUNKTE: Readonly<Record<Klasse, (vor: number, nach: number) => number>> = {
  steuer: () => -12,
  fremd: () => -6,
  seltenKlein: (vor, nach) => kleinPunkte(vor, nach, 0),
  seltenGross: (vor, nach) => grossPunkte(vor, nach, 0),
  symbol: (vor, nach) => symbolPunkte(vor, nach, 1),
  geld: (vor, nach) => symbolPunkte(vor, nach, 3),
  zitat: (vor, nach) => ((vor === KEIN) === (nach === KEIN) ? -4 : 3),
  binder: (vor, nach) => (vor !== KEIN && nach !== KEIN ? 3 : 0),
  akut: (vor, nach) => kleinPunkte(vor, nach, 4),
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
export const stellenOf = (bytes: Uint8Array, von: number, bis: number): number[] => {
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

/** How well these places fit a character set: positive for letters of German words, negative for what words do not have. */
export const score = (stellen: readonly number[], zeichensatz: Zeichensatz): number => {
  const punkte = punkteOf(zeichensatz);
  return stellen.reduce((sum, stelle) => sum + (punkte[stelle] ?? 0), 0);
};
