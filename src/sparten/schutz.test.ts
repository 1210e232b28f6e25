import { describe, expect, test } from 'vitest';
import { faktenSchema } from '#domain/fakten.ts';
import { schutzbeduerftig } from '#domain/schutz.ts';
import { sparten } from './index.ts';
import { ergaenzeVerborgenes, findSchutzbeduerftiges, isSchutzbeduerftig, verberge } from './schutz.ts';

const felderVon = (felder: readonly { name: string; felder?: readonly { name: string }[] }[]): string[] =>
  felder.flatMap(({ name, felder: innen = [] }) => [name, ...innen.map((feld) => feld.name)]);

test('every protected key is a fact or a detail that exists', () => {
  const bekannt = new Set([
    ...Object.keys(faktenSchema.shape),
    ...Object.keys(faktenSchema.shape.betrieb.unwrap().shape),
    ...sparten.flatMap(({ felder }) => felderVon(felder)),
  ]);
  expect(
    Object.values(schutzbeduerftig)
      .flat()
      .filter((key) => !bekannt.has(key)),
  ).toEqual([]);
});

test.each([
  ['fakten.bruttoeinkommenJahrCents', true],
  ['fakten.betrieb.umsatzJahrCents', true],
  ['fakten.darlehen:auto|1000', true],
  ['details.tarife:Voll|12', true],
  ['weitereAngaben:vorerkrankung|nein', true],
  ['details.besondereVereinbarungen', true],
  ['fakten.beruf', false],
  ['fakten.kinder:raucher', false],
  ['details.kennzeichen', false],
  ['weitereAngaben', true],
])('%s: %s', (pfad, erwartet) => {
  expect(isSchutzbeduerftig(pfad)).toBe(erwartet);
});

const voll = { sparte: 'krankenvoll', details: { besondereVereinbarungen: 'x', unterbringung: 'einbett' } };
const auto = { sparte: 'kraftfahrt', details: { besondereVereinbarungen: 'x' } };

describe('verberge', () => {
  test.each([
    ['a fact', { fakten: { raucher: true, beruf: 'Koch' } }, { fakten: { beruf: 'Koch' } }],
    ['origins', { 'fakten.raucher': 1, 'fakten.beruf': 2 }, { 'fakten.beruf': 2 }],
    ['a health contract', voll, { sparte: 'krankenvoll', details: { unterbringung: 'einbett' } }],
    [
      'its further values',
      { ...voll, weitereAngaben: [1] },
      { sparte: 'krankenvoll', details: { unterbringung: 'einbett' }, weitereAngaben: [] },
    ],
    ['a car', { ...auto, weitereAngaben: [1] }, { ...auto, weitereAngaben: [1] }],
    [
      'a diff',
      [{ feld: 'fakten.raucher', alt: null, neu: true }],
      [{ feld: 'fakten.raucher', alt: null, neu: 'nicht sichtbar' }],
    ],
    [
      'a diff of a list element',
      { feld: 'details.tarife:voll|12', alt: {}, neu: null },
      { feld: 'details.tarife', alt: 'nicht sichtbar', neu: null },
    ],
    ['a harmless diff', { feld: 'vorname', alt: 'A', neu: 'B' }, { feld: 'vorname', alt: 'A', neu: 'B' }],
    ['an unknown column', { bemerkung: 'Raucher: ja\nMag Kaffee' }, { bemerkung: 'Mag Kaffee' }],
    [
      'premiums are no income',
      { bemerkung: 'Bruttobeitrag: 12\nNettoprämie: 10' },
      { bemerkung: 'Bruttobeitrag: 12\nNettoprämie: 10' },
    ],
    [
      'a Hinweis',
      { schwere: 'warnung', code: 'x', text: '„42.000“ ist unklar.', wert: '42.000' },
      { schwere: 'warnung', code: 'x', text: '„…“ ist unklar.' },
    ],
  ])('%s', (_name, wert, erwartet) => {
    expect(verberge(wert)).toEqual(erwartet);
  });
});

describe('ergaenzeVerborgenes', () => {
  const tarife = [
    { tarif: 'A', risikozuschlagCents: 1 },
    { tarif: 'B', risikozuschlagCents: 2 },
  ];
  const alt = {
    vorname: 'A',
    fakten: { raucher: true, beruf: 'Koch', darlehen: [{ rateMonatCents: 1 }] },
    tarife,
  };

  test('what was seen and sent back unchanged is as it was', () => {
    expect(ergaenzeVerborgenes(alt, verberge(alt))).toEqual(alt);
  });

  test.each([
    ['another order', [{ tarif: 'B' }, { tarif: 'A' }], [tarife[1], tarife[0]]],
    ['one gone', [{ tarif: 'B' }], [tarife[1]]],
    ['one renamed', [{ tarif: 'A' }, { tarif: 'C' }], [tarife[0], { tarif: 'C', risikozuschlagCents: 2 }]],
    ['one more', [{ tarif: 'A' }, { tarif: 'B' }, { tarif: 'C' }], [...tarife, { tarif: 'C' }]],
  ])('list elements, %s', (_name, neu, erwartet) => {
    expect(ergaenzeVerborgenes(alt, { ...alt, tarife: neu as typeof tarife }).tarife).toEqual(erwartet);
  });

  test('lines of a Bemerkung', () => {
    const bemerkung = 'Raucher: ja\nalt';
    expect(ergaenzeVerborgenes({ bemerkung }, { bemerkung: 'neu' })).toEqual({
      bemerkung: 'neu\nRaucher: ja',
    });
  });
});

test.each([
  [{ fakten: { beruf: 'Koch' } }, undefined],
  [{ fakten: { raucher: false } }, 'kunde.fakten.raucher'],
  [{ fakten: { darlehen: [] } }, undefined],
  [{ ...voll, weitereAngaben: [1] }, 'kunde.details.besondereVereinbarungen'],
])('findSchutzbeduerftiges %j: %s', (satz, erwartet) => {
  expect(findSchutzbeduerftiges(satz, 'kunde.')).toBe(erwartet);
});
