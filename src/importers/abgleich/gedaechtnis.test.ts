import { expect, test } from 'vitest';
import { baueKunde } from '#test/testkit/bauen.ts';
import { belegKunde, nurGeliefertes } from './gedaechtnis.ts';

const ohneTag = { geburtsdatum: undefined };

test.each([
  ['another phone', { telefonnummern: [{ nummer: '0221 123456' }] }, {}, true],
  ['moved, birth date given', { anschriften: [{ plz: '10115', strasse: 'Neue 1' }] }, {}, true],
  ['another birth date', { geburtsdatum: '2001-01-01' }, {}, false],
  ['twins', { vorname: 'Edda' }, {}, false],
  ['same address, no birth date', ohneTag, ohneTag, true],
  [
    'moved, no birth date',
    { ...ohneTag, anschriften: [{ plz: '10115', strasse: 'Neue 1' }] },
    ohneTag,
    false,
  ],
  [
    'father and son by insurer number',
    { ...ohneTag, fremdnummern: [{ gesellschaft: 'Allianz', nummer: '7' }] },
    ohneTag,
    false,
  ],
  ['senior', { namenszusatz: 'sen.' }, {}, false],
])('%s', (_, a, b, gleich) =>
  expect(belegKunde(baueKunde(a as never)) === belegKunde(baueKunde(b as never))).toBe(gleich),
);

test('of a merged record only what the Einspielung brought is taken', () => {
  const kunde = baueKunde({ emails: [{ adresse: 'a@example.de' }] });
  const herkunft = {
    nachname: { art: 'einspielung', einspielung: '7', datei: 'x', zeile: 1, am: '2026-01-01' },
  } as const;
  expect(nurGeliefertes(kunde, herkunft, '7')).toMatchObject({
    art: 'person',
    nachname: 'Mustermann',
    emails: [],
  });
  expect(nurGeliefertes(kunde, herkunft, '7')).not.toHaveProperty('vorname');
});
