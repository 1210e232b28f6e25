/** How well the content of a record fits a layout, for records that do not say which one they have. */
import type { Feld, Layout } from './layout.ts';
import { schluesselTabelle } from './schluessel.ts';

/** Below this a field contradicts its layout; unknown codes alone do not. */
const WIDERSPRUCH = -2;

const DATUM = /^(0{8}|0{6}|(0\d|[12]\d|3[01])?(0\d|1[012])(1[89]|2\d|9\d)\d\d)$/;

/** How filled fields look; an amount that does not stand on the right cannot be read, see feld.ts. */
const ZAHL = /^ *\d+ *$/;
const MUSTER = { A: /^/, N: ZAHL, F: /^ *[+-]?\d+$/, D: DATUM, Z: ZAHL } as const;

const codePunkte = (feld: Feld, wert: string): number =>
  schluesselTabelle(feld.tabelle)?.has(wert.trim()) === true ? 1 : -1;

/** Fields behind the key that can speak for or against a layout; free text tells nothing. */
const zeugenOf = (layout: Layout): readonly Feld[] => {
  const found = zeugenCache.get(layout) ?? layout.felder.filter(isZeuge);
  zeugenCache.set(layout, found);
  return found;
};
const zeugenCache = new WeakMap<Layout, readonly Feld[]>();

const isLeerstellen = (feld: Feld): boolean => feld.name.startsWith('Leerstellen');

const isZeuge = (feld: Feld): boolean =>
  feld.byte > 42 &&
  !feld.name.startsWith('SatzNr') &&
  (feld.typ !== 'A' || isLeerstellen(feld) || schluesselTabelle(feld.tabelle) !== undefined);

/** Good for a filled field that fits its type, bad for one that does not. */
const feldPunkte = (feld: Feld, text: string): number => {
  const wert = text.slice(feld.byte - 1, feld.byte - 1 + feld.laenge);
  if (wert.trim() === '') return 0;
  if (isLeerstellen(feld)) return /^[ 0]*$/.test(wert) ? 0 : -2;
  if (feld.typ === 'A') return codePunkte(feld, wert);
  return MUSTER[feld.typ].test(wert) ? 1 : -3;
};

/** The sum over all fields behind the key; negative when fields contradict the layout. */
export const inhaltPunkte = (layout: Layout, text: string): number =>
  zeugenOf(layout).reduce((sum, feld) => sum + feldPunkte(feld, text), 0);

/** Whether fields cannot be what the layout says, at least so many of them. */
export const hasWiderspruch = (layout: Layout, text: string, anzahl = 1): boolean =>
  zeugenOf(layout).filter((feld) => feldPunkte(feld, text) <= WIDERSPRUCH).length >= anzahl;

/** A text that begins with a blank, or goes on behind a gap. */
const VERRUTSCHT = /^ +[^ ]|[^ ] {3,}[^ ]/;

/** Texts stand at the left of their fields without a gap: other ones have been shifted, or hold the odd character. */
export const verrutschte = (layout: Layout, text: string): number =>
  layout.felder.filter(
    ({ typ, byte, laenge, name }) =>
      typ === 'A' &&
      name !== 'VsNr' &&
      laenge > 1 &&
      VERRUTSCHT.test(text.slice(byte - 1, byte - 1 + laenge)),
  ).length;

const ziffer = (layout: Layout, text: string, byte: number): boolean =>
  text.charCodeAt(byte - 1) === 48 + layout.td;

/** Whether the record has the number of this Teildatensatz at its place. */
export const isDeklariert = (layout: Layout, text: string): boolean => {
  const [byte] = layout.satznummerBytes;
  return byte !== undefined && ziffer(layout, text, byte);
};

/** How often the record names this Teildatensatz; some repeat their number. */
export const bestaetigungen = (layout: Layout, text: string): number =>
  layout.satznummerBytes.filter((byte) => ziffer(layout, text, byte)).length;

type Bewertet<T> = { readonly layout: T; readonly punkte: number };

/** The layout that fits best without a contradiction; none when nothing speaks for one. */
export const findPassenden = <T>(
  kandidaten: readonly T[],
  layoutsOf: (kandidat: T) => readonly Layout[],
  text: string,
): Bewertet<T> | undefined => {
  let best: Bewertet<T> | undefined;
  for (const kandidat of kandidaten) {
    for (const layout of layoutsOf(kandidat)) {
      const punkte = hasWiderspruch(layout, text) ? 0 : inhaltPunkte(layout, text);
      if (punkte > (best?.punkte ?? 0)) best = { layout: kandidat, punkte };
    }
  }
  return best;
};
