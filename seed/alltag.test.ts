import { expect, test } from 'vitest';
import { kundeSchema } from '#domain/kunde.ts';
import { createAlltag } from './alltag.ts';
import { createSeedBestand } from './dateien.ts';
import { demoMandanten } from './mandanten.ts';

const buecher = demoMandanten.map((mandant) => {
  const akten = createSeedBestand(mandant);
  return { mandant: mandant.schluessel, akten, alltag: createAlltag(akten) };
});

test.each(buecher)('$mandant: everybody named is a customer of the book', ({ akten, alltag }) => {
  const nummern = new Set(akten.map(({ kunde }) => kunde.kundennummer));
  const genannt = [
    ...alltag.gespraeche.map(({ kunde }) => kunde),
    ...alltag.familien.flatMap(({ kunde, zu }) => [kunde, zu]),
    ...alltag.aufgaben.flatMap(({ kunde }) => kunde ?? []),
    ...alltag.uebergaben.map(({ kunde }) => kunde),
    ...alltag.einwilligungen.map(({ kunde }) => kunde),
  ];
  expect(genannt.filter((nummer) => !nummern.has(nummer))).toEqual([]);
});

test.each(buecher)(
  '$mandant: each tie is told once, and some customers were never talked to',
  ({ akten, alltag }) => {
    const paare = alltag.familien.map(({ kunde, zu }) => [kunde, zu].toSorted().join('-'));
    expect(new Set(paare).size).toBe(paare.length);
    expect(alltag.gespraeche.length).toBeLessThan(akten.length);
  },
);

test.each(buecher)('$mandant: the second record is a valid customer without a number', ({ alltag }) => {
  const doppelt = kundeSchema.parse(alltag.doppelt);
  expect(doppelt.kundennummer).toBeUndefined();
});
