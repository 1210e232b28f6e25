import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openText } from './dekodieren.ts';
import { erkenneKodierung } from './kodierung.ts';

const TEXT =
  'Name;Ort;Beitrag\r\nJörg Müller;Köln;12,50\r\nÄnne Groß;Überlingen;3,10\r\nRenée Weiß;Fürth;7\r\n';

describe('erkenneKodierung', () => {
  test.each([
    ['utf-8', 'utf8', false],
    ['utf-8', 'utf8', true],
    ['utf-16le', 'utf16le', true],
    ['utf-16le', 'utf16le', false],
    ['utf-16be', 'utf16be', false],
    ['windows-1252', 'win1252', false],
    ['cp850', 'cp850', false],
    ['macintosh', 'macintosh', false],
  ])('%s from %s (BOM %s)', (erwartet, kodierung, addBOM) => {
    expect(erkenneKodierung(iconv.encode(TEXT, kodierung, { addBOM })).kodierung).toBe(erwartet);
  });

  test.each([
    ['windows-1252', 'Beitrag;100 €;Leben – Rente;„Tarif“'],
    ['cp850', 'GROSSE STRAßE;MÜNCHEN;KÖLN'],
    ['windows-1252', 'MÜNCHEN;KÖLN;DÜSSELDORF'],
    ['macintosh', 'Schäfer;Böhm;Süß'],
    ['cp850', 'Müller'],
    ['windows-1252', 'Weiß'],
  ])('%s by few signs: %s', (kodierung, text) => {
    expect(erkenneKodierung(iconv.encode(text, kodierung), false).kodierung).toBe(kodierung);
  });
});

async function decode(bytes: Uint8Array): Promise<{ text: string; codes: string[]; kodierung: string }> {
  const quelle = await openText(bytes);
  let text = '';
  for await (const stueck of quelle.stuecke) text += stueck;
  return { text, codes: quelle.hinweise.map((h) => h.code), kodierung: quelle.befund.kodierung };
}

describe('openText', () => {
  const lang = 'a;b;c\n'.repeat(60_000);

  test.each(['utf8', 'win1252', 'cp850'])(
    'the first umlaut after 360 KB still decides (%s)',
    async (kodierung) => {
      const { text, codes } = await decode(iconv.encode(`${lang}Müller;Groß;Jürgen\n`, kodierung));
      expect(text).toBe(`${lang}Müller;Groß;Jürgen\n`);
      expect(codes).toEqual([]);
    },
  );

  test('a file stuck together from two character sets keeps both right and says so', async () => {
    const bytes = Buffer.concat([
      iconv.encode('Müller;Köln\n'.repeat(30_000), 'utf8'),
      iconv.encode('Jäger;Fürth\n', 'win1252'),
    ]);
    const { text, codes } = await decode(bytes);
    expect(text.endsWith('Müller;Köln\nJäger;Fürth\n')).toBe(true);
    expect(codes).toEqual(['kodierung_gemischt']);
  });
});
