import { expect, test } from 'vitest';
import { beschreibe } from './feldname.ts';
import { formatFeld } from './format-feld.ts';

test.each([
  ['vertrag', 'beitragCents', 123_456, '1.234,56\u00a0€'],
  ['vertrag', 'beginn', '2026-11-01', '01.11.2026'],
  ['vertrag', 'hauptfaelligkeit', '01-07', '07.01.'],
  ['vertrag', 'lieferstatus', 'antrag', 'Antrag'],
  ['vertrag', 'zahlweise', 'monatlich', 'monatlich'],
  ['vertrag', 'fremdvertrag', true, 'Ja'],
  ['vertrag', 'produkt', '=1+1', '=1+1'],
  [
    'kunde',
    'anschriften:x',
    { art: 'haupt', strasse: 'Weg 1', plz: '50667', ort: 'Köln', land: 'DE' },
    expect.stringContaining('50667 · Köln'),
  ],
  ['vertrag', 'beginn', null, ''],
  ['satz', 'gibtesnicht', { a: 1, b: null }, '1'],
])('%s.%s: %j', (gegenstand, pfad, wert, text) => {
  expect(formatFeld(beschreibe(gegenstand, pfad), wert)).toEqual(text);
});
