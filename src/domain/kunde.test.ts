import { expect, test } from 'vitest';
import { anzeigename, kundeSchema, suchtextKunde, telefonziffern } from './kunde.ts';

test.each([
  ['+49 (0)221 12-34', '2211234'],
  ['+49 221 1234', '2211234'],
  ['0049 221 1234', '2211234'],
  ['0221/1234', '2211234'],
  ['4922112345678', '22112345678'],
  ['4921 1234', '49211234'],
  ['(+49) 221 1', '2211'],
])('telephone %s', (nummer, soll) => expect(telefonziffern(nummer)).toBe(soll));

test.each([
  [{ art: 'person', titel: 'Dr.', vorname: 'Jürgen', nachname: 'Müller' }, 'Müller, Dr. Jürgen'],
  [{ art: 'person', vorname: 'Cher' }, 'Cher'],
  [{ art: 'firma', firma: 'Huber GmbH' }, 'Huber GmbH'],
  [{ art: 'person' }, ''],
] as const)('%j is shown as %s', (teile, soll) => expect(anzeigename(teile)).toBe(soll));

test('names of several words are found as one, and stand before the bar', () => {
  const kunde = kundeSchema.parse({ art: 'person', nachname: "O'Brien", anschriften: [{ ort: 'Köln' }] });
  expect(suchtextKunde(kunde)).toBe('o brien obrien | koln');
});
