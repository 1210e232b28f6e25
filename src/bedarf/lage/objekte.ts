// What vehicles, animals and buildings share: told in facts, found in contracts, never counted twice.
import type { Haushalt, Mitglied } from '../haushalt.ts';
import type { Vertragslage } from './subjekte.ts';

export const detailText = ({ vertrag }: Vertragslage, name: string): string | undefined => {
  const wert = vertrag.details[name];
  return typeof wert === 'string' && wert !== '' ? wert : undefined;
};
export const detailZahl = ({ vertrag }: Vertragslage, name: string): number | undefined => {
  const wert = vertrag.details[name];
  return typeof wert === 'number' ? wert : undefined;
};
export const detailJaNein = ({ vertrag }: Vertragslage, name: string): boolean | undefined => {
  const wert = vertrag.details[name];
  return typeof wert === 'boolean' ? wert : undefined;
};
/** Rows of a list in the details. */
export const detailListe = ({ vertrag }: Vertragslage, name: string): readonly Record<string, unknown>[] => {
  const wert = vertrag.details[name];
  return Array.isArray(wert) ? wert.filter((zeile) => typeof zeile === 'object' && zeile !== null) : [];
};

/** First person of the household; whoever is asked about lists that nobody has told. */
export const ersterMensch = (haushalt: Haushalt): Mitglied | undefined =>
  haushalt.find(({ art }) => art === 'person');
