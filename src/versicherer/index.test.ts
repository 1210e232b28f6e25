// Conformance suite of the gallery, and the recognition over it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  erkenneVersicherer,
  findVersicherer,
  kompakt,
  normalisiereNummer,
  schreibweisenVon,
  versicherer,
} from './index.ts';

const doppelt = (worte: readonly string[]): string[] => worte.filter((wort, i) => worte.indexOf(wort) !== i);

describe('gallery', () => {
  test('keys are unique and kebab-case', () => {
    expect(doppelt(versicherer.map(({ schluessel }) => schluessel))).toEqual([]);
    for (const { schluessel } of versicherer) expect(schluessel).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
  test('spellings and numbers belong to one insurer', () => {
    expect(doppelt(versicherer.flatMap(schreibweisenVon))).toEqual([]);
    expect(doppelt(versicherer.flatMap(({ vuNummern }) => vuNummern))).toEqual([]);
  });
  test('numbers have four digits', () => {
    for (const { vuNummern } of versicherer)
      for (const nummer of vuNummern) expect(nummer).toMatch(/^\d{4}$/);
  });
  test('no spelling leads to another insurer', () => {
    for (const eintrag of versicherer)
      for (const wort of [eintrag.name, ...eintrag.firmen, ...eintrag.schreibweisen])
        expect(erkenneVersicherer(wort).versicherer?.schluessel, wort).toBe(eintrag.schluessel);
  });
  test('three insurers are invented and marked', () => {
    const demo = versicherer.filter((eintrag) => eintrag.demo);
    expect(demo).toHaveLength(3);
    for (const { name } of demo) expect(name).toContain('(Demo)');
  });
});

describe('erkenneVersicherer', () => {
  test.each([
    ['Allianz Vers. AG', 'allianz', 'sicher'],
    ['ALLIANZ VERSICHERUNGS-AKTIENGESELLSCHAFT', 'allianz', 'wahrscheinlich'],
    ['R + V', 'rv', 'sicher'],
    ['R+V Hausrat', 'rv', 'wahrscheinlich'],
    ['Genrali', 'generali', 'wahrscheinlich'],
    ['SI Signal Iduna', 'signal-iduna', 'wahrscheinlich'],
    ['Württemb. Versicherung', 'wuerttembergische', 'wahrscheinlich'],
    ['R+V', 'rv', 'sicher'],
    ['R+V Allgemeine Versicherung AG', 'rv', 'sicher'],
    ['VHV', 'vhv', 'sicher'],
    ['VHV Vers. AG', 'vhv', 'wahrscheinlich'],
    ['DEVK Deutsche Eisenbahn Vers.', 'devk', 'wahrscheinlich'],
    ['Stuttgarter Lebensvers. a.G.', 'stuttgarter', 'sicher'],
    ['Nuernberger Lebensversicherung', 'nuernberger', 'wahrscheinlich'],
    ['Württembergische Gemeinde-Versicherung', 'wgv', 'sicher'],
    ['Württembergische Vers. AG', 'wuerttembergische', 'wahrscheinlich'],
    ['HUK24', 'huk24', 'sicher'],
    ['HUK-Coburg Vers.', 'huk-coburg', 'wahrscheinlich'],
    ['Barmenia', 'barmenia-gothaer', 'sicher'],
    ['Gothaer Allg.', 'barmenia-gothaer', 'wahrscheinlich'],
    ['5862', 'vhv', 'sicher'],
    ['5862 ', 'vhv', 'sicher'],
    ['05862', 'vhv', 'sicher'],
    ['Interlloyd', 'interlloyd', 'sicher'],
    ['Inter', 'inter', 'sicher'],
  ])('%s is %s, %s', (text, schluessel, sicherheit) => {
    const fund = erkenneVersicherer(text);
    expect([fund.versicherer?.schluessel, fund.sicherheit]).toEqual([schluessel, sicherheit]);
  });
  test.each(['', '  ', 'Fantasia Mutual', '0000', 'Versicherung', 'Haftpflicht', 'Leben', 'AG'])(
    '%j is nobody',
    (text) => {
      expect(erkenneVersicherer(text)).toMatchObject({ sicherheit: 'unsicher' });
      expect(erkenneVersicherer(text).versicherer).toBeUndefined();
    },
  );
  test('no text throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => erkenneVersicherer(text).grund.length > 0),
    );
  });
  test('folding', () => expect(kompakt('R + V')).toBe(kompakt('R+V')));
});

describe('normalisiereNummer', () => {
  const regel = { schluessel: 'x', name: 'X', firmen: [], vuNummern: [], schreibweisen: [] };
  test.each([
    [undefined, ' 00-12.34/5 a', '12345A'],
    [findVersicherer('allianz'), '00012345', '12345'],
    [{ ...regel, scheinnummer: { ohneVorsatz: 3 } }, '123 0456789', '456789'],
    [{ ...regel, scheinnummer: { ohneVorsatz: 3 } }, '123456', '123456'],
  ])('%# %s', (eintrag, nummer, erwartet) => expect(normalisiereNummer(eintrag, nummer)).toBe(erwartet));
});
