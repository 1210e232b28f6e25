// Values as plain text by their field's description: for files and letters, where no page shows them.
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { formatIban } from '#domain/iban.ts';
import { formatTagMonat } from '../anzeige/tagmonat.ts';
import type { Feldbeschreibung } from './feldbeschreibung.ts';

const zahl = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 });

const isSatz = (wert: unknown): wert is Readonly<Record<string, unknown>> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

const formatText = (art: Feldbeschreibung['art'], wert: string): string => {
  if (art === 'tag') return formatTag(wert);
  if (art === 'tagmonat') return formatTagMonat(wert) ?? wert;
  return art === 'iban' ? formatIban(wert) : wert;
};

const formatZahl = ({ art, einheit }: Feldbeschreibung, wert: number): string => {
  if (art === 'geld') return formatCents(wert);
  const dazu = art === 'prozent' ? '%' : einheit;
  return dazu ? `${zahl.format(wert)} ${dazu}` : zahl.format(wert);
};

/** The parts of a list's element in a row. */
const formatElement = (feld: Feldbeschreibung, wert: Readonly<Record<string, unknown>>): string => {
  const felder =
    feld.felder ?? Object.keys(wert).map((name): Feldbeschreibung => ({ name, label: name, art: 'text' }));
  return felder
    .map((teil) => formatFeld(teil, wert[teil.name]))
    .filter(Boolean)
    .join(' · ');
};

/** Empty where there is no value. */
export const formatFeld = (feld: Feldbeschreibung, wert: unknown): string => {
  if (wert === null || wert === undefined) return '';
  if (Array.isArray(wert)) return wert.map((teil) => formatFeld(feld, teil)).join(', ');
  if (isSatz(wert)) return formatElement(feld, wert);
  if (typeof wert === 'boolean') return wert ? 'Ja' : 'Nein';
  if (feld.art === 'wahl') return feld.werte?.[String(wert)] ?? String(wert);
  if (typeof wert === 'number') return formatZahl(feld, wert);
  return typeof wert === 'string' ? formatText(feld.art, wert) : '';
};
