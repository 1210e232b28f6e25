// Completes an entry: schema out of its fields, and of a GDV table the lines that its fields can hold.
import { z } from 'zod';
import { detailsSchema } from './details.ts';
import { bedingungen } from './felder.ts';
import { vertragslisten, vertragZeilen, vertragZuordnungen } from './gdv-vertrag.ts';
import type { Sparte } from './sparte.ts';

export { zuordne } from './zuordne.ts';

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
  const felder = [...angaben.felder, ...bedingungen, ...vertragslisten];
  const zuordnungen = [...(angaben.zuordnungen ?? []), ...vertragZuordnungen].filter(({ ziel }) =>
    zielbereit(ziel, felder),
  );
  const gdvZeilen = { ...angaben.gdvZeilen, ...vertragZeilen };
  // Built at first use: a hundred schemas would cost every start of a process half of its time for the gallery.
  const details = z.lazy(() => detailsSchema(felder));
  return { ...angaben, felder, details, zuordnungen, gdvZeilen };
};

/** GDV "JaNein" and the letters that insurers write instead. */
export const jaNeinWerte: Readonly<Record<string, boolean>> = {
  '0': false,
  '1': true,
  J: true,
  j: true,
  N: false,
  n: false,
};
