/**
 * Which character set a record is written in, by evidence: German letters where words have them speak for a set;
 * control codes, box drawing and symbols within words speak against it. The file so far counts, but a clear record wins.
 */
import { zeichenTabelle, type Zeichensatz } from './zeichensatz.ts';

/** `belege`: how many records with letters beyond ASCII were read in each set. */
export type ZeichensatzBefund = { readonly zeichensatz: Zeichensatz; readonly belege: Readonly<Record<string, number>> };

export type ZeichensatzWahl = {
  /** The set for the bytes of one record; `bytes` may be any working buffer. */
  waehle(bytes: Uint8Array, von: number, bis: number): Zeichensatz;
  befund(): ZeichensatzBefund;
};

type Klasse = 'steuer' | 'fremd' | 'symbol' | 'binder' | 'geld' | 'klein' | 'gross' | 'umlautKlein' | 'umlautGross' | 'eszett';

const KANDIDATEN: readonly Zeichensatz[] = ['iso-8859-1', 'windows-1252', 'iso-8859-15', 'cp850', 'cp437', 'macintosh'];

/** How much the file so far may outweigh a single record. */
const VORWISSEN = 8;

const KLASSEN: readonly [RegExp, Klasse][] = [
  [/[\x80-\x9f]/, 'steuer'],
  [/ß/, 'eszett'],
  [/[äöü]/, 'umlautKlein'],
  [/[ÄÖÜ]/, 'umlautGross'],
  [/[€§°²³]/, 'geld'],
  [/[´’–—]/, 'binder'],
  [/[ªº¤¦¨¯¸ƒˆ˜˚˝˛ˇ˘˙]/, 'fremd'],
  [/[¡-¿‘‚“”„†‡•…‰‹›™×÷ ]/, 'symbol'],
  [/\p{Ll}/u, 'klein'],
  [/\p{Lu}/u, 'gross'],
];

const klasseOf = (zeichen: string): Klasse => KLASSEN.find(([muster]) => muster.test(zeichen))?.[1] ?? 'fremd';

const klassenCache = new Map<Zeichensatz, Klasse[]>();
const klassen = (zeichensatz: Zeichensatz): Klasse[] => {
  const found = klassenCache.get(zeichensatz) ?? [...zeichenTabelle(zeichensatz)].map(klasseOf);
  klassenCache.set(zeichensatz, found);
  return found;
};

const KEIN = 0;
const KLEIN = 1;
const GROSS = 2;
const HOCH = 3;

const artOf = (byte: number): number => {
  if (byte >= 0x80) return HOCH;
  if (byte >= 0x61 && byte <= 0x7a) return KLEIN;
  return byte >= 0x41 && byte <= 0x5a ? GROSS : KEIN;
};

const VOKALE = new Set([...'aeiouyAEIOUY'].map((c) => c.charCodeAt(0)));

const symbolPunkte = (vor: number, nach: number, wert: number): number => {
  if (vor !== KEIN && nach !== KEIN) return -4;
  return vor !== KEIN || nach !== KEIN ? -1 : wert;
};
const kleinPunkte = (vor: number, nach: number, wert: number): number => {
  if (vor === KEIN && nach === KEIN) return -1;
  return nach === GROSS && vor !== KLEIN && vor !== HOCH ? wert - 8 : wert;
};
const grossPunkte = (vor: number, nach: number, wert: number): number => {
  if (vor === KEIN && nach === KEIN) return -1;
  return vor === KLEIN || (vor === GROSS && nach === KLEIN) ? wert - 8 : wert;
};
/** ß follows a vowel and never begins a word. */
const eszettPunkte = (vorByte: number): number => (vorByte >= 0x80 || VOKALE.has(vorByte) ? 6 : -4);

const punkte = (klasse: Klasse, vorByte: number, nachByte: number): number => {
  const vor = artOf(vorByte);
  const nach = artOf(nachByte);
  switch (klasse) {
    case 'steuer':
      return -12;
    case 'fremd':
      return -6;
    case 'symbol':
      return symbolPunkte(vor, nach, 1);
    case 'binder':
      return vor !== KEIN && nach !== KEIN ? 3 : 0;
    case 'geld':
      return symbolPunkte(vor, nach, 3);
    case 'klein':
      return kleinPunkte(vor, nach, 2);
    case 'gross':
      return grossPunkte(vor, nach, 2);
    case 'umlautKlein':
      return kleinPunkte(vor, nach, 6);
    case 'umlautGross':
      return grossPunkte(vor, nach, 6);
    case 'eszett':
      return eszettPunkte(vorByte);
  }
};

const score = (bytes: Uint8Array, von: number, bis: number, zeichensatz: Zeichensatz): number => {
  const klasse = klassen(zeichensatz);
  let sum = 0;
  for (let i = von; i < bis; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    sum += punkte(klasse[byte] ?? 'fremd', i > von ? (bytes[i - 1] ?? 32) : 32, i + 1 < bis ? (bytes[i + 1] ?? 32) : 32);
  }
  return sum;
};

/** Length of the UTF-8 sequence that a lead byte announces; 0 for bytes that cannot lead. */
const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

/** Whether every byte beyond ASCII is part of a well-formed UTF-8 sequence. */
export const isUtf8 = (bytes: Uint8Array, von: number, bis: number): boolean => {
  for (let i = von; i < bis; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    if (length === 0 || i + length > bis) return false;
    for (const end = i + length - 1; i < end; ) if (((bytes[++i] ?? 0) & 0xc0) !== 0x80) return false;
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
  const best = (bytes: Uint8Array, von: number, bis: number): Zeichensatz => {
    const top = Math.max(...summe.values());
    const own = KANDIDATEN.map((z) => score(bytes, von, bis, z));
    const total = own.map((s, i) => s + Math.max((summe.get(KANDIDATEN[i] ?? 'cp850') ?? 0) - top, -VORWISSEN));
    KANDIDATEN.forEach((z, i) => summe.set(z, Math.max((summe.get(z) ?? 0) + (own[i] ?? 0), -1e6)));
    return KANDIDATEN[total.indexOf(Math.max(...total))] ?? 'iso-8859-1';
  };
  return {
    waehle: (bytes, von, bis) => count(fest ?? (isUtf8(bytes, von, bis) ? 'utf-8' : best(bytes, von, bis))),
    befund: () => {
      const [haeufigster] = [...belege].sort(([, a], [, b]) => b - a);
      return { zeichensatz: fest ?? haeufigster?.[0] ?? 'iso-8859-1', belege: Object.fromEntries(belege) };
    },
  };
};
