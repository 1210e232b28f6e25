import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vergleicheZeilen, zeilenVon } from './vergleiche-zeilen.ts';

describe('vergleicheZeilen', () => {
  test.each([
    ['same', 'a b', 'a b', ' a b'],
    ['one more', 'a c', 'a b c', ' a+b c'],
    ['one less', 'a b c', 'a c', ' a-b c'],
    ['another', 'a b c', 'a x c', ' a-b+x c'],
    ['all new', '', 'a b', '+a+b'],
  ])('%s', (_name, alt, neu, erwartet) => {
    const zeichen = { gleich: ' ', weg: '-', neu: '+' };
    const worte = (text: string) => text.split(' ').filter(Boolean);
    const ergebnis = vergleicheZeilen(worte(alt), worte(neu));
    expect(ergebnis.map(({ art, text }) => zeichen[art] + text).join('')).toBe(erwartet);
  });

  test('both sides can be read off the comparison', () => {
    const zeilen = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(zeilen, zeilen, (alt, neu) => {
        const ergebnis = vergleicheZeilen(alt, neu);
        expect(ergebnis.filter(({ art }) => art !== 'neu').map(({ text }) => text)).toEqual(alt);
        expect(ergebnis.filter(({ art }) => art !== 'weg').map(({ text }) => text)).toEqual(neu);
      }),
    );
  });
});

test('a version as lines', () => {
  const fassung = {
    titel: 'T',
    abschnitte: [{ ueberschrift: 'U', text: 'a\nb', entscheidung: 'E' }, { text: 'c' }],
  };
  expect(zeilenVon(fassung)).toEqual(['T', 'U', 'a', 'b', 'Entscheidung: E', 'c']);
});
