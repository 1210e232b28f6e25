// What contracts of other lines include, up to which limit; and which buildings a known home tells of.
import { describe, expect, test } from 'vitest';
import type { Fakten } from '#domain/fakten.ts';
import { findBefunde } from './befund.ts';
import type { Haushalt, Mitglied } from './haushalt.ts';
import { createMitglied, createVertrag } from './pruefstand/haushalt.ts';

const heute = '2026-11-23';
const ergebnis = (haushalt: Haushalt, regel: string): string[] =>
  findBefunde(haushalt, heute)
    .filter((befund) => befund.regel === regel)
    .map((befund) => befund.ergebnis);

describe('limits of what is included', () => {
  const kinder: Fakten = { kinder: [{ vorname: 'Max', geburtsdatum: '2020-01-01' }] };
  const haus = (angaben: object): Fakten => ({ gebaeude: [{ gebaeudeart: 'einfamilienhaus', ...angaben }] });
  const zuhause: Fakten = { wohnstatus: 'eigentuemer-haus' };
  const phv = (details: object) => createVertrag('privathaftpflicht', { ...details });
  const elementar = (ja: boolean) => createVertrag('wohngebaeude', { elementar: ja });
  const hausrat = (ja: boolean) => createVertrag('hausrat', { elementar: ja });
  const reise = (langzeitMonate: number): Fakten => ({ reise: { tageAuslandJahr: 70, langzeitMonate } });
  const reisepolice = createVertrag('auslandsreise-kranken', { reisedauerTage: 56 });
  test.each<[regel: string, fakten: Fakten, vertraege: Mitglied['vertraege'], erwartet: string]>([
    ['PHV-02', kinder, [phv({ personenkreis: 'single', deliktunfaehigeKinder: true })], 'luecke'],
    ['PHV-02', kinder, [phv({ personenkreis: 'familie', deliktunfaehigeKinder: false })], 'teilweise'],
    ['PHV-02', kinder, [phv({ personenkreis: 'familie' })], 'unbekannt'],
    ['PHV-02', kinder, [phv({ deliktunfaehigeKinder: true })], 'gedeckt'],
    ['HG-01', haus({ vermietet: true }), [phv({ hausUndGrund: true })], 'gedeckt'],
    ['HG-01', haus({ vermietet: true }), [phv({ hausUndGrund: false })], 'luecke'],
    ['HG-01', haus({ vermietet: true }), [phv({})], 'unbekannt'],
    ['PV-02', haus({ pvKwp: 12 }), [phv({ photovoltaik: true, photovoltaikBisKwp: 10 })], 'teilweise'],
    ['PV-02', haus({ pvKwp: 10 }), [phv({ photovoltaik: true, photovoltaikBisKwp: 10 })], 'gedeckt'],
    [
      'OEL-01',
      haus({ oeltank: true, oeltankLiter: 6000 }),
      [phv({ gewaesserschaden: true, oeltankBisLiter: 5000 })],
      'teilweise',
    ],
    [
      'OEL-01',
      haus({ oeltank: true, oeltankLiter: 5000 }),
      [phv({ gewaesserschaden: true, oeltankBisLiter: 5000 })],
      'gedeckt',
    ],
    ['WG-02', zuhause, [elementar(true)], 'gedeckt'],
    ['WG-02', zuhause, [elementar(true), hausrat(true)], 'gedeckt'],
    ['WG-02', zuhause, [elementar(true), hausrat(false)], 'teilweise'],
    ['WG-02', zuhause, [elementar(false), hausrat(true)], 'teilweise'],
    ['RE-01', reise(2), [reisepolice], 'teilweise'],
    ['RE-01', reise(1), [reisepolice], 'gedeckt'],
  ])('%s with %j and %j: %s', (regel, fakten, vertraege, erwartet) => {
    const mitglied = createMitglied(fakten, { vertraege });
    expect(ergebnis([mitglied], regel)).toEqual([erwartet]);
  });
});

describe('the home is known, other buildings are not', () => {
  const frage = 'Welche Gebäude oder Grundstücke gehören dem Haushalt?';
  const offene = (fakten: Fakten) =>
    findBefunde([createMitglied(fakten)], heute)
      .filter(({ subjekt }) => subjekt.kennung === 'gebaeude')
      .map((befund) => [befund.regel, befund.ergebnis, befund.frage]);
  test.each(['eigentuemer-haus', 'eigentuemer-wohnung'] as const)(
    '%s: they are asked for once',
    (wohnstatus) => {
      expect(offene({ wohnstatus })).toContainEqual(['HG-01', 'unbekannt', frage]);
      const regeln = offene({ wohnstatus }).map(([regel]) => regel);
      expect(regeln).not.toEqual(expect.arrayContaining(['WG-01']));
      expect(new Set(regeln).size).toBe(regeln.length);
    },
  );
  test('not when the list was told, be it empty', () => {
    expect(offene({ wohnstatus: 'eigentuemer-haus', gebaeude: [] })).toEqual([]);
    expect(ergebnis([createMitglied({ wohnstatus: 'eigentuemer-haus', gebaeude: [] })], 'WG-01')).toEqual([
      'luecke',
    ]);
  });
});
