import { describe, expect, test } from 'vitest';
import { dezimalText, feld, feldText, fundort, isTeildatum, liesFeld, roh } from './feld.ts';
import { findLayout } from './layout.ts';
import { SAETZE, setze } from './pruefstand/testdatei.ts';
import { teildatensatzFromText, type Teildatensatz } from './teildatensatz.ts';
import { writeTeildatensatz } from './write-saetze.ts';

const blank = (satz: string, td: number): string =>
  setze(setze(' '.repeat(256), 1, satz.slice(0, 4)), 256, String(td));

/** A record with one field set to a text. */
const mit = (satz: string, td: number, name: string, text: string, vorzeichen?: string): Teildatensatz => {
  const layout = findLayout(satz, td);
  const f = layout?.feld.get(name);
  if (layout === undefined || f === undefined) throw new Error(`no field ${name}`);
  let line = setze(blank(satz, td), f.byte, text.padEnd(f.laenge));
  if (vorzeichen !== undefined) line = setze(line, f.vorzeichen, vorzeichen);
  return teildatensatzFromText(line, layout);
};

const grund = (td: Teildatensatz, name: string): string => {
  const f = td.layout.feld.get(name);
  return f === undefined ? '' : liesFeld(td, f).grund;
};

describe('amounts', () => {
  const euro = (wert: number): object => ({ wert, stellen: 2 });
  test.each([
    ['00000012050', '+', euro(12_050)],
    ['00000012050', '-', euro(-12_050)],
    ['00000012050', ' ', euro(12_050)],
    ['00000000000', '-', euro(0)],
    ['      12050', '+', euro(12_050)],
    ['-0000012050', ' ', euro(-12_050)],
    ['           ', '+', null],
  ])('"%s" with sign "%s"', (text, sign, expected) => {
    const td = mit('0400', 1, 'GesbeitragNettoInWE', text, sign);
    expect(feld(td, 'GesbeitragNettoInWE')).toEqual(expected);
    expect(grund(td, 'GesbeitragNettoInWE')).toBe('');
  });

  test.each(['0000001205J', '12050      ', '0000 012050', '    1205,50', '-', '0000012050-'])(
    '"%s" is unreadable',
    (text) => {
      const td = mit('0400', 1, 'GesbeitragNettoInWE', text);
      expect(feld(td, 'GesbeitragNettoInWE')).toBeNull();
      expect(grund(td, 'GesbeitragNettoInWE')).not.toBe('');
      expect(roh(td, 'GesbeitragNettoInWE')).toBe(text.padEnd(11));
    },
  );

  test.each([
    [{ wert: -5, stellen: 2 }, '-0.05'],
    [{ wert: 123_456, stellen: 2 }, '1234.56'],
    [{ wert: 7, stellen: 0 }, '7'],
    [{ wert: 1, stellen: 5 }, '0.00001'],
  ])('%o is written %s', (dezimal, text) => expect(dezimalText(dezimal)).toBe(text));
});

describe('dates', () => {
  test.each([
    ['28021979', '1979-02-28'],
    ['29022024', '2024-02-29'],
    ['00052004', '2004-05-00'],
    ['00002004', '2004-00-00'],
    ['31129999', '9999-12-31'],
    ['00000000', null],
    ['        ', null],
  ])('%s', (text, expected) => {
    const td = mit('0100', 1, 'Geburtsdatum', text);
    expect(feld(td, 'Geburtsdatum')).toBe(expected);
    expect(grund(td, 'Geburtsdatum')).toBe('');
  });

  test.each([
    '31022024',
    '29022023',
    '29021900',
    '99999999',
    '20240131',
    '01000004',
    '15002004',
    '1.1.2024',
    '0101200',
  ])('%s is unreadable', (text) => {
    expect(grund(mit('0100', 1, 'Geburtsdatum', text), 'Geburtsdatum')).not.toBe('');
  });

  test('of month and year are partial', () => {
    const td = mit('0200', 2, 'ProduktformGueltigAb', '052020');
    expect(feld(td, 'ProduktformGueltigAb')).toBe('2020-05-00');
    expect(isTeildatum('2020-05-00')).toBe(true);
    expect(isTeildatum('2020-05-10')).toBe(false);
  });
});

describe('numbers and texts', () => {
  test('blank is not zero', () => {
    expect(feld(mit('0400', 1, 'NachtragsNr', '   '), 'NachtragsNr')).toBeNull();
    expect(feld(mit('0400', 1, 'NachtragsNr', '000'), 'NachtragsNr')).toBe(0);
    expect(feld(mit('0400', 1, 'NachtragsNr', ' 12'), 'NachtragsNr')).toBe(12);
    expect(feld(mit('0400', 1, 'NachtragsNr', '1X2'), 'NachtragsNr')).toBeNull();
  });

  test('codes keep their zeros and have a meaning', () => {
    const td = mit('0100', 1, 'Sparte', '040');
    expect(feld(td, 'Sparte')).toBe('040');
    expect(feldText(td, 'Sparte')).toBe('Haftpflichtversicherung');
    expect(feldText(mit('0100', 1, 'Sparte', '998'), 'Sparte')).toBeUndefined();
    expect(feld(td, 'Satzart')).toBe('0100');
  });

  test('NUL is a blank', () => {
    const td = { ...mit('0100', 1, 'Name1', '\0\0\0'), hatNul: true };
    expect(feld(td, 'Name1')).toBeNull();
  });

  test('a field that the record does not have is null', () =>
    expect(feld(mit('0100', 1, 'Name1', 'x'), 'Foo')).toBeNull());

  test('the period of the Vorsatz is two dates', () => {
    const name = 'ErstellungsDatumZeitraumVomZeitraumBis';
    expect(feld(mit('0001', 1, name, '0110202631102026'), name)).toEqual({
      von: '2026-10-01',
      bis: '2026-10-31',
    });
    expect(feld(mit('0001', 1, name, '2305202200000000'), name)).toEqual({ von: '2022-05-23', bis: null });
  });
});

test('a value tells where it stands', () => {
  const [satz] = SAETZE;
  if (satz === undefined) throw new Error('no Satz');
  const td = {
    ...teildatensatzFromText(writeTeildatensatz(satz), findLayout('0100', 1)),
    zeile: 4,
    byte: 774,
  };
  expect(fundort(td, 'Name1')).toEqual({ zeile: 4, byte: 774 + 43, laenge: 30 });
});
