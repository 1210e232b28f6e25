// From the paths that diff, audit and plan speak (domain/flach.ts) to words for people.
import { aktenfelder } from './akte.daten.ts';
import { dokumentfelder } from './dokument.daten.ts';
import { faktenfelder } from './fakten.daten.ts';
import type { Feldbeschreibung } from './feldbeschreibung.ts';
import { firmenfelder, kundenlisten, personfelder, sonstigeKundenfelder } from './kunde.daten.ts';
import { vertragsfelder } from './vertrag.daten.ts';

const mitVorsatz = (vorsatz: string, felder: readonly Feldbeschreibung[]): [string, Feldbeschreibung][] =>
  felder.map((feld) => [vorsatz + feld.name, feld]);

const kunde = new Map([
  ...mitVorsatz('', [...personfelder, ...firmenfelder, ...kundenlisten, ...sonstigeKundenfelder]),
  ...mitVorsatz('fakten.', faktenfelder),
]);
const vertrag = new Map(mitVorsatz('', vertragsfelder));
const dokument = new Map(mitVorsatz('', dokumentfelder));
const felder: Readonly<Record<string, ReadonlyMap<string, Feldbeschreibung>>> = {
  vertrag,
  dokument,
  ...Object.fromEntries(
    Object.entries(aktenfelder).map(([gegenstand, eigene]) => [gegenstand, new Map(mitVorsatz('', eigene))]),
  ),
};

/**
 * Description of the value at a path: `fakten.beruf`, `anschriften:<content key>` (a list element), `details.kennzeichen`
 * (by the fields of the contract's Sparte). A path without one is shown as it is.
 */
export const beschreibe = (
  gegenstand: string,
  pfad: string,
  details: readonly Feldbeschreibung[] = [],
): Feldbeschreibung => {
  const name = pfad.split(':')[0] ?? pfad;
  const bekannt =
    (felder[gegenstand] ?? kunde).get(name) ??
    (name.startsWith('details.') ? details.find((feld) => `details.${feld.name}` === name) : undefined);
  return bekannt ?? { name, label: name.replace(/^(details|fakten)\./, ''), art: 'text' };
};
