import { describe, expect, test } from 'vitest';
import { erkenneVersicherer } from './index.ts';
import { erkennePool, pools } from './pools.ts';

describe('the gallery of pools', () => {
  test('keys are unique and kebab-case, the list is in order', () => {
    const schluessel = pools.map((pool) => pool.schluessel);
    expect(new Set(schluessel).size).toBe(schluessel.length);
    for (const key of schluessel) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(schluessel).toEqual(schluessel.toSorted());
  });
  test('no pool is taken for an insurer', () => {
    for (const { name, schreibweisen } of pools)
      for (const wort of [name, ...schreibweisen])
        expect(erkenneVersicherer(wort).sicherheit, wort).not.toBe('sicher');
  });
});

test.each([
  ['FONDS FINANZ MAKLERSERVICE GMBH', 'Fonds Finanz'],
  ['Jung, DMS & Cie. AG', 'Jung, DMS & Cie.'],
  ['blau direkt GmbH & Co. KG', 'blau direkt'],
  ['Musterpool  GmbH', 'Musterpool GmbH'],
  ['Maklerpool Sonnenschein Demo', 'Maklerpool Sonnenschein (Demo)'],
  ['Allianz Versicherungs-AG', undefined],
  ['NORDLICHT DEMO VERSICHERUNG', undefined],
  ['Metropolen Versicherung', undefined],
  ['', undefined],
])('sender %s: %s', (absender, name) => expect(erkennePool(absender)).toBe(name));
