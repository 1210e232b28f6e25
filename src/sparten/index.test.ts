// Conformance suite of the gallery: runs over every entry; a file on disk that is not listed fails.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isTeilTag } from '#domain/datum.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import { kompakt, schreibweisenVon } from './erkennung.ts';
import { findSparte, sparten } from './index.ts';
import type { Detailfeld } from './sparte.ts';

const ordner = new URL('.', import.meta.url);
const dateien = readdirSync(ordner, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^[^/]+\/.+\.ts$/.test(name) && !/\/(felder|gdv)\.ts$|\.test\.ts$/.test(name));

const beispiel = (feld: Detailfeld): unknown => {
  if (feld.art === 'wahl') return Object.keys(feld.werte ?? {})[0];
  if (feld.art === 'liste') return [beispiele(feld.felder ?? [])];
  return { text: 'Muster', geld: 123_456, zahl: 7, prozent: 12.5, tag: '2026-11-00', janein: true }[feld.art];
};
const beispiele = (felder: readonly Detailfeld[]): Record<string, unknown> =>
  Object.fromEntries(felder.map((feld) => [feld.name, beispiel(feld)]));

const doppelt = (worte: readonly string[]): string[] => worte.filter((wort, i) => worte.indexOf(wort) !== i);

test('every file on disk is listed, every entry has its file in the folder of its group', () => {
  const gelistet = sparten.map(({ gruppe, schluessel }) => `${gruppe}/${schluessel}.ts`);
  expect(gelistet.toSorted()).toEqual(dateien.toSorted());
});

test('keys are unique, and every one is found', () => {
  expect(doppelt(sparten.map(({ schluessel }) => schluessel))).toEqual([]);
  for (const sparte of sparten) expect(findSparte(sparte.schluessel)).toBe(sparte);
  expect(findSparte('gibt-es-nicht').schluessel).toBe('unbekannt');
});

test('spellings are unique over the gallery', () => {
  const worte = sparten.flatMap((sparte) => [
    ...schreibweisenVon(sparte),
    ...(sparte.ungenaueSchreibweisen ?? []).map(kompakt),
  ]);
  expect(doppelt(worte)).toEqual([]);
});

test('a bare GDV code has one meaning', () => {
  const standard = sparten.flatMap(({ gdv, weitereGdv, gdvStandard }) =>
    gdvStandard ? [gdv ?? '', ...(weitereGdv ?? [])] : [],
  );
  expect(doppelt(standard)).toEqual([]);
});

describe.each(sparten.map((sparte) => [sparte.schluessel, sparte] as const))('%s', (_, sparte) => {
  test('has a key the contract accepts, codes in their form, and a group of its own folder', () => {
    expect(vertragSchema.shape.sparte.safeParse(sparte.schluessel).success).toBe(true);
    for (const code of [sparte.gdv, ...(sparte.weitereGdv ?? [])]) expect(code ?? '000').toMatch(/^\d{3}$/);
    expect(sparte.schreibweisen.length).toBeGreaterThan(0);
  });

  test('its schema takes an example of each field and refuses a wrong one', () => {
    const probe = beispiele(sparte.felder);
    expect(sparte.details.parse({ ...probe, fremd: 1 })).toEqual({ ...probe, fremd: 1 });
    expect(sparte.details.parse({})).toEqual({});
    for (const { name, art } of sparte.felder)
      expect(sparte.details.safeParse({ [name]: art === 'text' ? 5 : 'falsch' }).success, name).toBe(false);
  });

  test('fields are named once; money ends in Cents', () => {
    expect(doppelt(sparte.felder.map(({ name }) => name))).toEqual([]);
    const alle = sparte.felder.flatMap((feld) => [feld, ...(feld.felder ?? [])]);
    for (const { name, art } of alle) expect(name.endsWith('Cents'), name).toBe(art === 'geld');
  });

  test('what it says about its benefit is a field of its own', () => {
    const geld = sparte.felder.filter(({ art }) => art === 'geld').map(({ name }) => name);
    for (const name of Object.values(sparte.leistung ?? {})) expect(geld).toContain(name);
  });

  test('GDV tables fit the fields', () => {
    for (const { ziel, werte } of sparte.zuordnungen ?? []) {
      const [wort = '', spalte] = ziel.split('.');
      if (wort === 'vertrag' || wort === 'person') continue;
      const feld = sparte.felder.find(({ name }) => name === wort);
      const blatt = spalte ? feld?.felder?.find(({ name }) => name === spalte) : feld;
      expect(blatt, ziel).toBeDefined();
      if (blatt?.art === 'wahl')
        expect(Object.keys(blatt.werte ?? {})).toEqual(expect.arrayContaining(Object.values(werte ?? {})));
      if (spalte) expect(Object.keys(sparte.gdvZeilen ?? {}), ziel).toContain(wort);
    }
  });
});

test('the example day is a partial day', () => expect(isTeilTag('2026-11-00')).toBe(true));
