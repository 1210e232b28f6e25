import type { Hinweis, Schwere } from '#formats/tabelle/hinweis.ts';
import { hinweis } from '#formats/tabelle/hinweis.ts';

/** A value that was understood, with the text it came from; `hinweis` says what was repaired or looks odd. */
export type Gelesen<T> = { wert: T; original: string; hinweis?: Hinweis };

/** A text that stays unread: the text itself and the reason in German. `frage` names a question to ask once per column. */
export type Unlesbar = { unlesbar: string; grund: string; frage?: 'dezimalzeichen' | 'datumsfolge' };

/** What a cell reader returns; undefined for blank cells and fillers like "-" or "k. A.". */
export type Lesung<T> = Gelesen<T> | Unlesbar | undefined;

/** A value without objections. */
export function gelesen<T>(wert: T, original: string): Gelesen<T> {
  return { wert, original };
}

/** A value with a finding. */
export function mitHinweis<T>(
  wert: T,
  original: string,
  code: string,
  text: string,
  schwere: Schwere = 'warnung',
): Gelesen<T> {
  return { wert, original, hinweis: hinweis(schwere, code, text, { wert: original }) };
}

/** A text that could not be read. */
export function unlesbar(original: string, grund: string, frage?: Unlesbar['frage']): Unlesbar {
  return frage === undefined ? { unlesbar: original, grund } : { unlesbar: original, grund, frage };
}

/** True for a reading with a value. */
export function isGelesen<T>(lesung: Lesung<T>): lesung is Gelesen<T> {
  return lesung !== undefined && 'wert' in lesung;
}

const FUELLTEXT =
  /^(?:[-–—./?*_x0\s]*|k\.?\s?a\.?|n\.?\s?a\.?|n\/a|#n\/a|#nv|null|leer|keine?(?: angaben?)?|ohne(?: angaben?)?|unbekannt|nicht (?:bekannt|vorhanden)|entfällt)$/i;

/** Text without outer blanks, zero-width signs and non-breaking blanks; '' for fillers such as "-" or "k. A.". */
export function ohneFuelltext(text: string): string {
  const rein = saubere(text);
  return FUELLTEXT.test(rein) ? '' : rein;
}

const SCHLICHT = /^(?:[!-~\u00a1-\u00ac\u00ae-\u024f€]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f€]+)*)?$/;

/** Printable signs and composed Latin letters with single blanks between them: nearly every cell, nothing to clean. */
export const isSchlicht = (text: string): boolean => SCHLICHT.test(text);

/** Outer blanks, zero-width signs and non-breaking blanks removed, inner runs of blanks made one. */
export function saubere(text: string): string {
  if (isSchlicht(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
