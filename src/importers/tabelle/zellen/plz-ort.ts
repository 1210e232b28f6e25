import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, mitHinweis, ohneFuelltext, saubere, unlesbar } from './lesung.ts';
import { normalschrift } from './schreibung.ts';

export type PlzOrt = { plz?: string; ort?: string; land?: string };

const LAENDER: Record<string, string> = {
  D: 'DE',
  DE: 'DE',
  DEU: 'DE',
  A: 'AT',
  AT: 'AT',
  CH: 'CH',
  L: 'LU',
  LU: 'LU',
  F: 'FR',
  NL: 'NL',
};

/** Reads "01067 Dresden", "D-10115 Berlin", "Berlin, 10115", "A-1010 Wien" or either part alone. */
export function readPlzOrt(zelle: Zelle): Lesung<PlzOrt> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const vorne =
    /^(?:(D|DE|DEU|A|AT|CH|L|LU|F|NL)\s?[-–]?\s?)?(\d{4,5})(?:\.0)?(?:(?:\s*[,/;-]?\s+|(?<=\d{5})(?=\p{L}))(\D.*))?$/u.exec(
      text,
    );
  const hinten = /^(\D+?)\s*,?\s+\(?(\d{4,5})\)?$/.exec(text);
  if (vorne) return mitPlz(vorne[2] ?? '', vorne[3], LAENDER[vorne[1] ?? ''], text);
  if (hinten) return mitPlz(hinten[2] ?? '', hinten[1], undefined, text);
  if (/\d{4,}/.test(text)) return unlesbar(text, 'Postleitzahl und Ort sind nicht zu trennen.');
  return gelesen({ ort: readOrtText(text) }, text);
}

/** Reads a postcode alone; `land` as ISO code when another column names it. */
export function readPlz(zelle: Zelle, land?: string): Lesung<string> {
  const text = ohneFuelltext(zelle.text).replace(/\.0$/, '').replaceAll(' ', '');
  if (text === '') return undefined;
  const teile = /^(?:(D|DE|DEU|A|AT|CH|L|LU)[-–]?)?(\d{3,5})$/.exec(text);
  if (!teile)
    return land !== undefined && land !== 'DE'
      ? gelesen(saubere(zelle.text), zelle.text)
      : unlesbar(text, 'Das ist keine Postleitzahl.');
  return pruefePlz(teile[2] ?? '', LAENDER[teile[1] ?? ''] ?? land, zelle.text);
}

function mitPlz(
  plz: string,
  ort: string | undefined,
  land: string | undefined,
  original: string,
): Lesung<PlzOrt> {
  const lesung = pruefePlz(plz, land, original);
  if (!lesung || 'unlesbar' in lesung) return lesung;
  const wert = {
    plz: lesung.wert,
    ...(ort === undefined ? {} : { ort: readOrtText(ort) }),
    ...(land === undefined ? {} : { land }),
  };
  return { ...lesung, wert };
}

function pruefePlz(plz: string, land: string | undefined, original: string): Lesung<string> {
  if (plz.length === 5 || (plz.length === 4 && land !== undefined && land !== 'DE'))
    return gelesen(plz, original);
  // Postcodes with a leading zero run from 01067 to 09669; a number cell loses that zero.
  const mitNull = plz.padStart(5, '0');
  if (plz.length !== 4 || mitNull < '01000') return unlesbar(original, 'Der Postleitzahl fehlen Stellen.');
  const text = `Der Postleitzahl ${plz} wurde die führende Null ergänzt (${mitNull}). Bitte prüfen.`;
  return mitHinweis(mitNull, original, 'plz_null_ergaenzt', text);
}

/** Town without a trailing comma; capitals throughout become normal spelling. */
function readOrtText(text: string): string {
  return normalschrift(saubere(text).replace(/^[,;/-]\s*|\s*[,;]$/g, ''));
}
