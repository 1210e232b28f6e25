import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { zahlZelle } from '#formats/tabelle/zelle.ts';
import type { Dezimalregel } from './geld.ts';
import { erkenneDezimalregel, readGeld } from './geld.ts';

function lies(zelle: Zelle | string, regel?: Dezimalregel): number | string {
  const lesung = readGeld(typeof zelle === 'string' ? { art: 'text', text: zelle } : zelle, regel);
  if (!lesung) return 'leer';
  return 'unlesbar' in lesung ? (lesung.frage ?? 'unlesbar') : lesung.wert.cent;
}

describe('readGeld', () => {
  test.each([
    ['1.234,56 €', 123_456],
    ['ca. 120 €', 12_000],
    ['120,50 € (brutto)', 12_050],
    ['120,50 inkl. VSt', 12_050],
    ['1,234.56', 123_456],
    ['1234.56', 123_456],
    ['1234,5', 123_450],
    ['EUR 1.234,56', 123_456],
    ['1 234,56', 123_456],
    ["1'234.56", 123_456],
    ['1.234.567', 123_456_700],
    ['1.234.567,8', 123_456_780],
    ['12,-', 1200],
    ['12,--', 1200],
    ['-12,50', -1250],
    ['12,50-', -1250],
    ['(12,50)', -1250],
    ['+12,50', 1250],
    ['0,00', 0],
    ['-0', 0],
    ['12', 1200],
    ['0,125', 13],
    ['99999999999,99', 9_999_999_999_999],
    ['12,50 € mtl.', 1250],
    ['-', 'leer'],
    ['k.A.', 'leer'],
    ['1.234', 'dezimalzeichen'],
    ['1,234', 'dezimalzeichen'],
    ['1e309', 'unlesbar'],
    ['NaN', 'unlesbar'],
    ['1,2E+03', 'unlesbar'],
    ['1.23.4', 'unlesbar'],
    ['12,34,56', 'unlesbar'],
    ['auf Anfrage', 'unlesbar'],
    ['999999999999', 'unlesbar'],
  ])('%s is %s', (text, erwartet) => {
    expect(lies(text)).toBe(erwartet);
  });

  test.each([
    ['120,50 € p. a.', 'jahr'],
    ['120,50/Jahr', 'jahr'],
    ['120,50 EUR mtl.', 'monatlich'],
    ['mtl. 120,50', 'monatlich'],
    ['120,50 1/4-jhrl.', 'vierteljaehrlich'],
    ['120,50 €', undefined],
  ])('%s is for: %s', (text, je) => {
    const lesung = readGeld({ art: 'text', text }, 'komma');
    expect(lesung).toMatchObject({ wert: je === undefined ? { cent: 12_050 } : { cent: 12_050, je } });
  });

  test.each<[string, Dezimalregel, number | string]>([
    ['1.234', 'komma', 123_400],
    ['1.234', 'punkt', 123],
    ['1,234', 'komma', 123],
    ['1,234', 'punkt', 123_400],
    ['1.234', 'gemischt', 'dezimalzeichen'],
  ])('%s in a column with %s is %s', (text, regel, erwartet) => {
    expect(lies(text, regel)).toBe(erwartet);
  });

  test.each<[string[], Dezimalregel]>([
    [['1.234', '12,50', '7'], 'komma'],
    [['1.234', '12.50'], 'punkt'],
    [['1.234,56', '1,234.56', '1234.56', '1.234'], 'gemischt'],
    [['1.234', '5.000', '7'], 'unklar'],
    [['1.234.567'], 'komma'],
  ])('erkenneDezimalregel %j is %s', (texte, regel) => {
    expect(erkenneDezimalregel(texte)).toBe(regel);
  });

  test('number cells are exact: 0.1 + 0.2 is 30 cents', () => {
    expect(lies(zahlZelle(0.1 + 0.2))).toBe(30);
    expect(lies(zahlZelle(1234.56))).toBe(123_456);
    expect(lies(zahlZelle(-7))).toBe(-700);
    expect(lies(zahlZelle(1.005))).toBe(101);
  });

  test('every amount is read back from German and English spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (cent) => {
        expect(lies((cent / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 }))).toBe(cent);
        expect(lies((cent / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }))).toBe(cent);
        expect(lies(zahlZelle(cent / 100))).toBe(cent);
      }),
    );
  });
});
