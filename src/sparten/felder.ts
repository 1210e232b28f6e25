// Short constructors for detail fields, so that an entry reads like the form it becomes.
import type { Detailfeld } from './sparte.ts';

type Bau = (name: string, label: string) => Detailfeld;
const einfach =
  (art: Detailfeld['art']): Bau =>
  (name, label) => ({ name, label, art });

export const text = einfach('text');
/** Whole cents; the name ends in `Cents`. */
export const geld = einfach('geld');
export const prozent = einfach('prozent');
/** A day, possibly partial. */
export const tag = einfach('tag');
export const jaNein = einfach('janein');

export const zahl = (name: string, label: string, einheit?: string): Detailfeld => ({
  name,
  label,
  art: 'zahl',
  ...(einheit ? { einheit } : {}),
});

export const wahl = (name: string, label: string, werte: Readonly<Record<string, string>>): Detailfeld => ({
  name,
  label,
  art: 'wahl',
  werte,
});

export const liste = (name: string, label: string, felder: readonly Detailfeld[]): Detailfeld => ({
  name,
  label,
  art: 'liste',
  felder,
});

/** Puts fields under one heading. */
export const gruppe = (titel: string, felder: readonly Detailfeld[]): Detailfeld[] =>
  felder.map((feld) => ({ ...feld, gruppe: titel }));

/** What any contract may state about its conditions; `createSparte` appends it. */
export const bedingungen = gruppe('Bedingungen', [
  text('bedingungswerk', 'Bedingungswerk'),
  tag('bedingungsstand', 'Bedingungsstand'),
  text('besondereVereinbarungen', 'Besondere Vereinbarungen'),
]);

export const selbstbeteiligung = [
  geld('selbstbeteiligungCents', 'Selbstbeteiligung'),
  prozent('selbstbeteiligungProzent', 'Selbstbeteiligung in Prozent'),
];

/** Where nothing more specific is known. */
export const allgemein = gruppe('Leistung', [
  geld('versicherungssummeCents', 'Versicherungssumme'),
  ...selbstbeteiligung,
  text('risikobeschreibung', 'Versichertes Risiko'),
]);

export const risikoort = gruppe('Risikoort', [
  text('risikoStrasse', 'Straße'),
  text('risikoPlz', 'PLZ'),
  text('risikoOrt', 'Ort'),
]);
