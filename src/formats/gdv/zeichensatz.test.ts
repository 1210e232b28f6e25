import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { feld } from './feld.ts';
import { lies, setze, zeilen } from './pruefstand/testdatei.ts';
import {
  encodeText,
  isUnicode,
  parseZeichensatz,
  ZEICHENSAETZE,
  zeichenTabelle,
  type Zeichensatz,
} from './zeichensatz.ts';

const PARTNER = zeilen()[3] ?? '';

/** A delivery of partners with these names, in a character set. */
const datei = (namen: readonly string[], zeichensatz: Zeichensatz): Buffer =>
  Buffer.concat(
    namen.map((name) => Buffer.concat([encodeText(partner(name), zeichensatz), Buffer.from('\r\n')])),
  );

const partner = (name: string): string => setze(setze(PARTNER, 104, ' '.repeat(30)), 44, name.padEnd(30));

const namen = (bytes: Uint8Array, zeichensatz?: Zeichensatz): unknown[] =>
  lies(bytes, { zeichensatz }).map((td) => feld(td, 'Name1'));

const DEUTSCH = [
  'Müller',
  'Groß',
  'Jürgen Schäfer',
  'Özdemir',
  'KÖNIG',
  'MÜLLER',
  'Weiß',
  'Ärzte GmbH',
  'Straßenbau Übel',
  'BÄCKEREI SÖHNE',
  'Vögele',
];

/** Names that another set would give a letter as well, only a foreign one: Voá, Ízdemir, ‹ber. */
const MISCHUNG = [...DEUTSCH, 'Voß', 'Straße', 'HÄUSSER', 'Fußgänger', 'KÖLN', 'älter', 'Überseering'];

describe('detection', () => {
  test.each(['iso-8859-1', 'windows-1252', 'iso-8859-15', 'cp850', 'cp437', 'macintosh', 'utf-8'] as const)(
    'German names in %s, together and each alone',
    (zeichensatz) => {
      expect(namen(datei(DEUTSCH, zeichensatz))).toEqual(DEUTSCH);
      for (const name of DEUTSCH) expect(namen(datei([name], zeichensatz))).toEqual([name]);
    },
  );

  test.each<[Zeichensatz, string[]]>([
    [
      'iso-8859-1',
      ['Müller', 'Sándor Kovács', 'Ioánnis', 'François', 'Peña', 'O´Neill', 'Ångström', '12½ m²', '§ 34d'],
    ],
    ['windows-1252', ['Müller', 'Rock’n Roll', '„Krone“', '100 €', 'Šimunek', 'Müller–Meier']],
    ['iso-8859-15', ['Müller', '100 €', 'Weiß']],
    ['cp850', ['Müller', 'René', 'Peña', 'Groß']],
    ['macintosh', ['Müller', 'René', 'Straße', 'Ärger']],
    ['utf-8', ['Müller', '100 €', 'Nguyễn', 'Łódź']],
  ])('%s with names of the neighbours', (zeichensatz, erwartet) => {
    expect(namen(datei(erwartet, zeichensatz))).toEqual(erwartet);
  });

  test.each<[Zeichensatz, Zeichensatz]>([
    ['macintosh', 'iso-8859-1'],
    ['cp850', 'iso-8859-1'],
    ['iso-8859-1', 'cp850'],
    ['cp437', 'windows-1252'],
    ['cp850', 'utf-8'],
  ])('records of %s and of %s in one file, and one of the first among many', (a, b) => {
    for (const jeder of [2, MISCHUNG.length]) {
      const bytes = Buffer.concat(MISCHUNG.map((name, i) => datei([name], i % jeder === 1 ? a : b)));
      expect(namen(bytes)).toEqual(MISCHUNG);
      const hinweise = lies(bytes).flatMap((td) => td.hinweise);
      expect(new Set(hinweise.map((h) => h.code))).toEqual(new Set(['zeichensatz_gemischt']));
    }
  });

  test.each<[Zeichensatz, string]>([
    ['iso-8859-1', 'Julián'],
    ['cp850', 'FRANÇOIS'],
    ['windows-1252', 'Šimunek'],
  ])('in a file of %s, %s is what it says', (zeichensatz, name) =>
    expect(namen(datei([...DEUTSCH, name], zeichensatz)).at(-1)).toBe(name),
  );

  test('can be overridden', () => expect(namen(datei(['Müller'], 'cp850'), 'cp850')).toEqual(['Müller']));
});

describe('tables', () => {
  test.each(ZEICHENSAETZE.filter((z) => !isUnicode(z)))(
    '%s has one character per byte and turns back',
    (zeichensatz) => {
      const tabelle = zeichenTabelle(zeichensatz);
      expect([...tabelle]).toHaveLength(256);
      expect(new Set(tabelle).size).toBe(256);
      expect(new Set(encodeText(tabelle, zeichensatz)).size).toBe(256);
    },
  );

  test.each([
    ['CP850', 'cp850'],
    ['latin1', 'iso-8859-1'],
    ['UTF8', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['ISO-8859-15', 'iso-8859-15'],
    ['klingon', undefined],
  ])('%s means %s', (name, expected) => expect(parseZeichensatz(name)).toBe(expected));

  test.each([
    ['ibm273', 'Müß', [0xd4, 0xd0, 0xa1]],
    ['ibm1141', '5 €', [0xf5, 0x40, 0x9f]],
  ] as const)('%s', (zeichensatz, text, bytes) => expect([...encodeText(text, zeichensatz)]).toEqual(bytes));
});

test('EBCDIC with fixed records, without line ends', () => {
  const bytes = Buffer.concat(zeilen().map((line) => encodeText(line, 'ibm273')));
  const saetze = lies(bytes);
  expect(saetze).toHaveLength(12);
  expect(saetze.map((s) => s.zeichensatz)[0]).toBe('ibm1141');
  expect(feld(saetze[3] ?? never(), 'Name1')).toBe('Müller');
});

const never = (): never => {
  throw new Error('record missing');
};
