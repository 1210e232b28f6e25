import { expect, test } from 'vitest';
import { entschaerfe, schreibeCsv } from './csv.ts';

test.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['@SUM(1+1)', "'@SUM(1+1)"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['+49 30 123', '+49 30 123'],
  ['-12,50', '-12,50'],
  ['Müller', 'Müller'],
])('%s', (ein, aus) => expect(entschaerfe(ein)).toBe(aus));

test('quotes what needs it', () => {
  expect(schreibeCsv(['Name', 'Ort'], [['Müller; "M"', 'Köln']])).toBe(
    '\uFEFFName;Ort\r\n"Müller; ""M""";Köln\r\n',
  );
});
