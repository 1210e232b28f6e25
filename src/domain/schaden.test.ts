import { describe, expect, test } from 'vitest';
import { schadenSchema, statusAus, summiereSchaden, vereineSchaden } from './schaden.ts';
import type { Schadenbewegung } from './schaden.ts';

const b = (schluessel: string, rest: Partial<Schadenbewegung>): Schadenbewegung => ({
  schluessel,
  weitereAngaben: [],
  ...rest,
});
const eins = b('1', {
  bearbeitetAm: '2026-01-02',
  betragCents: 10_000,
  rueckstellungCents: 50_000,
  erledigt: false,
});
const zwei = b('2', {
  bearbeitetAm: '2026-02-02',
  betragCents: -2000,
  kostenCents: 300,
  rueckstellungCents: 0,
  erledigt: true,
});

describe('a claim out of its movements', () => {
  test('sums: payments add up, the last reserve counts', () => {
    expect(summiereSchaden([zwei, eins])).toEqual({
      gezahltCents: 8000,
      kostenCents: 300,
      rueckstellungCents: 0,
    });
    expect(summiereSchaden([])).toEqual({ gezahltCents: 0, kostenCents: 0, rueckstellungCents: undefined });
  });
  test.each([
    [[], 'unbekannt'],
    [[eins], 'offen'],
    [[zwei, eins], 'erledigt'],
    [[b('x', {})], 'unbekannt'],
  ] as const)('status %#', (bewegungen, status) => expect(statusAus(bewegungen)).toBe(status));
  test('the same movement twice counts once', () => {
    const alt = schadenSchema.parse({
      schluessel: 's',
      schadennummer: 'S-1',
      ursache: '01',
      bewegungen: [eins],
    });
    const neu = schadenSchema.parse({ schluessel: 's', schadennummer: 'S-1', bewegungen: [eins, zwei] });
    const beide = vereineSchaden(alt, neu);
    expect(beide.bewegungen.map(({ schluessel }) => schluessel)).toEqual(['1', '2']);
    expect(beide).toMatchObject({ status: 'erledigt', ursache: '01' });
    expect(vereineSchaden(beide, neu)).toEqual(beide);
  });
});
