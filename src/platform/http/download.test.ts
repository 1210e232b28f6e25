import { describe, expect, test } from 'vitest';
import { contentDisposition, safeName } from './download.ts';

describe('contentDisposition', () => {
  test.each([
    ['police.pdf', `attachment; filename="police.pdf"; filename*=UTF-8''police.pdf`],
    [
      'Müller & Söhne.pdf',
      `attachment; filename="Muller & Sohne.pdf"; filename*=UTF-8''M%C3%BCller%20%26%20S%C3%B6hne.pdf`,
    ],
    [
      'a"b\r\nSet-Cookie: x.pdf',
      `attachment; filename="a_b__Set-Cookie_ x.pdf"; filename*=UTF-8''a_b__Set-Cookie_%20x.pdf`,
    ],
    ["it's (1).csv", `attachment; filename="it's (1).csv"; filename*=UTF-8''it%27s%20%281%29.csv`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });
});

describe('safeName', () => {
  test.each([
    ['../../evil.txt', '_.._evil.txt'],
    ['C:\\evil.txt', 'C__evil.txt'],
    ['rechnung\u202Efdp.exe', 'rechnung_fdp.exe'],
    ['   ', 'datei'],
    ['', 'datei'],
  ])('%j -> %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test('a long name keeps its ending', () => {
    const safe = safeName(`${'ä'.repeat(500)}.pdf`);
    expect([safe.length, safe.endsWith('.pdf')]).toEqual([200, true]);
  });
});
