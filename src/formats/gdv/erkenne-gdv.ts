/** Recognition of a GDV file by its first bytes, never by its name. */
import { textAt } from './feld.ts';
import { UNLESBAR } from './layout.ts';
import { createGdvLeser } from './read-saetze.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** `sicherheit` from 0 (surely not) to 1; `grund` in German for the user. */
export type Erkennung = { readonly sicherheit: number; readonly grund: string };

const PROBE = 64 * 1024;

const isSatz = (td: Teildatensatz): boolean =>
  td.layout !== UNLESBAR && /^[\x20-\x7e]{5}$/.test(textAt(td, 5, 5));

const lies = (bytes: Uint8Array): Teildatensatz[] => {
  const leser = createGdvLeser();
  return [...leser.push(bytes.subarray(0, PROBE)), ...leser.ende()];
};

/** How surely these bytes begin a GDV file. A few kilobytes suffice; a record cut at the end does no harm. */
export const erkenneGdv = (firstBytes: Uint8Array): Erkennung => {
  const saetze = lies(firstBytes);
  const [erster] = saetze;
  if (erster === undefined) return { sicherheit: 0, grund: 'Die Datei ist leer.' };
  const anteil = saetze.filter(isSatz).length / saetze.length;
  const lang = saetze.filter((td) => td.zeichen === 256).length;
  if (erster.satzart === '0001' && anteil > 0.5)
    return { sicherheit: 1, grund: 'Beginnt mit dem Vorsatz 0001 des GDV-Formats.' };
  if (anteil < 0.5 || lang === 0) return { sicherheit: 0, grund: 'Enthält keine Sätze des GDV-Formats.' };
  return {
    sicherheit: 0.9 * anteil,
    grund: `Beginnt mit der Satzart ${erster.satzart} des GDV-Formats, ohne Vorsatz.`,
  };
};
