import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, ohneFuelltext, unlesbar } from './lesung.ts';

/** Length of an IBAN by country (ISO 13616); others only have to pass the checksum. */
const LAENGEN: Record<string, number> = {
  DE: 22,
  AT: 20,
  CH: 21,
  LI: 21,
  LU: 20,
  NL: 18,
  FR: 27,
  BE: 16,
  IT: 27,
  ES: 24,
  PL: 28,
  DK: 18,
  GB: 22,
  CZ: 24,
};

/** Checks length and mod 97 (ISO 7064) of an IBAN without blanks. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const soll = LAENGEN[iban.slice(0, 2)];
  if (soll !== undefined && soll !== iban.length) return false;
  let rest = 0;
  for (const zeichen of iban.slice(4) + iban.slice(0, 4)) {
    const wert = Number.parseInt(zeichen, 36);
    rest = (rest * (wert > 9 ? 100 : 10) + wert) % 97;
  }
  return rest === 1;
}

/** Reads an IBAN with blanks, small letters or words before it; a wrong checksum stays unread. */
export function readIban(zelle: Zelle): Lesung<string> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const kompakt = text
    .toUpperCase()
    .replace(/^.*?IBAN\s*:?/, '')
    .replace(/\s*(?:BIC|SWIFT).*$/, '')
    .replaceAll(/[\s.-]/g, '');
  if (isIban(kompakt)) return gelesen(kompakt, text);
  if (/\dE\+?\d/.test(kompakt))
    return unlesbar(text, 'Die IBAN ist in Kurzschreibweise und hat Stellen verloren.');
  if (!/^[A-Z]{2}\d{2}/.test(kompakt)) return unlesbar(text, 'Das ist keine IBAN.');
  const soll = LAENGEN[kompakt.slice(0, 2)];
  if (soll !== undefined && soll !== kompakt.length) {
    return unlesbar(text, `Die IBAN hat ${kompakt.length} statt ${soll} Stellen.`);
  }
  return unlesbar(text, 'Die Prüfziffer der IBAN stimmt nicht.');
}

/** Reads a BIC (ISO 9362) of 8 or 11 signs. */
export function readBic(zelle: Zelle): Lesung<string> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const bic = text.toUpperCase().replaceAll(/\s/g, '');
  return /^[A-Z]{4}(?:DE|AT|CH|LI|LU|NL|FR|BE|IT|ES|PL|DK|GB|CZ|IE|LT|SE|EE|PT|MT|CY|US)[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(
    bic,
  )
    ? gelesen(bic, text)
    : unlesbar(text, 'Das ist kein BIC.');
}
