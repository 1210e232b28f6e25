// Entries of a gallery by what people type.
import { falteKurz } from '#domain/faltung.ts';

/** A name and other words for it. */
export type Suchbar = { readonly name: string; readonly worte: readonly string[] };

/** Best first: whole spelling, beginning of the name, beginning of a word, anywhere. */
export const rang = (suche: string, { name, worte }: Suchbar): number => {
  const formen = [name, ...worte].map(falteKurz);
  if (formen.includes(suche)) return 0;
  if (formen.some((form) => form.startsWith(suche))) return 1;
  if (formen.some((form) => form.split(' ').some((wort) => wort.startsWith(suche)))) return 2;
  return formen.some((form) => form.includes(suche)) ? 3 : 9;
};

/** Entries that fit, best first, at most `anzahl`; all of them for an empty search. */
export const findeEintraege = <T>(
  eintraege: readonly T[],
  text: string,
  alsSuchbar: (eintrag: T) => Suchbar,
  anzahl = 30,
): T[] => {
  const suche = falteKurz(text);
  if (!suche) return eintraege.slice(0, anzahl);
  return eintraege
    .map((eintrag) => ({ eintrag, rang: rang(suche, alsSuchbar(eintrag)) }))
    .filter((treffer) => treffer.rang < 9)
    .sort((a, b) => a.rang - b.rang)
    .slice(0, anzahl)
    .map(({ eintrag }) => eintrag);
};
