/** Lines with one character too many or too few: where the damage is follows from the fields behind it. */
import { findeLayouts, inhaltPunkte, bestaetigungen } from './layout-wahl.ts';

export type Reparatur = { readonly text: string; readonly spalte: number };

const SATZLAENGE = 256;
/** A repair must explain the line clearly better than the line as it stands. */
const DEUTLICH = 3;

const bewertung = (text: string): number =>
  Math.max(-100, ...findeLayouts(text).map((l) => inhaltPunkte(l, text) + 2 * bestaetigungen(l, text)));

const ohneZeichen = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const mitLeerzeichen = (text: string, at: number): string => `${text.slice(0, at)} ${text.slice(at)}`;

/** The line with the odd character left out (257) or a blank put in (255); undefined when nothing clearly fits better. */
export const repariere = (text: string): Reparatur | undefined => {
  const aendere = text.length > SATZLAENGE ? ohneZeichen : mitLeerzeichen;
  const jetzt = text.slice(0, SATZLAENGE).padEnd(SATZLAENGE);
  let best: Reparatur | undefined;
  let top = bewertung(jetzt) + DEUTLICH;
  for (let at = 0; at < SATZLAENGE; at++) {
    const versuch = aendere(text, at);
    const punkte = bewertung(versuch);
    if (punkte > top) [best, top] = [{ text: versuch, spalte: at + 1 }, punkte];
  }
  return best;
};
