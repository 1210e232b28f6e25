/** Lines with one character too many or too few: where the damage is follows from the fields behind it. */
import type { Layout } from './layout.ts';
import { bestaetigungen, hasWiderspruch, inhaltPunkte, verrutschte } from './inhalt.ts';
import { findeLayouts } from './layout-wahl.ts';

export type Reparatur = { readonly text: string; readonly spalte: number };

const SATZLAENGE = 256;
/** A repair must explain the line clearly better than the line as it stands. */
const DEUTLICH = 3;

/** A layout that has a Satznummer but finds another one there is less likely; some layouts have it twice. */
const layoutPunkte = (layout: Layout, text: string): number => {
  const richtige = bestaetigungen(layout, text);
  return inhaltPunkte(layout, text) + 4 * richtige - 2 * layout.satznummerBytes.length;
};

/** The points of the layout that fits best, of those that the line names, if it names one. */
export const bewertung = (text: string): number => {
  const alle = findeLayouts(text);
  const genannt = alle.filter((layout) => bestaetigungen(layout, text) > 0);
  const layouts = genannt.length > 0 ? genannt : alle;
  return Math.max(-100, ...layouts.map((l) => layoutPunkte(l, text) - verrutschte(l, text)));
};

/** A number is repeated, but not as its layout says. */
const isHalbGenannt = (layout: Layout, text: string): boolean =>
  layout.satznummerBytes.length > 1 && bestaetigungen(layout, text) === 1;

/** Whether fields contradict every layout that the line may have. */
const hasSchaden = (text: string): boolean =>
  findeLayouts(text).every(
    (l) => hasWiderspruch(l, text) || isHalbGenannt(l, text) || verrutschte(l, text) > 0,
  );

const ohneZeichen = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const mitLeerzeichen = (text: string, at: number): string => `${text.slice(0, at)} ${text.slice(at)}`;

const artOf = (zeichen: string | undefined): string => {
  if (zeichen === undefined || zeichen === ' ') return ' ';
  if (/\d/.test(zeichen)) return '0';
  if (!/\p{L}/u.test(zeichen)) return zeichen;
  return zeichen === zeichen.toLowerCase() ? 'a' : 'A';
};

/** Whether a character is the odd one between its neighbours: an X in a number, a 7 among zeros, a blank in a word. */
const isFremd = (text: string, at: number): boolean => {
  const [vor, zeichen, nach] = [text[at - 1], text[at], text[at + 1]];
  if (zeichen === vor || (zeichen === ' ' && artOf(vor) !== 'a')) return false;
  return vor === nach || (artOf(vor) === artOf(nach) && artOf(zeichen) !== artOf(vor));
};

/** The key is damaged as seldom as any other place, but a change there moves all fields, which makes it look better. */
const SCHLUESSEL_ENDE = 42;

/** Among places that explain a line equally well, a likely one: the odd character; a gap beside blanks. */
const neigung = (text: string, at: number): number => {
  const wahrscheinlich = text.length > SATZLAENGE ? isFremd(text, at) : text[at] === ' ';
  return (wahrscheinlich ? 0.5 : 0) - (at < SCHLUESSEL_ENDE ? 1 : 0);
};

/**
 * The line with the odd character left out (257) or a blank put in (255); undefined when nothing clearly fits better. A
 * blank behind the record may be padding and a character missing at its end may have been cut off: then fields must
 * contradict the line as it stands.
 */
export const repariere = (text: string): Reparatur | undefined => {
  const istZuLang = text.length > SATZLAENGE;
  const aendere = istZuLang ? ohneZeichen : mitLeerzeichen;
  const jetzt = text.slice(0, SATZLAENGE).padEnd(SATZLAENGE);
  const istSicher = text.slice(SATZLAENGE).trim() !== '';
  if (!istSicher && !hasSchaden(jetzt)) return undefined;
  let best: Reparatur | undefined;
  let top = bewertung(jetzt) + (istSicher ? 0 : DEUTLICH);
  for (let at = 0; at < SATZLAENGE; at++) {
    // Within a row of equal characters every place gives the same line.
    if (at > 0 && text[at - 1] === (istZuLang ? text[at] : ' ')) continue;
    const versuch = aendere(text, at);
    const punkte = bewertung(versuch) + neigung(text, at);
    if (punkte > top) [best, top] = [{ text: versuch, spalte: at + 1 }, punkte];
  }
  return best;
};
