// Completes an entry: schema out of its fields, and of a GDV table the lines that its fields can hold.
import { z } from 'zod';
import { detailsSchema } from './details.ts';
import { bedingungen } from './felder.ts';
import type { GdvZuordnung, Sparte } from './sparte.ts';

type Angaben = Omit<Sparte, 'details'>;

const zielbereit = (ziel: string, felder: Sparte['felder']): boolean => {
  const [wort, spalte] = ziel.split('.');
  if (spalte === undefined) return felder.some(({ name }) => name === wort);
  if (wort === 'vertrag' || wort === 'person') return true;
  return felder.some((feld) => feld.name === wort && feld.felder?.some(({ name }) => name === spalte));
};

/**
 * Adds the fields that every contract has, derives `details` from the fields, and keeps of `zuordnungen` those whose
 * target exists: tables are shared by the Sparten of one GDV layout, each holds a different part of it.
 */
export const createSparte = (angaben: Angaben): Sparte => {
  const felder = [...angaben.felder, ...bedingungen];
  const zuordnungen = angaben.zuordnungen?.filter(({ ziel }) => zielbereit(ziel, felder));
  // Built at first use: a hundred schemas would cost every start of a process half of its time for the gallery.
  const details = z.lazy(() => detailsSchema(felder));
  return { ...angaben, felder, details, ...(zuordnungen ? { zuordnungen } : {}) };
};

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

/** GDV "JaNein" and the letters that insurers write instead. */
export const jaNeinWerte: Readonly<Record<string, boolean>> = {
  '0': false,
  '1': true,
  J: true,
  j: true,
  N: false,
  n: false,
};
