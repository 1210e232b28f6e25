// The insurer behind a VU-Nummer of a GDV file.
import { findVersichererZuNummer } from '#versicherer/index.ts';

const bekannte = new Map<string, string>();
const hoechstens = 1000;

/** The gallery's name; else who sent the file (`vorsatz`: text of its first record), where it is the same insurer; else the number. */
export const gesellschaftVon = (vuNr: string, vorsatz = ''): string => {
  const key = `${vuNr}|${vorsatz.slice(4, 39)}`;
  const bekannt = bekannte.get(key);
  if (bekannt) return bekannt;
  const absender =
    vorsatz.slice(4, 9).trim() === vuNr ? vorsatz.slice(9, 39).replaceAll(/\p{C}/gu, ' ').trim() : '';
  const name =
    findVersichererZuNummer(vuNr)?.name ?? (absender || (vuNr ? `VU ${vuNr}` : 'Unbekannte Gesellschaft'));
  if (bekannte.size < hoechstens) bekannte.set(key, name);
  return name;
};
