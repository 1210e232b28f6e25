// The fingerprint of what is stored: computed here and by PostgreSQL, it is the same; and those of records.
import { expect, test } from 'vitest';
import type { VertragVorschlag } from '#domain/vorschlag.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { baueVertrag } from '#test/testkit/bauen.ts';
import { abdruckDerDaten, abdruckVon } from './abdruck.ts';

const db = await createTestDatabase();

test.each<[string, unknown]>([
  ['plain', { betragCents: -12_345, art: 'beitrag', bezeichnung: 'Beitrag' }],
  ['shorter names first, then by letters', { bb: 1, a: 2, aaa: 3, ba: 4, B: 5 }],
  [
    'lists of objects',
    {
      weitereAngaben: [
        { bezeichnung: 'x', wert: '1', gruppe: 'g' },
        { wert: '', bezeichnung: 'y' },
      ],
    },
  ],
  ['empty', { a: [], b: {}, c: '', d: null }],
  ['what JSON escapes', { a: 'quote " back \\ slash / tab \t line \n feed \r bell \u0007 \b\f \u007f' }],
  ['other letters', { a: 'Größe ẞ € 漢 😀 \u2028 \u00a0' }],
  ['fractions', { a: 12.5, b: 0.07, c: -0.5, d: 0, e: 1_000_000_000_000 }],
  ['truth', { a: true, b: false }],
  ['left out', { a: undefined, b: 1 }],
])('%s: as the generated column has it', async (_name, wert) => {
  const [zeile] = await db.sql<{ abdruck: string }>('select md5($1::jsonb::text) abdruck', [
    JSON.stringify(wert),
  ]);
  expect(abdruckDerDaten(wert)).toBe(zeile?.abdruck);
});

const vertrag = (kunde: string | undefined, nummer?: string): VertragVorschlag => ({
  art: 'vertrag',
  schluessel: 'v',
  ...(kunde === undefined ? {} : { kunde }),
  vertrag: { ...baueVertrag(), ...(nummer === undefined ? {} : { versicherungsscheinnummer: nummer }) },
  nachweis: { zeile: 1, felder: {} },
});
const ohneNummer = (kunde: string): VertragVorschlag => {
  const { versicherungsscheinnummer: _nummer, ...rest } = baueVertrag();
  return { ...vertrag(kunde), vertrag: rest };
};
const abdruck = (v: VertragVorschlag): string => abdruckVon(v, JSON.stringify(v.vertrag));

test.each<[string, VertragVorschlag, VertragVorschlag, boolean]>([
  ['holders counted otherwise in another file', vertrag('k1', '17'), vertrag('k2', '17'), true],
  ['no holder any more', vertrag('k1', '17'), vertrag(undefined, '17'), false],
  ['a holder named by number', vertrag('nr:1', '17'), vertrag('nr:2', '17'), false],
  ['another number', vertrag('k1', '17'), vertrag('k1', '18'), false],
  ['without a number, another holder', ohneNummer('k1'), ohneNummer('k2'), false],
])('%s: the same contract? ', (_name, a, b, gleich) => {
  expect(abdruck(a) === abdruck(b)).toBe(gleich);
});
