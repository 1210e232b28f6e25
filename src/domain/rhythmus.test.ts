import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lerneRhythmus,
  lieferstandAm,
  plusMonate,
  plusTage,
  tagNummer,
  ueblicherVerzug,
} from './rhythmus.ts';

const monatsenden = ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'];

describe('days', () => {
  const tage = fc
    .tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([j, m, t]) => `${j}-${String(m).padStart(2, '0')}-${String(t).padStart(2, '0')}`);
  test('the number of a day is that of the calendar, and steps go there and back', () => {
    fc.assert(
      fc.property(tage, tage, fc.integer({ min: -800, max: 800 }), (a, b, n) => {
        expect(tagNummer(a) - tagNummer(b)).toBe((Date.parse(a) - Date.parse(b)) / 86_400_000);
        expect(plusTage(plusTage(a, n), -n)).toBe(a);
        expect(tagNummer(plusTage(a, n)) - tagNummer(a)).toBe(n);
      }),
    );
  });
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-31'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-11-15', -11, '2025-12-15'],
  ])('%s and %i months: %s', (tag, monate, ziel) => expect(plusMonate(tag, monate)).toBe(ziel));
});

describe('the rhythm is the median of the gaps', () => {
  const faelle: readonly [string, string[], string | undefined, boolean?][] = [
    ['nothing', [], undefined],
    ['one delivery', ['2026-10-31'], undefined],
    ['two: a guess', ['2026-09-30', '2026-10-31'], 'monatlich', false],
    ['month after month', monatsenden, 'monatlich', true],
    ['one missing', monatsenden.filter((tag) => tag !== '2026-08-31'), 'monatlich', true],
    ['one extra in between', [...monatsenden, '2026-08-14'], 'monatlich', true],
    [
      'two files a day apart each month',
      monatsenden.flatMap((tag) => [tag, plusTage(tag, 1)]),
      'monatlich',
      true,
    ],
    ['weeks', ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23'], 'woechentlich', true],
    ['every day', ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'], 'taeglich', true],
    ['fortnights', ['2026-09-01', '2026-09-15', '2026-09-29'], 'vierzehntaegig', true],
    ['quarters', ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'], 'vierteljaehrlich', true],
    ['half years', ['2025-06-30', '2025-12-31', '2026-06-30'], 'halbjaehrlich', true],
    ['years', ['2024-01-01', '2025-01-01', '2026-01-01'], 'jaehrlich', true],
    ['no rhythm', ['2026-01-01', '2026-01-21', '2026-02-11'], 'unregelmaessig', true],
    ['the same day many times', ['2026-10-31', '2026-10-31', '2026-10-31'], undefined],
  ];
  test.each(faelle)('%s', (_name, tage, art, sicher) => {
    const rhythmus = lerneRhythmus(tage.toReversed());
    expect(rhythmus?.art).toBe(art);
    expect(rhythmus?.sicher).toBe(art === undefined ? undefined : sicher);
  });
});

describe('where a row of deliveries stands', () => {
  test.each([
    ['2026-11-20', 'aktuell', 0],
    ['2026-11-30', 'faellig', 0],
    ['2026-12-05', 'faellig', 0],
    ['2026-12-06', 'ueberfaellig', 6],
    ['2027-02-10', 'ueberfaellig', 72],
  ])('monthly, on %s: %s', (heute, stand, tage) => {
    expect(lieferstandAm(monatsenden, heute)).toMatchObject({
      stand,
      letzte: '2026-10-31',
      naechste: '2026-11-30',
      tageUeberfaellig: tage,
    });
  });
  test('what usually comes a week later is due a week later', () => {
    expect(lieferstandAm(monatsenden, '2026-12-06', 7)).toMatchObject({
      naechste: '2026-12-07',
      stand: 'aktuell',
    });
  });
  test('gaps between deliveries are named by the day on which one was due', () => {
    const mitLuecke = monatsenden.filter((tag) => tag !== '2026-07-31' && tag !== '2026-08-31');
    expect(lieferstandAm([...mitLuecke, '2026-03-31', '2026-04-30'], '2026-11-01').luecken).toEqual([
      '2026-07-31',
      '2026-08-31',
    ]);
  });
  test('never delivered, and no rhythm: nothing is due', () => {
    expect(lieferstandAm([], '2026-11-01')).toMatchObject({ stand: 'nie', naechste: undefined });
    expect(lieferstandAm(['2026-01-01'], '2026-11-01')).toMatchObject({
      stand: 'unbekannt',
      naechste: undefined,
    });
  });
});

test('usual delay: piles of old files do not count', () => {
  const alt = { tag: '2025-01-31', angekommen: '2026-11-01' };
  const neu = [3, 5, 4].map((tage) => ({ tag: '2026-10-31', angekommen: plusTage('2026-10-31', tage) }));
  expect(ueblicherVerzug([alt, ...neu])).toBe(4);
  expect(ueblicherVerzug([alt])).toBe(0);
});
