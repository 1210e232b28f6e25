// Writes GDV tables: one line per field.
import type { GdvZuordnung } from './sparte.ts';

type Zeile = string | Omit<GdvZuordnung, 'satz' | 'td' | 'feld'> | readonly (string | Zeile)[];

const zeilen = (angabe: Zeile): Omit<GdvZuordnung, 'satz' | 'td' | 'feld'>[] => {
  if (typeof angabe === 'string') return [{ ziel: angabe }];
  return 'ziel' in angabe ? [angabe] : angabe.flatMap(zeilen);
};

/** One Teildatensatz as a table: GDV field name -> target, target with conversion, or several of them. */
export const zuordne = (satz: string, td: number, felder: Readonly<Record<string, Zeile>>): GdvZuordnung[] =>
  Object.entries(felder).flatMap(([feld, angabe]) =>
    zeilen(angabe).map((zeile) => Object.assign({ satz, td, feld }, zeile)),
  );
