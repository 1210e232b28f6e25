import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, ohneFuelltext, unlesbar } from './lesung.ts';

const SCHILD = /^([A-ZÄÖÜ]{1,3})[\s-]+([A-Z]{1,2})[\s-]*(\d{1,4})\s?([EH]?)$/;

/** Reads a German number plate into the form "B-AB 123E". Without a blank or dash after the district it cannot be split. */
export function readKennzeichen(zelle: Zelle): Lesung<string> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const teile = SCHILD.exec(text.toUpperCase().replaceAll(/\s*[-–:]\s*/g, '-'));
  if (teile) return gelesen(`${teile[1]}-${teile[2]} ${teile[3]}${teile[4]}`, text);
  return /^[A-ZÄÖÜ]{2,5}\s?\d{1,4}[EH]?$/i.test(text)
    ? gelesen(text.toUpperCase(), text)
    : unlesbar(text, 'Das ist kein deutsches Kennzeichen.');
}
