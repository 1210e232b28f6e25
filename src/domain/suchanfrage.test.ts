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
    ['12-345678-9', [['123456789'], ['12', '345678', '9']]],
    ['0012345', [['0012345'], ['12345']]],
    ['Müller 123456', [['muller123456'], ['muller', '123456']]],
    ['hh-ab 12', [['hhab12']]],
    ['Müller', undefined],
    ['12', undefined],
  ])('%s for numbers of contracts', (text, soll) => expect(parseSuchanfrage(text)?.kennung).toEqual(soll));

  test.each([
    ['Müller Hausrat', [['muller', 'hausrat']]],
    ['B-MW 3200', [['b', 'mw', '3200'], ['bmw3200']]],
  ])('%s for contracts', (text, soll) => expect(parseSuchanfrage(text)?.vertrag).toEqual(soll));

  test.each(['', '   ', '👩‍⚕️', "%_'", '\u0000'])('%j asks for nothing', (text) =>
    expect(parseSuchanfrage(text)).toBeUndefined(),
  );

  test('looks at ten words', () => expect(parseSuchanfrage('a '.repeat(50))?.vertrag[0]).toHaveLength(10));
});
