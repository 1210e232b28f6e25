import { Badge } from '@mantine/core';
import type { Befundzeile } from '../contract.ts';
import { ergebnisse } from './themen.daten.ts';

/** Result in a word and its colour. */
export const Ergebniszeichen = ({ ergebnis }: { readonly ergebnis: Befundzeile['ergebnis'] }) => {
  const eines = ergebnisse.find(({ wert }) => wert === ergebnis);
  return <Badge color={eines?.farbe ?? 'gray'}>{eines?.label ?? 'nicht relevant'}</Badge>;
};
