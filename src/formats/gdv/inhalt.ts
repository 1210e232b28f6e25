/** How well the content of a record fits a layout, for records that do not say which one they have. */
import type { Feld, Layout } from './layout.ts';
import { schluesselTabelle } from './schluessel.ts';

/** Below this a field contradicts its layout; unknown codes alone do not. */
const WIDERSPRUCH = -2;

const DATUM = /^(0{8}|0{6}|(0\d|[12]\d|3[01])?(0\d|1[012])(1[89]|2\d|9\d)\d\d)$/;

const codePunkte = (feld: Feld, wert: string): number => {
  const codes = schluesselTabelle(feld.tabelle);
  if (codes === undefined) return 0;
  return codes.has(wert.trim()) ? 1 : -1;
};

/** Good for a filled field that fits its type, bad for one that does not; free text tells nothing. */
const feldPunkte = (feld: Feld, text: string): number => {
  if (feld.byte <= 42 || feld.name.startsWith('SatzNr')) return 0;
  const wert = text.slice(feld.byte - 1, feld.byte - 1 + feld.laenge);
  if (feld.name.startsWith('Leerstellen')) return /^[ 0]*$/.test(wert) ? 0 : -2;
  if (wert.trim() === '') return 0;
  if (feld.typ === 'A') return codePunkte(feld, wert);
  if (!/^ *\d+ *$/.test(wert)) return -3;
  return feld.typ === 'D' && !DATUM.test(wert) ? -3 : 1;
};

/** The sum over all fields behind the key; negative when fields contradict the layout. */
export const inhaltPunkte = (layout: Layout, text: string): number =>
  layout.felder.reduce((sum, feld) => sum + feldPunkte(feld, text), 0);

/** Whether a field cannot be what the layout says. */
export const hasWiderspruch = (layout: Layout, text: string): boolean =>
  layout.felder.some((feld) => feldPunkte(feld, text) <= WIDERSPRUCH);

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
