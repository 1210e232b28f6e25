import { expect, test } from 'vitest';
import { formatTagMonat, leseTagMonat } from './tagmonat.ts';

test.each([
  ['1.7', '07-01'],
  ['01.07.', '07-01'],
  ['3112', '12-31'],
  ['irgendwann', 'irgendwann'],
])('leseTagMonat(%s)', (text, wert) => expect(leseTagMonat(text)).toBe(wert));

test.each([
  ['07-01', '01.07.'],
  ['irgendwann', undefined],
  [undefined, undefined],
])('formatTagMonat(%s)', (wert, text) => expect(formatTagMonat(wert)).toBe(text));
