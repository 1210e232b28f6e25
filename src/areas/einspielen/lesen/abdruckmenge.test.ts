// What was added is found again, nothing else is, and the limit holds.
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAbdruckmenge } from './abdruckmenge.ts';

const abdruck = (i: number): string => hash('md5', String(i));

test('grows with what is added, and tells it from all others', () => {
  const menge = createAbdruckmenge(20_000);
  expect(menge.has(abdruck(0))).toBe(false);
  for (let i = 0; i < 10_000; i++) menge.add(abdruck(i));
  menge.add(abdruck(7));
  const gefunden = (ab: number) => Array.from({ length: 10_000 }, (_, i) => menge.has(abdruck(ab + i)));
  expect(gefunden(0).every(Boolean)).toBe(true);
  expect(gefunden(10_000).some(Boolean)).toBe(false);
  expect(menge.size()).toBe(10_000);
});

test('full, it passes over what comes', () => {
  const menge = createAbdruckmenge(2);
  expect([1, 2, 3].map((i) => menge.add(abdruck(i)))).toEqual([true, true, false]);
  expect([1, 2, 3].map((i) => menge.has(abdruck(i)))).toEqual([true, true, false]);
});

test('same first half, other second half of 64 bits: another one', () => {
  const menge = createAbdruckmenge(10);
  menge.add('0000000100000002'.padEnd(32, '0'));
  expect(menge.has('0000000100000003'.padEnd(32, '0'))).toBe(false);
  expect(menge.has('0000000200000001'.padEnd(32, '0'))).toBe(false);
  expect(menge.has(''.padEnd(32, '0'))).toBe(false);
});
