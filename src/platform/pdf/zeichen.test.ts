import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createReiniger } from './zeichen.ts';

const ort = new URL('../../../assets/schriften/', import.meta.url);
const rein = createReiniger([await readFile(new URL('SourceSans3-Regular.ttf', ort))]);

test.each([
  ['a German word is left to hyphenation', 'Berufshaftpflichtversicherung.', 0],
  ['so are the parts of a joined one', 'Restschuld-/Restkreditversicherung', 0],
  ['and the longest of all insurance words', 'Vermögensschadenhaftpflichtversicherung', 0],
  ['a number without blanks gets places to break', '1234567890123456789012345', 1],
  ['so does what no language has', 'x'.repeat(60), 4],
  ['also where it is as short as a word', 'N'.repeat(35), 2],
  ['and a word full of digits', 'A1B2C3D4E5F6G7H8I9J0K1L2M3', 1],
])('%s', (_was, text, stellen) => {
  const gesetzt = rein(text);
  expect(gesetzt.replaceAll('\u200b', '')).toBe(text);
  expect(gesetzt.split('\u200b').length - 1).toBe(stellen);
});
