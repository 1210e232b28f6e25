// What differs between two versions of a text, line by line (longest common subsequence).
import type { Textfassung } from '#berichte/vorlagen/vorlage.ts';

export type Vergleichszeile = { readonly art: 'gleich' | 'weg' | 'neu'; readonly text: string };

/** A version as lines: title, headings, text, decisions. */
export const zeilenVon = ({ titel, abschnitte }: Textfassung): readonly string[] => [
  titel,
  ...abschnitte.flatMap(({ ueberschrift, text, entscheidung }) => [
    ...(ueberschrift ? [ueberschrift] : []),
    ...text.split('\n'),
    ...(entscheidung ? [`Entscheidung: ${entscheidung}`] : []),
  ]),
];

/** Length of the common rest from every pair of places on. */
const restlaengen = (alt: readonly string[], neu: readonly string[]): readonly Uint16Array[] => {
  const tabelle = Array.from({ length: alt.length + 1 }, () => new Uint16Array(neu.length + 1));
  for (let i = alt.length - 1; i >= 0; i -= 1)
    for (let j = neu.length - 1; j >= 0; j -= 1) {
      const zeile = tabelle[i];
      if (zeile)
        zeile[j] =
          alt[i] === neu[j]
            ? (tabelle[i + 1]?.[j + 1] ?? 0) + 1
            : Math.max(tabelle[i + 1]?.[j] ?? 0, zeile[j + 1] ?? 0);
    }
  return tabelle;
};

export const vergleicheZeilen = (alt: readonly string[], neu: readonly string[]): Vergleichszeile[] => {
  const rest = restlaengen(alt, neu);
  const ziel: Vergleichszeile[] = [];
  let [i, j] = [0, 0];
  while (i < alt.length || j < neu.length) {
    const [links, rechts] = [alt[i], neu[j]];
    if (links !== undefined && links === rechts) {
      ziel.push({ art: 'gleich', text: links });
      i += 1;
      j += 1;
    } else if (
      links !== undefined &&
      (rechts === undefined || (rest[i + 1]?.[j] ?? 0) >= (rest[i]?.[j + 1] ?? 0))
    ) {
      ziel.push({ art: 'weg', text: links });
      i += 1;
    } else {
      ziel.push({ art: 'neu', text: rechts ?? '' });
      j += 1;
    }
  }
  return ziel;
};
