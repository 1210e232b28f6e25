import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIban } from '#domain/iban.ts';
import { kundeEingabeSchema } from '#domain/kunde.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import { findSparte } from '#sparten/index.ts';
import { erkenneVersicherer } from '#versicherer/index.ts';
import { createBestand } from './bestand.ts';
import { createIban } from './kunden.ts';
import { createZufall } from './zufall.ts';

const auftrag = { seed: 'test', kunden: 4000, stichtag: '2026-11-23' };
const akten = [...createBestand(auftrag)];

describe('createZufall', () => {
  test('the same seed draws the same numbers, another one others', () => {
    const reihe = (seed: string) => Array.from({ length: 5 }, createZufall(seed).bruch);
    expect(reihe('a')).toEqual(reihe('a'));
    expect(reihe('a')).not.toEqual(reihe('b'));
  });
  test('stays in its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1e6 }), (seed, n) => {
        const wert = createZufall(seed).zwischen(3, 3 + n);
        return wert >= 3 && wert <= 3 + n;
      }),
    );
  });
});

describe('createBestand', () => {
  test('the same seed gives the same book; another one another', () => {
    const erste = (seed: string) => JSON.stringify([...createBestand({ ...auftrag, seed, kunden: 50 })]);
    expect(erste('x')).toBe(erste('x'));
    expect(erste('x')).not.toBe(erste('y'));
  });

  test('streams: the first customers do not depend on how many follow', () => {
    const [viele] = createBestand({ ...auftrag, kunden: 1_000_000 });
    expect(viele).toEqual(akten[0]);
  });

  test('as many customers as asked for, each with its own number', () => {
    expect(akten).toHaveLength(auftrag.kunden);
    expect(new Set(akten.map(({ kunde }) => kunde.kundennummer)).size).toBe(auftrag.kunden);
    const nummern = akten.flatMap(({ vertraege }) => vertraege.map((v) => v.versicherungsscheinnummer));
    expect(new Set(nummern).size).toBe(nummern.length);
  });

  test('customers and contracts are valid as they stand', () => {
    for (const { kunde, vertraege } of akten) {
      expect(kundeEingabeSchema.parse(kunde)).toEqual(kunde);
      for (const vertrag of vertraege) {
        expect(vertragSchema.parse(vertrag)).toEqual(vertrag);
        expect(findSparte(vertrag.sparte).details.parse(vertrag.details)).toEqual(vertrag.details);
      }
    }
  });

  test('nobody is born after the day, no contract ends before it begins', () => {
    for (const { kunde, vertraege } of akten) {
      expect((kunde.geburtsdatum ?? '') <= auftrag.stichtag).toBe(true);
      for (const { beginn = '', ablauf = '9999', stornoAm = '9999' } of vertraege) {
        expect(beginn < ablauf && beginn < stornoAm, `${beginn} ${ablauf} ${stornoAm}`).toBe(true);
        expect(beginn <= auftrag.stichtag).toBe(true);
      }
    }
  });

  test('families, twins, firms, particles and umlauts occur', () => {
    const namen = akten.map(({ kunde }) => kunde.nachname ?? kunde.firma ?? '');
    expect(namen.some((name) => /^(von|van|zu|de|da) /.test(name))).toBe(true);
    expect(namen.some((name) => /[äöüß]/.test(name))).toBe(true);
    expect(akten.filter(({ kunde }) => kunde.art === 'firma').length).toBeGreaterThan(200);
    const zwillinge = Map.groupBy(
      akten.filter(({ beziehungen }) => beziehungen.some(({ art }) => art === 'kind')),
      ({ haushalt, kunde }) => `${haushalt} ${kunde.geburtsdatum}`,
    );
    expect([...zwillinge.values()].some((kinder) => kinder.length === 2)).toBe(true);
  });

  test('relations stay in the household', () => {
    const haushalte = new Map(akten.map(({ kunde, haushalt }) => [kunde.kundennummer, haushalt]));
    const letzter = akten.at(-1)?.haushalt;
    for (const { beziehungen, haushalt } of akten)
      for (const { zu } of beziehungen) if (haushalt !== letzter) expect(haushalte.get(zu)).toBe(haushalt);
  });
});

describe('nothing real', () => {
  test('phone numbers are those kept free for fiction', () => {
    const frei =
      /^(0171 39200\d\d|0176 040690\d\d|030 23125\d{3}|040 66969\d{3}|069 90009\d{3}|0221 4710\d{3}|089 99998\d{3})$/;
    for (const { kunde } of akten)
      for (const { nummer } of kunde.telefonnummern) expect(nummer).toMatch(frei);
  });
  test('e-mail goes nowhere, banks do not exist, insurers are the invented ones', () => {
    for (const { kunde, vertraege } of akten) {
      for (const { adresse } of kunde.emails)
        expect(adresse).toMatch(/@(example\.(org|com|net)|[a-z0-9-]+\.example)$/);
      for (const { iban } of kunde.bankverbindungen) expect(iban?.slice(4, 12)).toBe('90000001');
      for (const { gesellschaft } of vertraege)
        expect(erkenneVersicherer(gesellschaft).versicherer?.demo, gesellschaft).toBe(true);
    }
  });
  test('every account has a valid IBAN', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (konto) => isIban(createIban(konto))));
  });
});
