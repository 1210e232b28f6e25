import { expect, test } from 'vitest';
import type { Lieferreihe } from '../contract.ts';
import { monatsstreifen } from './monatsstreifen.ts';

const lieferung = (tag: string) => ({ einspielungId: '1', datei: 'a.gdv', tag, status: 'uebernommen' });
const reihe: Lieferreihe = {
  nummer: '4711',
  nummerText: '4711',
  eingetragen: true,
  lieferungen: [
    lieferung('2026-09-30'),
    lieferung('2026-07-31'),
    lieferung('2026-07-30'),
    lieferung('2025-11-30'),
  ],
  rhythmus: { art: 'monatlich', tage: 30, sicher: true },
  letzte: '2026-09-30',
  naechste: '2026-10-31',
  stand: 'ueberfaellig',
  tageUeberfaellig: 20,
  luecken: ['2026-08-31'],
  zurueckgestelltBis: null,
};

test('twelve months to today: what came, what was missed, what is due', () => {
  const streifen = monatsstreifen(reihe, '2026-11-20');
  expect(streifen.map(({ monat }) => monat)).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ]);
  expect(streifen.slice(6).map(({ stand, lieferungen }) => [stand, lieferungen.length])).toEqual([
    ['leer', 0],
    ['da', 2],
    ['luecke', 0],
    ['da', 1],
    ['erwartet', 0],
    ['leer', 0],
  ]);
});
