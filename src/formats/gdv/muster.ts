/** Deterministic records with values of the right kind for every layout: for property tests and, made plausible, for benches. */
import type { Wert } from './feld.ts';
import type { Feld, Layout } from './layout.ts';
import { schluesselTabelle } from './schluessel.ts';
import type { NeuerSatz } from './write-saetze.ts';

/** A source of whole numbers from 0 to n - 1; the same seed gives the same row (Lehmer generator). */
export const createZufall = (seed: number): ((n: number) => number) => {
  let state = (seed % 2_147_483_646) + 1;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
};

/** Surnames with the letters that a character set must get right. */
export const NAMEN = [
  'Müller',
  'Schäfer',
  'Größmann',
  'Jürgens',
  'Weiß',
  'Öztürk',
  'Kühn',
  'Bauer',
  'Lindemann',
  'Vogt',
];

/** Digits with zeros in front. */
export const pad = (n: number, length: number): string => String(n).padStart(length, '0');

const datum = (zufall: (n: number) => number): string =>
  `${1950 + zufall(90)}-${pad(1 + zufall(12), 2)}-${pad(1 + zufall(28), 2)}`;

const text = (feld: Feld, zufall: (n: number) => number): string => {
  const codes = schluesselTabelle(feld.tabelle);
  if (codes !== undefined) {
    const passend = [...codes.keys()].filter((c) => c.length <= feld.laenge);
    return passend[zufall(passend.length || 1)] ?? '';
  }
  return feld.laenge < 6 ? pad(zufall(10), 1) : (NAMEN[zufall(NAMEN.length)] ?? '').slice(0, feld.laenge);
};

const wertOf = (feld: Feld, zufall: (n: number) => number): Wert | undefined => {
  if (feld.name.startsWith('Leerstellen') || feld.name.startsWith('Vorzeichen')) return undefined;
  if (feld.typ === 'D') return feld.laenge === 6 ? `${datum(zufall).slice(0, 7)}-00` : datum(zufall);
  const grenze = 10 ** Math.min(feld.laenge, 6);
  if (feld.typ === 'F') return { wert: zufall(grenze), stellen: feld.stellen };
  if (feld.typ === 'N' && feld.tabelle === '') return zufall(grenze);
  return text(feld, zufall);
};

/** A record for this layout; about a third of its fields stay empty, as in real deliveries. */
export const createMusterSatz = (
  layout: Layout,
  sparte: string,
  vsNr: string,
  zufall: (n: number) => number,
): NeuerSatz => {
  const frei = layout.felder.filter(
    (f) => f.byte > 42 && f.preset === '' && !layout.satznummerBytes.includes(f.byte),
  );
  const inhalt = frei
    .filter((f) => !isMerkmal(layout, f) && zufall(3) > 0)
    .map((f): [string, Wert | undefined] => [f.name, wertOf(f, zufall)])
    .filter((entry): entry is [string, Wert] => entry[1] !== undefined);
  const kopf = layout.felder
    .filter((f) => f.byte === 11 || f.byte === 14)
    .map((f) => [f.name, f.byte === 11 ? sparte : vsNr]);
  return {
    satz: layout.satz,
    td: layout.td,
    felder: { ...Object.fromEntries(kopf), ...Object.fromEntries(inhalt) },
  };
};

/** The byte that tells the layout apart must keep its preset. */
const isMerkmal = (layout: Layout, feld: Feld): boolean =>
  (layout.satz.startsWith('0220.020') && feld.byte === 48) ||
  (layout.satz.startsWith('0220.580') && feld.byte === 44);
