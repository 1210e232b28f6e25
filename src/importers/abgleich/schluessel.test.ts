import { describe, expect, test } from 'vitest';
import { kundeSchema } from '#domain/kunde.ts';
import type { z } from 'zod';
import { abgleichSchluessel, kontoSchluessel, telefonSchluessel } from './schluessel.ts';
import { firmaSchluessel } from './name.ts';

const person = (felder: Partial<z.input<typeof kundeSchema>>) =>
  kundeSchema.parse({ art: 'person', ...felder });
const finde = (kunde: ReturnType<typeof person>, art: string) =>
  abgleichSchluessel(kunde)
    .filter((s) => s.art === art)
    .map((s) => s.schluessel);

describe('name and birth date', () => {
  const soll = finde(
    person({ vorname: 'Jürgen', nachname: 'Müller', geburtsdatum: '1971-07-03' }),
    'name+geburtsdatum',
  );
  test.each([
    ['umlauts written out', { vorname: 'Juergen', nachname: 'MUELLER' }],
    ['umlauts dropped', { vorname: 'Jurgen', nachname: 'Muller' }],
    ['names swapped', { vorname: 'Müller', nachname: 'Jürgen' }],
    ['second given name', { vorname: 'Jürgen Karl', nachname: 'Müller' }],
    ['title in the name', { vorname: 'Dr. Jürgen', nachname: 'Müller' }],
  ])('%s', (_, name) => {
    expect(finde(person({ ...name, geburtsdatum: '1971-07-03' }), 'name+geburtsdatum')).toEqual(soll);
  });
  test('the maiden name is a second key', () => {
    const kunde = person({
      vorname: 'Eva',
      nachname: 'Huber',
      geburtsname: 'Maier',
      geburtsdatum: '1980-01-02',
    });
    expect(finde(kunde, 'name+geburtsdatum')).toEqual(['eva huber|1980-01-02', 'eva maier|1980-01-02']);
  });
  test('a partial birth date is no key', () => {
    expect(
      finde(person({ vorname: 'Eva', nachname: 'Huber', geburtsdatum: '1980-00-00' }), 'name+geburtsdatum'),
    ).toEqual([]);
  });
});

test.each([
  ['+49 (0)89 123456', '89123456'],
  ['0049 89/123456', '89123456'],
  ['089-123456', '89123456'],
  ['4989123456789', '89123456789'],
  ['12345', ''],
])('telephone %s', (nummer, soll) => expect(telefonSchluessel(nummer)).toBe(soll));

test('an account is one, as IBAN or as number and BLZ', () => {
  expect(kontoSchluessel({ iban: 'DE89 3704 0044 0532 0130 00' })).toBe(
    kontoSchluessel({ blz: '37040044', kontonummer: '532013000' }),
  );
});

test.each([
  ['Bäckerei Huber GmbH & Co. KG', 'backerei huber'],
  ['Baeckerei Huber G.m.b.H.', 'backerei huber'],
  ['BÄCKEREI HUBER', 'backerei huber'],
  ['KG', 'kg'],
])('firm %s', (firma, soll) => expect(firmaSchluessel(firma)).toBe(soll));
