import { expect, test } from 'vitest';
import { formatBytes, formatDauer, formatTagLang, formatTagVon, formatZeitpunkt } from './zeitpunkt.ts';

test.each([
  ['2026-11-23T09:46:00Z', '23.11.2026, 10:46'],
  ['2026-07-01T22:30:00Z', '02.07.2026, 00:30'],
  ['2026-11-23', '23.11.2026'],
  ['kein Datum', 'kein Datum'],
])('formatZeitpunkt(%s)', (iso, text) => expect(formatZeitpunkt(iso)).toBe(text));

test.each([
  [0, '0 Bytes'],
  [999, '999 Bytes'],
  [4_120_000, '4,1 MB'],
])('formatBytes(%d)', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([
  [1400, '1,4 s'],
  [125_000, '2 min 5 s'],
])('formatDauer(%d)', (ms, text) => expect(formatDauer(ms)).toBe(text));

test.each([
  ['2026-07-01T22:30:00Z', '02.07.2026'],
  ['kein Datum', 'kein Datum'],
])('formatTagVon(%s)', (iso, text) => expect(formatTagVon(iso)).toBe(text));

test('formatTagLang', () => expect(formatTagLang('2026-11-23')).toBe('Montag, 23. November 2026'));
