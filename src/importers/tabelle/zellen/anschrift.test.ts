import { describe, expect, test } from 'vitest';
import { zahlZelle } from '#formats/tabelle/zelle.ts';
import { readPlz, readPlzOrt } from './plz-ort.ts';
import { readAnschrift, readStrasse } from './strasse.ts';

const text = (t: string) => ({ art: 'text' as const, text: t });

describe('readPlzOrt', () => {
  test.each([
    ['01067 Dresden', { plz: '01067', ort: 'Dresden' }],
    ['D-10115 Berlin', { plz: '10115', ort: 'Berlin', land: 'DE' }],
    ['Berlin 10115', { plz: '10115', ort: 'Berlin' }],
    ['Berlin, 10115', { plz: '10115', ort: 'Berlin' }],
    ['A-1010 Wien', { plz: '1010', ort: 'Wien', land: 'AT' }],
    ['CH 8001 Zürich', { plz: '8001', ort: 'Zürich', land: 'CH' }],
    ['60311 Frankfurt a. M.', { plz: '60311', ort: 'Frankfurt a. M.' }],
    ['10115', { plz: '10115' }],
    ['Bad Münster am Stein-Ebernburg', { ort: 'Bad Münster am Stein-Ebernburg' }],
  ])('%s', (eingabe, wert) => {
    const lesung = readPlzOrt(text(eingabe));
    expect(lesung).toMatchObject({ wert });
    expect(lesung && 'hinweis' in lesung).toBe(false);
  });

  test('C09 a lost leading zero comes back only with a visible note', () => {
    expect(readPlz(zahlZelle(1067))).toMatchObject({ wert: '01067', hinweis: { code: 'plz_null_ergaenzt' } });
    expect(readPlzOrt(text('1067 Dresden'))).toMatchObject({
      wert: { plz: '01067', ort: 'Dresden' },
      hinweis: { code: 'plz_null_ergaenzt' },
    });
    expect(readPlz(zahlZelle(1010), 'AT')).toMatchObject({ wert: '1010' });
  });

  test.each(['123', '99', '1234567', 'abc'])('%s is no postcode', (eingabe) => {
    expect(readPlz(text(eingabe))).toHaveProperty('grund');
  });
});

describe('readStrasse', () => {
  test.each([
    ['Hauptstr. 12', 'Hauptstr.', '12', undefined],
    ['Hauptstraße 12a', 'Hauptstraße', '12a', undefined],
    ['Hauptstraße 12 a', 'Hauptstraße', '12a', undefined],
    ['Hauptstr.12', 'Hauptstr.', '12', undefined],
    ['Am Markt 5-7', 'Am Markt', '5-7', undefined],
    ['Am Markt 5 – 7', 'Am Markt', '5-7', undefined],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni', '135', undefined],
    ['Q7, 24', 'Q7', '24', undefined],
    ['Musterweg 3 // 2. OG', 'Musterweg', '3', '2. OG'],
    ['Musterweg 3, Hinterhaus', 'Musterweg', '3', 'Hinterhaus'],
    ['Postfach 12 34', 'Postfach 12 34', undefined, undefined],
    ['Unter den Linden', 'Unter den Linden', undefined, undefined],
    ['Dorfstr. Nr. 5', 'Dorfstr.', '5', undefined],
  ])('%s', (eingabe, strasse, hausnummer, zusatz) => {
    expect(readStrasse(text(eingabe))).toEqual({
      wert: { strasse, ...(hausnummer ? { hausnummer } : {}), ...(zusatz ? { zusatz } : {}) },
      original: eingabe,
    });
  });
});

describe('readAnschrift', () => {
  test.each([
    'Hauptstr. 12, 10115 Berlin',
    'Hauptstr. 12\n10115 Berlin',
    'Hauptstr. 12 10115 Berlin',
    'Hauptstr. 12; D-10115 Berlin',
  ])('%j', (eingabe) => {
    expect(readAnschrift(text(eingabe))).toMatchObject({
      wert: { strasse: 'Hauptstr.', hausnummer: '12', plz: '10115', ort: 'Berlin' },
    });
  });
});
