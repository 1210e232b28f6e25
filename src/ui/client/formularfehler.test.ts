import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adresse, ApiFehler } from './call.ts';
import { formularfehler, ohneLeere, pruefe } from './formularfehler.ts';

describe('ohneLeere', () => {
  test.each([
    [{ a: '', b: ' ', c: 'x' }, { c: 'x' }],
    [{ liste: [{ plz: '' }, { plz: '52222' }] }, { liste: [{ plz: '52222' }] }],
    [{ fakten: { reise: { tage: undefined } } }, {}],
    [
      { nein: false, null: 0 },
      { nein: false, null: 0 },
    ],
  ])('%j', (ein, aus) => expect(ohneLeere<unknown>(ein)).toEqual(aus));
});

test('pruefe names the path as forms do', () => {
  const schema = z.object({ anschriften: z.array(z.object({ plz: z.string('Bitte ausfüllen.') })) });
  expect(pruefe(schema, { anschriften: [{}] })).toEqual({ 'anschriften.0.plz': 'Bitte ausfüllen.' });
  expect(pruefe(schema, { anschriften: [] })).toEqual({});
});

test('formularfehler cuts the prefix of the body off', () => {
  const fehler = new ApiFehler({
    status: 422,
    felder: [{ feld: 'kunde.nachname', meldung: 'Bitte ausfüllen.' }],
  });
  expect(formularfehler(fehler, 'kunde')).toEqual({ nachname: 'Bitte ausfüllen.' });
  expect(formularfehler(new Error('x'))).toEqual({});
});

describe('adresse', () => {
  test.each([
    ['/kunden/:kundeId', { kundeId: '7' }, undefined, '/api/kunden/7'],
    [
      '/kunden',
      undefined,
      { suche: 'Müller & Co', nach: undefined, ort: '' },
      '/api/kunden?suche=M%C3%BCller+%26+Co',
    ],
    ['/a/:x/:y', { x: 'a/b', y: '1' }, {}, '/api/a/a%2Fb/1'],
  ])('%s', (path, params, query, ergebnis) => expect(adresse(path, params, query)).toBe(ergebnis));
});
