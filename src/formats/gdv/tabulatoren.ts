/** Lines in which an editor has put tabs in place of blanks: how wide its tabs were follows from the record. */
import { bewertung } from './reparatur.ts';

const SATZLAENGE = 256;
const BREITEN = [8, 4, 2, 3] as const;

const expand = (text: string, breite: number): string =>
  text.split('\t').reduce((vorher, teil) => vorher + ' '.repeat(breite - (vorher.length % breite)) + teil);

/** Lines beyond this are read with the tabs of the lines before: one editor has saved the file. */
const HOECHSTENS = 500;

/**
 * Creates the reader of lines with tabs: with blanks again, of the width that gives a whole record, else whose fields fit
 * best; as they are, if none does.
 */
export const createTabExpander = (): ((text: string) => string) => {
  let unklare = 0;
  let zuletzt = BREITEN[0] as number;

  const findBreite = (text: string): number | undefined => {
    const punkte = (t: string): number =>
      t.length > SATZLAENGE ? -Infinity : bewertung(t.padEnd(SATZLAENGE));
    const wertung = BREITEN.map((breite) => ({ breite, punkte: punkte(expand(text, breite)) }));
    const best = wertung.reduce((a, b) => (b.punkte > a.punkte ? b : a));
    return best.punkte > punkte(text) ? best.breite : undefined;
  };

  return (text) => {
    if (text.length >= SATZLAENGE || !text.includes('\t')) return text;
    const ganz = BREITEN.find((breite) => expand(text, breite).length === SATZLAENGE);
    const breite = ganz ?? (unklare++ < HOECHSTENS ? findBreite(text) : zuletzt);
    if (breite === undefined) return text;
    zuletzt = breite;
    const gefuellt = expand(text, breite);
    return gefuellt.length > SATZLAENGE ? text : gefuellt;
  };
};
