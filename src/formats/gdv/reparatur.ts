/** Lines with one character too many or too few: where the damage is follows from the fields behind it. */
import type { Layout } from './layout.ts';
import { bestaetigungen, inhaltPunkte, verrutschte } from './inhalt.ts';
import { findeLayouts } from './layout-wahl.ts';

export type Reparatur = { readonly text: string; readonly spalte: number };

const SATZLAENGE = 256;
/** A repair must explain the line clearly better than the line as it stands. */
const DEUTLICH = 2;

/** A layout that has a Satznummer but finds another one there is less likely. */
const layoutPunkte = (layout: Layout, text: string): number => {
  const nummer = layout.satznummerBytes.length === 0 ? 0 : bestaetigungen(layout, text) > 0 ? 2 : -2;
  return inhaltPunkte(layout, text) + nummer;
};

const bewertung = (text: string): number =>
  Math.max(-100, ...findeLayouts(text).map((l) => layoutPunkte(l, text) - verrutschte(l, text)));

const ohneZeichen = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const mitLeerzeichen = (text: string, at: number): string => `${text.slice(0, at)} ${text.slice(at)}`;

/** The line with the odd character left out (257) or a blank put in (255); undefined when nothing clearly fits better. */
export const repariere = (text: string): Reparatur | undefined => {
  const istZuLang = text.length > SATZLAENGE;
  const aendere = istZuLang ? ohneZeichen : mitLeerzeichen;
  const jetzt = text.slice(0, SATZLAENGE).padEnd(SATZLAENGE);
  let best: Reparatur | undefined;
  let top = bewertung(jetzt) + DEUTLICH;
  for (let at = 0; at < SATZLAENGE; at++) {
    // Within a row of equal characters every place gives the same line.
    if (at > 0 && text[at - 1] === (istZuLang ? text[at] : ' ')) continue;
    const versuch = aendere(text, at);
    const punkte = bewertung(versuch);
    if (punkte > top) [best, top] = [{ text: versuch, spalte: at + 1 }, punkte];
  }
  return best;
};
