import { formatCents } from '#domain/geld.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Befundzeile } from '../contract.ts';

const nach: Readonly<Record<string, string>> = {
  Cent: '',
  'Cent/Tag': ' am Tag',
  'Cent/Monat': ' im Monat',
  'Cent/Jahr': ' im Jahr',
};

/** An amount of a finding in its unit; undefined where there is none. */
export const formatBetrag = (wert: number | null, einheit: Befundzeile['einheit']): string | undefined => {
  if (wert === null || einheit === null) return undefined;
  const zusatz = nach[einheit];
  if (zusatz !== undefined) return `${formatCents(wert)}${zusatz}`;
  return einheit === 'Prozent' ? `${formatZahl(wert)} %` : formatZahl(wert);
};
