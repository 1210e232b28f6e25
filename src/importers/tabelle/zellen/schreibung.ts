// Texts in capitals become as people write them.

const KLEIN = new Set(
  'von vom van zu zum zur der den dem des die und de da dos di del della du le la am an auf bei im in ob ten ter'.split(
    ' ',
  ),
);

const gross = (teil: string): string => teil.charAt(0).toUpperCase() + teil.slice(1);

/** "O'BRIEN", "MÜLLER-LÜDENSCHEIDT", "FRANKFURT (ODER)": each part with its capital. */
const wortform = (wort: string): string => wort.toLowerCase().replaceAll(/[\p{L}\p{M}]+/gu, gross);

const MIN_BUCHSTABEN = 3;

/**
 * "MÜLLER" -> "Müller", "FRANKFURT AM MAIN" -> "Frankfurt am Main"; mixed spelling and short forms stay as they are.
 * `klein`: small words in front stay small too (the particles of a surname).
 */
export const normalschrift = (text: string, klein = false): string => {
  const buchstaben = text.replaceAll(/[^\p{L}]/gu, '');
  if (buchstaben.length < MIN_BUCHSTABEN || buchstaben !== buchstaben.toUpperCase()) return text;
  return text
    .split(' ')
    .map((wort, i) =>
      (klein || i > 0) && KLEIN.has(wort.toLowerCase()) ? wort.toLowerCase() : wortform(wort),
    )
    .join(' ');
};
