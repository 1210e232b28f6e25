/**
 * Which character set a record is written in, by evidence: German letters where words have them speak for a set;
 * control codes, box drawing and symbols within words speak against it. The file so far counts, but a clear record wins.
 */
import type { Buffer } from 'node:buffer';
import { countDeutsche } from './deutsche-woerter.ts';
import { isUtf8 } from './utf8.ts';
import { score, stellenOf, UMLAUT } from './zeichen-punkte.ts';
import { decodeText, type Zeichensatz } from './zeichensatz.ts';

/** `belege`: how many records with letters beyond ASCII were read in each set. */
export type ZeichensatzBefund = {
  readonly zeichensatz: Zeichensatz;
  readonly belege: Readonly<Record<string, number>>;
};

export type ZeichensatzWahl = {
  /** The set for the bytes of one record, from a word before its first one beyond ASCII. */
  waehle(bytes: Buffer, von: number, bis: number): Zeichensatz;
  befund(): ZeichensatzBefund;
};

const KANDIDATEN: readonly Zeichensatz[] = [
  'iso-8859-1',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
  'macintosh',
];

/** How much the file so far may outweigh a single record; more against a set that hardly any insurer writes. */
const UEBLICH = 5;
const VORWISSEN: Partial<Record<Zeichensatz, number>> = { macintosh: 8 };
/** Below this no words are sought: the record is no text in this set. */
const KEIN_TEXT = -12;
/** Points of a part of a word that German has. */
const WORT = 4;

/** Decides record by record; `fest` is the set that the user chose, then nothing is guessed. */
export const createZeichensatzWahl = (fest?: Zeichensatz): ZeichensatzWahl => {
  const belege = new Map<Zeichensatz, number>();
  const summe = new Map<Zeichensatz, number>([['iso-8859-1', 1]]);
  let bisher: Zeichensatz = 'iso-8859-1';

  const count = (z: Zeichensatz): Zeichensatz => {
    belege.set(z, (belege.get(z) ?? 0) + 1);
    return z;
  };
  const summeOf = (z: Zeichensatz): number => summe.get(z) ?? 0;
  const add = (z: Zeichensatz, punkte: number): void => void summe.set(z, summeOf(z) + punkte);

  const best = (stellen: readonly number[], bytes: Buffer): Zeichensatz => {
    const top = Math.max(...KANDIDATEN.map(summeOf));
    const bewertet = KANDIDATEN.map((zeichensatz) => {
      const zeichen = score(stellen, zeichensatz);
      const text = zeichen > KEIN_TEXT ? decodeText(bytes, 0, bytes.length, zeichensatz) : '';
      const eigen = zeichen + WORT * countDeutsche(text);
      const rueckstand = Math.max(summeOf(zeichensatz) - top, -(VORWISSEN[zeichensatz] ?? UEBLICH));
      return { zeichensatz, eigen, gesamt: eigen + rueckstand };
    });
    for (const { zeichensatz, eigen } of bewertet) add(zeichensatz, eigen);
    return bewertet.reduce((a, b) => (b.gesamt > a.gesamt ? b : a)).zeichensatz;
  };

  /** Nothing but umlauts in their places leaves no doubt. */
  const waehle = (bytes: Buffer, von: number, bis: number): Zeichensatz => {
    if (isUtf8(bytes, von, bis)) return 'utf-8';
    const stellen = stellenOf(bytes, von, bis);
    const klar = score(stellen, bisher);
    if (klar === UMLAUT * stellen.length) add(bisher, klar);
    else bisher = best(stellen, bytes.subarray(von, bis));
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
