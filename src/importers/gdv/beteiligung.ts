// Satz 0300 (Beteiligungsinformation): up to three participants a record, as rows of `details.beteiligungen`.
import { beteiligte } from '#sparten/gdv-vertrag.ts';
import { isDezimal, markiere, nimmText, wertVon } from './teil.ts';
import type { Teil } from './teil.ts';

type Zeile = Record<string, string | number>;

const anteilVon = (teil: Teil, feld: string): number | undefined => {
  const wert = wertVon(teil, feld);
  if (!isDezimal(wert)) return undefined;
  markiere(teil, feld);
  return wert.wert / 10 ** wert.stellen;
};

const leseZeile = (teil: Teil, felder: (typeof beteiligte)[number]): Zeile[] => {
  const texte = (['versicherer', 'vertragsnummer', 'vermittlernummer'] as const).flatMap((ziel) => {
    const wert = nimmText(teil, felder[ziel]);
    return wert === undefined ? [] : [[ziel, wert] as const];
  });
  const anteil = anteilVon(teil, felder.anteilProzent);
  const zeile: Zeile = {
    ...Object.fromEntries(texte),
    ...(anteil === undefined ? {} : { anteilProzent: anteil }),
  };
  return Object.keys(zeile).length > 0 ? [zeile] : [];
};

/** Participants of the contract in the order of the file; marks what it took. */
export const leseBeteiligungen = (teile: readonly Teil[]): Zeile[] =>
  teile
    .filter(({ td }) => td.satzart === '0300' && td.td === 1)
    .flatMap((teil) => beteiligte.flatMap((felder) => leseZeile(teil, felder)));
