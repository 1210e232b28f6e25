import { describe, expect, test } from 'vitest';
import { parseSuchanfrage } from './suchanfrage.ts';

describe('parseSuchanfrage', () => {
  test.each([
    ['Müller', [['muller']]],
    ['MUELLER', [['muller']]],
    ['Hans Müller', [['hans', 'muller']]],
    ["O'Brien", [['o', 'brien']]],
    ['Straße', [['strasse']]],
    ['Hauptstr. 5 Köln', [['hauptstr', '5', 'koln']]],
    ['03.07.1971', [['03071971']]],
    ['3.7.1971', [['03071971']]],
    ['1971-07-03', [['03071971']]],
    ['7.1971', [['1971 07']]],
    ['3.7.', [['0307']]],
    ['0307', [['0307'], ['307']]],
    ['03071971', [['03071971'], ['3071971']]],
    ['Müller 3.7.1971', [['muller', '03071971']]],
    ['01067', [['01067'], ['1067']]],
    ['50667', [['50667']]],
    ['0221 / 12-34', [['2211234']]],
    ['+49 (0)221 1234', [['2211234']]],
    ['0221', [['0221'], ['221']]],
    ['HH-AB 123', [['hhab123']]],
    ['K-4711', [['k4711']]],
    ['Ott 12345', [['ott12345'], ['ott', '12345']]],
    ['12', [['12']]],
  ])('%s for customers', (text, soll) => expect(parseSuchanfrage(text)?.kunde).toEqual(soll));

  test.each([
    ['12-345678-9', [['123456789']]],
    ['0012345', [['12345']]],
    ['00123', [['00123']]],
    ['Müller 123456', [['muller', '123456']]],
    ['Ott 12345', [['ott12345'], ['ott', '12345']]],
    ['hh-ab 12', [['hhab12']]],
    ['Müller', undefined],
    ['Müller 12', undefined],
    ['12', undefined],
    ['03.07.1971', undefined],
  ])('%s for numbers of contracts', (text, soll) => expect(parseSuchanfrage(text)?.kennung).toEqual(soll));

  test.each([
    ['Müller Hausrat', [['muller', 'hausrat']]],
    ['B-MW 3200', [['bmw3200']]],
    ['Komfort 2019', [['komfort', '2019']]],
  ])('%s for contracts', (text, soll) => expect(parseSuchanfrage(text)?.vertrag).toEqual(soll));

  test.each(['', '   ', '👩‍⚕️', "%_'", '\u0000'])('%j asks for nothing', (text) =>
    expect(parseSuchanfrage(text)).toBeUndefined(),
  );

  test('looks at ten words', () => expect(parseSuchanfrage('a '.repeat(50))?.vertrag[0]).toHaveLength(10));
});
