// A tie between two customers as it is kept: one row, however it was entered.
import type { Beziehungsart } from './kunde.ts';
import { gegenart } from './kunde.ts';

/** Read "kunde is <art> of zu". Ids are digits. */
export type Beziehung = { readonly kundeId: string; readonly art: Beziehungsart; readonly zuKundeId: string };

/** The same tie told by the other side. */
export const andersherum = ({ kundeId, art, zuKundeId }: Beziehung): Beziehung => ({
  kundeId: zuKundeId,
  art: gegenart[art],
  zuKundeId: kundeId,
});

const kommtVor = (a: string, b: string): boolean => (a.length === b.length ? a < b : a.length < b.length);

/** The one form that is stored: the child is named, the person of a firm is named, equals start at the lower id. */
export const kanonisch = (beziehung: Beziehung): Beziehung => {
  const { kundeId, art, zuKundeId } = beziehung;
  if (art === 'elternteil' || art === 'firma') return andersherum(beziehung);
  if (art === gegenart[art] && kommtVor(zuKundeId, kundeId)) return andersherum(beziehung);
  return beziehung;
};
