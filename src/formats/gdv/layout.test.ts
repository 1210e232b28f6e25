import { describe, expect, test } from 'vitest';
import { feldName, findLayout, findSaetze, isSatzart, SATZARTEN, VERSIONSFELDER } from './layout.ts';
import { schluesselTabelle, schluesselText } from './schluessel.ts';

const layouts = [...SATZARTEN.values()].flatMap((s) => s.layouts);

describe('tables', () => {
  test('hold the whole release', () => {
    expect(SATZARTEN.size).toBe(130);
    expect(layouts).toHaveLength(232);
    expect(layouts.flatMap((l) => l.felder)).toHaveLength(5623);
  });

  test.each(layouts.map((l) => [`${l.satz} TD ${l.td}`, l] as const))(
    '%s covers bytes 1-256 once',
    (_, layout) => {
      let byte = 1;
      for (const feld of layout.felder) {
        expect(feld.byte).toBe(byte);
        expect(feld.name).toMatch(/^\w+$/);
        byte += feld.laenge;
      }
      expect(byte).toBe(257);
      expect(layout.feld.size).toBe(layout.felder.length);
      for (const nummer of layout.satznummerBytes)
        expect(layout.felder.find((f) => f.byte === nummer)?.laenge, `Satznummer at ${nummer}`).toBe(1);
    },
  );

  test('sign fields follow their amounts', () => {
    const mitVorzeichen = layouts.flatMap((l) =>
      l.felder.filter((f) => f.vorzeichen > 0).map((f) => ({ l, f })),
    );
    expect(mitVorzeichen.length).toBeGreaterThan(60);
    for (const { l, f } of mitVorzeichen)
      expect(l.felder.find((v) => v.byte === f.vorzeichen)?.name).toMatch(/^Vorzeichen/);
  });

  test('version fields of the Vorsatz are fields of three bytes', () => {
    for (const { td, byte } of VERSIONSFELDER)
      expect(findLayout('0001', td)?.felder.find((f) => f.byte === byte)?.laenge).toBe(3);
  });
});

describe('findSaetze', () => {
  test.each([
    ['0200', '999', ['0200']],
    ['0220', '051', ['0220.051']],
    ['0220', '600', ['0220.051']],
    ['0220', '081', ['0220.080']],
    ['0220', '240', ['0220.000']],
    ['0220', '020', ['0220.020.1', '0220.020.2', '0220.020.3']],
    ['0220', '580', ['0220.580.01', '0220.580.2']],
    ['0220', '999', undefined],
    ['0820', '030', undefined],
  ])('%s with Sparte %s', (satzart, sparte, expected) => {
    expect(findSaetze(satzart, sparte)?.map((s) => s.satz)).toEqual(expected);
  });

  test('knows its Satzarten', () => {
    expect(isSatzart('0220')).toBe(true);
    expect(isSatzart('0820')).toBe(false);
  });
});

test('values have a meaning, unknown ones none', () => {
  expect(schluesselText('Sparten', '040')).toBe('Haftpflichtversicherung');
  expect(schluesselText('Partnerrolle', '01')).toBe('Versicherungsnehmer');
  expect(schluesselText('Sparten', '998')).toBeUndefined();
  expect(schluesselTabelle('Anlage5')).toBeUndefined();
  expect(feldName('AblaufVorlaeufigenDeckung')).toBe('Ablauf der Vorläufigen Deckung');
});
