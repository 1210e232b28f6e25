import { expect, test } from 'vitest';
import { createLog } from './log.ts';

const now = () => new Date('2026-11-23T10:00:00Z');

const lines = (format: 'json' | 'zeile', level: 'debug' | 'info' | 'warn' | 'error' = 'info') => {
  const out: string[] = [];
  return { out, log: createLog({ format, level, now, write: (line) => out.push(line) }) };
};

test('writes one JSON object per line, also for text with line breaks', () => {
  const { out, log } = lines('json');
  log.info('eins\nzwei', { anzahl: 3, groesse: 5n });
  expect(out).toEqual([
    '{"zeit":"2026-11-23T10:00:00.000Z","stufe":"info","text":"eins\\nzwei","anzahl":3,"groesse":"5"}',
  ]);
});

test('keeps name, message and stack of an error', () => {
  const { out, log } = lines('json');
  log.error('kaputt', { fehler: new TypeError('x') });
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ fehler: { name: 'TypeError', message: 'x' } });
});

test('leaves out what is below its level', () => {
  const { out, log } = lines('zeile', 'warn');
  log.info('a');
  log.warn('b', { n: 1 });
  expect(out).toEqual(['10:00:00 warn: b n=1']);
});
