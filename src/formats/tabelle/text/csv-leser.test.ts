import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRENZEN } from '../grenzen.ts';
import { writeCsv } from '../schreiben/write-csv.ts';
import type { Zeile } from '../zelle.ts';
import { createCsvLeser } from './csv-leser.ts';
import { erkenneTrenner } from './trenner.ts';

function lese(
  text: string,
  stueck = text.length || 1,
  optionen: { trenner?: string; felder?: number } = {},
): Zeile[] {
  const leser = createCsvLeser({ trenner: ';', grenzen: GRENZEN, ...optionen });
  const zeilen: Zeile[] = [];
  for (let i = 0; i < text.length; i += stueck) zeilen.push(...leser.push(text.slice(i, i + stueck)));
  return [...zeilen, ...leser.end()];
}

const texte = (zeilen: Zeile[]): string[][] => zeilen.map((zeile) => zeile.zellen.map((zelle) => zelle.text));

describe('createCsvLeser', () => {
  test.each<[string, string, string[][]]>([
    [
      'CR LF, LF and CR mixed',
      'a;b\r\nc;d\ne;f\rg;h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['separators, breaks and doubled quotes inside quotes', '"a;""b""\r\nc";d\r\n', [['a;"b"\r\nc', 'd']]],
    ['stray quotes inside quotes', '"Firma "Adler" GmbH";x', [['Firma "Adler" GmbH', 'x']]],
    ['quote inside plain text', 'Zoll 3";x', [['Zoll 3"', 'x']]],
    ['blanks after the closing quote', '"a" ;b', [['a', 'b']]],
    [
      'blank rows',
      'a;b\n\n;;\n  ;\nc;d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['Ctrl-Z and padding', `a;b\n\u001a${'\u0000'.repeat(50)}`, [['a', 'b']]],
    ['empty quoted field', '"";b', [['', 'b']]],
  ])('%s', (_name, text, erwartet) => {
    expect(texte(lese(text))).toEqual(erwartet);
    expect(texte(lese(text, 1))).toEqual(erwartet);
  });

  test('rows carry the line on which they start', () => {
    expect(lese('a;b\n"x\ny";z\n\nc;d\n').map((zeile) => zeile.nummer)).toEqual([1, 2, 5]);
  });

  test('an unclosed quote costs no other row', () => {
    const zeilen = lese('a;b;c\nd;"e;f\ng;h;i\nj;"k";l\n', undefined, { felder: 3 });
    expect(texte(zeilen)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
      ['j', 'k', 'l'],
    ]);
    expect(zeilen.flatMap((zeile) => zeile.hinweise ?? []).map((h) => [h.code, h.zeile])).toEqual([
      ['anfuehrung_offen', 2],
    ]);
  });

  test('NUL inside a field is removed and reported', () => {
    const [zeile] = lese('Mül\u0000ler;x');
    expect(zeile?.zellen[0]?.text).toBe('Müller');
    expect(zeile?.hinweise?.[0]?.code).toBe('steuerzeichen');
  });

  test.each([
    ['line', GRENZEN.zeileZeichen - 1, undefined],
    ['line', GRENZEN.zeileZeichen, undefined],
    ['line', GRENZEN.zeileZeichen + 1, 'zeile_zu_lang'],
  ])('%s of %i characters', (_was, laenge, code) => {
    const feld = 'x'.repeat(GRENZEN.feldZeichen - 1);
    const zeile = `${`${feld};`.repeat(Math.ceil(laenge / feld.length))}`.slice(0, laenge);
    const zeilen = lese(`${zeile}\nnach;her\n`, 50_000);
    expect(zeilen.map((z) => z.verworfen?.code)).toEqual([code, undefined]);
    expect(zeilen[1]?.nummer).toBe(2);
  });

  test.each([
    [GRENZEN.feldZeichen - 1, undefined],
    [GRENZEN.feldZeichen, undefined],
    [GRENZEN.feldZeichen + 1, 'feld_zu_lang'],
    [5 * 1024 * 1024, 'zeile_zu_lang'],
  ])('field of %i characters', (laenge, code) => {
    for (const feld of ['x'.repeat(laenge), `"${'x'.repeat(laenge)}"`]) {
      const zeilen = lese(`a;b\n${feld};y\nc;d\n`, 60_000);
      expect(zeilen.map((z) => z.verworfen?.code)).toEqual([undefined, code, undefined]);
    }
  });

  test.each([
    [GRENZEN.spalten - 1, undefined],
    [GRENZEN.spalten, undefined],
    [GRENZEN.spalten + 1, 'spalten_zu_viele'],
  ])('%i columns', (spalten, code) => {
    expect(lese('x;'.repeat(spalten)).map((z) => z.verworfen?.code)).toEqual([code]);
  });

  test('what is written exactly is read exactly, in pieces of any size', () => {
    const feld = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((s) => s.replaceAll(/\p{Cc}|\ufeff/gu, (c) => (/[\t\r\n]/.test(c) ? c : '')).toWellFormed());
    const mitFeld = fc.array(feld, { minLength: 1, maxLength: 5 }).map((felder) => ['a'].concat(felder, 'z'));
    fc.assert(
      fc.property(
        fc.array(mitFeld, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (zeilen, stueck) => {
          const text = new TextDecoder().decode(writeCsv(zeilen, { fuerMenschen: false }));
          expect(texte(lese(text, stueck))).toEqual(zeilen);
        },
      ),
    );
  });
});

describe('erkenneTrenner', () => {
  const zeilen = [
    ['Name', 'Ort', 'Beitrag'],
    ['Müller, Hans', 'Köln', '12,50'],
    ['Groß, Eva', 'Ulm', '1.234,56'],
  ];

  test.each([';', ',', '\t', '|'])('%s', (trenner) => {
    const text = new TextDecoder().decode(writeCsv(zeilen, { fuerMenschen: false, trenner }));
    expect(erkenneTrenner(text, true)).toMatchObject({ trenner, felder: 3, sicherheit: 1 });
  });

  test.each([
    ['title rows above', 'Bestandsliste, Stand 01.01.2026\n\na;b;c\n1;2,5;3\n4;5,5;6\n', ';'],
    ['announcement of Excel', 'sep=|\na|b\nc|d\n', '|'],
    ['one column', 'Name\nMüller\nMeier\n', ';'],
    ['unclosed quote', 'a;b\n"c;d\ne;f\ng;h\n', ';'],
  ])('%s', (_name, text, trenner) => {
    expect(erkenneTrenner(text, true).trenner).toBe(trenner);
  });
});
