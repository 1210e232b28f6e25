// Small closed lists: salutation, marital status, country, yes and no.
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { ANREDEN, BERUFSSTAENDE, FAMILIENSTAENDE, LAENDER, WAHRHEITEN } from './auswahl.daten.ts';
import type { Anrede, Berufsstatus, Familienstand } from './auswahl.daten.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, ohneFuelltext, saubere, unlesbar } from './lesung.ts';

function kern(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[.\s]+/g, ' ')
    .trim();
}

function leser<T>(tabelle: ReadonlyMap<string, T>, grund: string): (zelle: Zelle) => Lesung<T> {
  return (zelle) => {
    const text = ohneFuelltext(zelle.text);
    if (text === '') return undefined;
    const wert = tabelle.get(kern(text));
    return wert === undefined ? unlesbar(text, grund) : gelesen(wert, text);
  };
}

/** Herr, Frau, Firma, Eheleute, Familie, divers. */
export const readAnrede: (zelle: Zelle) => Lesung<Anrede> = leser(ANREDEN, 'Diese Anrede ist nicht bekannt.');

/** ledig, verheiratet, geschieden, verwitwet, … */
export const readFamilienstand: (zelle: Zelle) => Lesung<Familienstand> = leser(
  FAMILIENSTAENDE,
  'Dieser Familienstand ist nicht bekannt.',
);

/** angestellt, Beamtin, selbständig, Rentner, … */
export const readBerufsstatus: (zelle: Zelle) => Lesung<Berufsstatus> = leser(
  BERUFSSTAENDE,
  'Dieser Berufsstatus ist nicht bekannt.',
);

/** ISO 3166 code of a country name or car sign. */
export const readLand: (zelle: Zelle) => Lesung<string> = leser(LAENDER, 'Dieses Land ist nicht bekannt.');

/** ja, nein, x, WAHR, 1, 0. An "x" means yes. */
export function readWahrheit(zelle: Zelle): Lesung<boolean> {
  const text = kern(zelle.text);
  if (text === '') return undefined;
  const wert = WAHRHEITEN.get(text);
  return wert === undefined
    ? unlesbar(zelle.text, 'Hier wird Ja oder Nein erwartet.')
    : gelesen(wert, zelle.text);
}

const KINDERZAHL = /^(\d{1,2})(?:[.,]0+)?(?: kind(?:er)?)?$/i;
const KINDERLOS = /^(?:keine?(?: kinder)?|kinderlos|nein)$/i;

/** A number of children. Unlike elsewhere 0 and "keine" are answers. */
export function readKinderzahl(zelle: Zelle): Lesung<number> {
  const text = saubere(zelle.text);
  const zahl = KINDERLOS.test(text) ? 0 : Number(KINDERZAHL.exec(text)?.[1] ?? Number.NaN);
  if (zahl <= 30) return gelesen(zahl, zelle.text);
  return ohneFuelltext(text) === ''
    ? undefined
    : unlesbar(zelle.text, 'Hier wird die Zahl der Kinder erwartet.');
}
