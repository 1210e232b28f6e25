import { expect, test } from 'vitest';
import { textZelle } from '#formats/tabelle/zelle.ts';
import { ohneTextmarke } from './textmarke.ts';

test.each([
  ["'00123", '00123'],
  ["'5312", '5312'],
  ["'+49 170 1234567", '+49 170 1234567'],
  ["'=1+1", '=1+1'],
  ['="01067"', '01067'],
  ['="sagt ""ja"""', 'sagt "ja"'],
  ['=SUM(A1:A3)', '=SUM(A1:A3)'],
  ["'t Hooft", "'t Hooft"],
  ["D'Angelo", "D'Angelo"],
])('%s', (text, soll) => expect(ohneTextmarke(textZelle(text)).text).toBe(soll));

test('a number cell is what it is', () =>
  expect(ohneTextmarke({ art: 'zahl', text: '12', zahl: 12 }).text).toBe('12'));
