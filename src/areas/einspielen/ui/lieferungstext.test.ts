import { expect, test } from 'vitest';
import { beschreibeLieferung } from './lieferungstext.ts';

const basis = { quelle: 'gdv', saetze: 0, bytes: 258 * 1200 };
test.each([
  [
    {
      ...basis,
      lieferung: { gesellschaft: 'Nord', vermittlernummern: ['4711'], von: '2026-10-01', bis: '2026-10-31' },
    },
    'GDV · Nord · Nr. 4711 · 10.2026 · etwa 1.200 Sätze',
  ],
  [
    {
      ...basis,
      saetze: 1234,
      lieferung: {
        gesellschaft: 'Nord',
        vermittlernummern: ['1', '2', '3', '4'],
        von: '2026-01-01',
        bis: '2026-03-31',
      },
    },
    'GDV · Nord · Nr. 1, 2, 3 und 1 weitere · 01.01.2026 bis 31.03.2026 · 1.234 Sätze',
  ],
  [
    { quelle: 'tabelle', saetze: 0, bytes: 1500, lieferung: { ueber: 'Musterpool' } },
    'Tabelle · über Musterpool · 1,5 kB',
  ],
  [{ quelle: null, saetze: 0, bytes: 12, lieferung: {} }, '12 Bytes'],
])('%#: %s', (einspielung, text) => expect(beschreibeLieferung(einspielung)).toBe(text));
