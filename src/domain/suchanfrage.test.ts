import { describe, expect, test } from 'vitest';
import { parseSuchanfrage } from './suchanfrage.ts';

describe('parseSuchanfrage', () => {
  test.each([
    ['Müller', [['muller']]],
    ['MUELLER', [['muller']]],
    ['Hans Müller', [['hans', 'muller']]],
    ["O'Brien", [['o', 'brien']]],
    ['Straße', [['strasse']]],
    ['03.07.1971', [['03071971']]],
    ['3.7.1971', [['03071971']]],
    ['1971-07-03', [['03071971']]],
    ['3.7.', [['0307']]],
    ['0307', [['0307'], ['307']]],
    ['Müller 3.7.1971', [['muller', '03071971'], ['muller371971']]],
    ['0221 / 12-34', [['0221', '12', '34'], ['02211234'], ['2211234']]],
    ['+49 (0)221 1234', [['49', '0', '221', '1234'], ['4902211234'], ['2211234']]],
    ['HH-AB 123', [['hh', 'ab', '123'], ['hhab123']]],
    ['50667', [['50667']]],
  ])('%s for customers', (text, soll) =>
    expect(parseSuchanfrage(text)?.kunde.slice(0, soll.length)).toEqual(soll),
  );

  test.each([
    ['12-345678-9', { zusammen: ['123456789'], nummern: ['345678'], rest: ['12', '9'] }],
    ['0012345', { zusammen: ['0012345', '12345'], nummern: [], rest: [] }],
    ['Müller 123456', { zusammen: ['muller123456'], nummern: ['123456'], rest: ['muller'] }],
    ['hh-ab 12', { zusammen: ['hhab12'], nummern: [], rest: ['hh', 'ab', '12'] }],
    ['Müller', undefined],
    ['12', undefined],
  ])('%s for numbers of contracts', (text, soll) => expect(parseSuchanfrage(text)?.kennung).toEqual(soll));

  test.each(['', '   ', '👩‍⚕️', "%_'", '\u0000'])('%j asks for nothing', (text) =>
    expect(parseSuchanfrage(text)).toBeUndefined(),
  );

  test('looks at ten words', () => expect(parseSuchanfrage('a '.repeat(50))?.worte).toHaveLength(10));
});

test('words are shared between customer and contract in every way', () => {
  expect(parseSuchanfrage('Müller Hausrat')?.geteilt).toEqual([
    { kunde: ['muller'], vertrag: ['hausrat'] },
    { kunde: ['hausrat'], vertrag: ['muller'] },
  ]);
  expect(parseSuchanfrage('a b c d')?.geteilt).toHaveLength(14);
  expect(parseSuchanfrage('a b c d e')?.geteilt).toHaveLength(8);
  expect(parseSuchanfrage('a b c d e')?.geteilt[1]).toEqual({ kunde: ['b', 'c', 'd', 'e'], vertrag: ['a'] });
  expect(parseSuchanfrage('0221 1234')?.geteilt).toEqual([]);
});
