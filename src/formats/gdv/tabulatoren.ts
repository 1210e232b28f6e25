/** Lines in which an editor has put tabs in place of blanks: how wide its tabs were follows from the record. */
import { bewertung } from './reparatur.ts';

const SATZLAENGE = 256;
const BREITEN = [8, 4, 2, 3] as const;

const expand = (text: string, breite: number): string =>
  text.split('\t').reduce((vorher, teil) => vorher + ' '.repeat(breite - (vorher.length % breite)) + teil);

/** The line with blanks again: of the width that gives a whole record, else whose fields fit best; as it is, if none does. */
export const expandTabs = (text: string): string => {
  if (text.length >= SATZLAENGE || !text.includes('\t')) return text;
  const versuche = BREITEN.map((breite) => expand(text, breite)).filter((t) => t.length <= SATZLAENGE);
  const ganz = versuche.find((t) => t.length === SATZLAENGE);
  const punkte = (t: string): number => bewertung(t.padEnd(SATZLAENGE));
  return ganz ?? versuche.reduce((a, b) => (punkte(b) > punkte(a) ? b : a), text);
};
