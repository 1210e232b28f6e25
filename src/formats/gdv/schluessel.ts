/** Value tables (Anlagen) of the norm: the meaning of a code. */
import { TABELLEN } from './schluessel.daten.ts';

const parseTabelle = (block: string): [string, ReadonlyMap<string, string>] => {
  const [head = '', ...lines] = block.split('\n');
  const werte = lines.map((line): [string, string] => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)];
  });
  return [head.split('|')[0] ?? '', new Map(werte)];
};

let tabellen: Map<string, ReadonlyMap<string, string>> | undefined;

/** All codes of a table, or undefined when its values are not public (for example `Anlage5`). */
export const schluesselTabelle = (name: string): ReadonlyMap<string, string> | undefined => {
  tabellen ??= new Map(TABELLEN.trim().split('\n\n').map(parseTabelle));
  return tabellen.get(name);
};

/** The meaning of a code; undefined for unknown codes, which callers show as they are. */
export const schluesselText = (tabelle: string, code: string): string | undefined =>
  schluesselTabelle(tabelle)?.get(code);
