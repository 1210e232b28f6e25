// Days are text without a clock or a zone: no night of two times can move them.
import { describe, expect, test } from 'vitest';
import { alterAm, isTag, isTeilTag, plusJahre } from './datum.ts';

describe('29 February', () => {
  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2025-02-28', 3, '2028-02-28'],
    ['2025-10-26', 1, '2026-10-26'],
    ['2026-03-29', -1, '2025-03-29'],
  ])('%s and %i years: %s', (tag, jahre, erwartet) => expect(plusJahre(tag, jahre)).toBe(erwartet));

  test.each([
    ['2024-02-29', '2042-02-28', 17],
    ['2024-02-29', '2042-03-01', 18],
    ['1916-02-29', '2026-11-23', 110],
    ['1980-00-00', '2026-11-23', 46],
  ])('born %s is on %s %i years old', (geboren, am, alter) => expect(alterAm(geboren, am)).toBe(alter));
});

describe('what is a day', () => {
  test.each(['2024-02-29', '9999-12-31', '1000-01-01'])('%s', (tag) => expect(isTag(tag)).toBe(true));
  test.each([
    '0000-00-00',
    '0001-01-01',
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-1-01',
    '26.10.2025',
    '',
  ])('%j is none', (tag) => expect(isTag(tag)).toBe(false));
  test.each([
    ['1980-00-00', true],
    ['1980-05-00', true],
    ['0000-00-00', false],
    ['1980-00-12', false],
  ])('%s as a day in part: %s', (tag, erwartet) => expect(isTeilTag(tag)).toBe(erwartet));
});
