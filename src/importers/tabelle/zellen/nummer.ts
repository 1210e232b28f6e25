import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, mitHinweis, ohneFuelltext, unlesbar } from './lesung.ts';

/** "Nr. AS-123", "VS-Nr.: 4711". */
const BEZEICHNUNG =
  /^(?:(?:VS|Vers|Vertrags?|Pol|Policen?)[.-]{0,2}\s?)?(?:Nr\.|Nummer|No\.)\s*:?\s*(?=\S*\d)/i;

/** Reads a policy or customer number exactly; shortened notation (1,23457E+11) is refused, no digit is invented. */
export function readNummer(zelle: Zelle): Lesung<string> {
  const text = ohneFuelltext(zelle.text).replace(BEZEICHNUNG, '');
  if (text === '') return undefined;
  if (/^\d[.,]\d+\s?E\s?\+?\d+$/i.test(text)) {
    return unlesbar(
      text,
      'Excel hat die Nummer in Kurzschreibweise gespeichert; die fehlenden Ziffern sind verloren.',
    );
  }
  if (zelle.art === 'datum')
    return unlesbar(text, 'Hier steht ein Datum statt einer Nummer (Excel wandelt Nummern um).');
  if (zelle.ungenau) {
    return mitHinweis(
      text,
      text,
      'nummer_ungenau',
      'Excel speichert nur 15 Stellen; die letzten Ziffern der Nummer können falsch sein.',
    );
  }
  if (zelle.art === 'text' && /^-?\d+[.,]0+$/.test(text)) return gelesen(text.replace(/[.,]0+$/, ''), text);
  return gelesen(text, text);
}
