// Conformance suite of the gallery: every rule of the facts is listed once, complete, and answers in three ways.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sparten } from '#sparten/index.ts';
import { findBefunde } from './befund.ts';
import type { Befund } from './befund.ts';
import { findRegel, regeln } from './index.ts';
import { faelle } from './pruefstand/faelle.daten.ts';
import type { Fall } from './pruefstand/faelle.daten.ts';
import { createMitglied, createVertrag } from './pruefstand/haushalt.ts';
import type { Mitglied } from './haushalt.ts';

const stichtag = '2026-11-23';

/** Ids of the facts file by family: prefix and number of rules. */
const familien: Readonly<Record<string, number>> = {
  KV: 9,
  KT: 3,
  PHV: 4,
  BU: 6,
  PF: 2,
  RL: 4,
  KFZ: 6,
  TIER: 5,
  HG: 1,
  BAU: 4,
  OEL: 1,
  PV: 2,
  WG: 4,
  WEG: 1,
  HR: 4,
  GL: 1,
  VM: 1,
  RS: 4,
  UN: 3,
  AV: 9,
  LQ: 3,
  ZZ: 3,
  RE: 3,
  HO: 5,
  CY: 1,
  KI: 3,
  NO: 1,
  GE: 6,
  CH: 2,
};
const ids = Object.entries(familien).flatMap(([kuerzel, anzahl]) =>
  Array.from({ length: anzahl }, (_, nummer) => `${kuerzel}-${String(nummer + 1).padStart(2, '0')}`),
);

test('all 101 rules, each once', () => {
  expect(ids).toHaveLength(101);
  expect(regeln.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('every file of rules is listed', () => {
  const index = readFileSync(new URL('index.ts', import.meta.url), 'utf8');
  for (const datei of readdirSync(new URL('regeln', import.meta.url)))
    expect(index).toContain(`./regeln/${datei}`);
});

const schluessel = new Set(sparten.map((sparte) => sparte.schluessel));

describe.each(regeln.map((regel) => [regel.id, regel] as const))('%s', (_, regel) => {
  test('has its texts in German, a legal basis, and Sparten of the gallery', () => {
    for (const text of [regel.titel, regel.grund, regel.rechtsgrundlage]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/EUR|undefined/);
    }
    expect(regel.grund).toMatch(/[.!?]$/);
    const genannte = [regel.sparte, ...(regel.alternativen ?? []), ...regel.deckung.sparten];
    for (const eine of genannte) expect(eine === '*' || schluessel.has(eine), eine).toBe(true);
    if (regel.nachrangZu) expect(findRegel(regel.nachrangZu)?.subjekt).toBe(regel.subjekt);
  });
});

const toMitglied = ({ fakten, mitglied }: Fall): Mitglied => createMitglied(fakten, mitglied);

const befundeZu = ({ regel, deckung }: Fall, mitglied: Mitglied, erledigt = false): Befund[] =>
  findBefunde([mitglied], stichtag, {
    alle: true,
    ...(erledigt && deckung.erledigt ? { abgelehnt: [{ regel, art: 'erledigt', am: '2026-11-01' }] } : {}),
  }).filter((befund) => befund.regel === regel);

const gedeckt = (fall: Fall): Befund[] => {
  const mitglied = toMitglied(fall);
  const { vertraege = [], fakten = {} } = fall.deckung;
  const behalten = fall.offen === 'teilweise' ? [] : mitglied.vertraege;
  return befundeZu(
    fall,
    { ...mitglied, fakten: { ...mitglied.fakten, ...fakten }, vertraege: [...behalten, ...vertraege] },
    true,
  );
};

const ohneSchluessel = <T extends object>(satz: T, weg: readonly string[]): T =>
  Object.fromEntries(Object.entries(satz).filter(([name]) => !weg.includes(name))) as T;

/** Without the facts named; a contract whose details do not tell where that is what is missing. */
const unbekannt = (fall: Fall): Befund[] => {
  const mitglied = toMitglied(fall);
  const stumm = fall.ohne.includes('vertragsdetails');
  const vertraege =
    stumm && mitglied.vertraege.length === 0
      ? [createVertrag(findRegel(fall.regel)?.sparte ?? '')]
      : mitglied.vertraege;
  return befundeZu(fall, {
    ...ohneSchluessel(mitglied, fall.ohne.includes('rechtsform') ? ['rechtsform', 'firma'] : fall.ohne),
    fakten: ohneSchluessel(mitglied.fakten, fall.ohne),
    vertraege: vertraege.map((vertrag) => ({
      ...ohneSchluessel(vertrag, fall.ohne),
      ...(stumm ? { details: {} } : {}),
    })),
  });
};

describe.each(faelle.map((fall) => [fall.regel, fall] as const))('%s', (_, fall) => {
  test('gap', () => {
    const befunde = befundeZu(fall, toMitglied(fall));
    expect(befunde.map(({ ergebnis }) => ergebnis)).toContain(fall.offen ?? 'luecke');
    for (const { rechtsgrundlage, parameterjahr, grund } of befunde) {
      expect(rechtsgrundlage).not.toBe('');
      expect(parameterjahr).toBe(2026);
      expect(grund).not.toMatch(/undefined|NaN|null/);
    }
  });

  test('covered', () => {
    expect(gedeckt(fall).map(({ ergebnis }) => ergebnis)).toContain('gedeckt');
    expect(gedeckt(fall).map(({ ergebnis }) => ergebnis)).not.toContain('luecke');
  });

  test('unknown, with a question and no claim', () => {
    const befunde = unbekannt(fall);
    expect(befunde.map(({ ergebnis }) => ergebnis)).toContain('unbekannt');
    expect(befunde.map(({ ergebnis }) => ergebnis)).not.toContain('luecke');
    for (const { ergebnis, frage, fehlendeFakten } of befunde)
      if (ergebnis === 'unbekannt') {
        expect(frage).toMatch(/\?$/);
        expect(fehlendeFakten.length).toBeGreaterThan(0);
      }
  });
});

test('each rule has its row', () => {
  expect(faelle.map(({ regel }) => regel).toSorted()).toEqual(ids.toSorted());
});
