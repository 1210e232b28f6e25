import { expect, test } from 'vitest';
import { fixedClock, germanDay } from './clock.ts';

test.each([
  ['2026-11-23T12:00:00Z', '2026-11-23'],
  ['2026-11-23T23:30:00Z', '2026-11-24'],
  ['2026-07-31T22:00:00Z', '2026-08-01'],
  ['2026-07-31T21:59:59Z', '2026-07-31'],
])('%s is %s in Germany', (instant, day) => {
  expect(germanDay(new Date(instant))).toBe(day);
  expect(fixedClock(instant).today()).toBe(day);
});
