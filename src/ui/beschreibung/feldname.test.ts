import { expect, test } from 'vitest';
import { faktenSchema } from '#domain/fakten.ts';
import { kundeSchema } from '#domain/kunde.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import { beschreibe } from './feldname.ts';

test.each([
  ['kunde', 'nachname', 'Nachname'],
  ['kunde', 'fakten.beruf', 'Beruf'],
  ['kunde', 'fakten.reise.tageAuslandJahr', 'Tage im Ausland'],
  ['kunde', 'anschriften:52222|stolberg', 'Anschrift'],
  ['vertrag', 'beitragCents', 'Beitrag je Zahlung'],
  ['vertrag', 'bezugsweg.pool', 'Pool'],
  ['vertrag', 'details.unbekannt', 'unbekannt'],
  ['aufgabe', 'faellig', 'Fällig am'],
  ['beziehung', 'beziehung', 'Beziehung'],
  ['erstinformation', 'kanal', 'Weg'],
  ['einwilligung', 'zweck', 'Zweck'],
  ['bedarf', 'grund', 'Grund'],
])('%s %s', (gegenstand, pfad, label) => expect(beschreibe(gegenstand, pfad).label).toBe(label));

test('details are described by the fields of the Sparte', () => {
  const felder = [{ name: 'kennzeichen', label: 'Kennzeichen', art: 'text' as const }];
  expect(beschreibe('vertrag', 'details.kennzeichen', felder).label).toBe('Kennzeichen');
});

const ohneEigenen = new Set(['fakten', 'details', 'bezugsweg', 'fakten.reise', 'fakten.betrieb']);

test.each([
  ...Object.keys(kundeSchema.shape).map((name) => ['kunde', name] as const),
  ...Object.keys(faktenSchema.shape).map((name) => ['kunde', `fakten.${name}`] as const),
  ...Object.keys(vertragSchema.shape).map((name) => ['vertrag', name] as const),
])('every field of the domain has a name: %s %s', (gegenstand, name) => {
  if (ohneEigenen.has(name)) return;
  expect(beschreibe(gegenstand, name).label).not.toBe(name.replace(/^fakten\./, ''));
});
