// The conformance suite of the gallery: every importer, on any bytes, keeps its word.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hinweisSchema } from '#domain/hinweis.ts';
import { kundeSchema } from '#domain/kunde.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import { datei, hausrat, partner } from './gdv/beispiel.ts';
import { erkenneImporter, importers } from './index.ts';
import type { Importer } from './index.ts';

const muster = datei([
  ...partner('A1'),
  ...hausrat('A1'),
  ...partner('A2', { Anredeschluessel: '3', Name1: 'Huber GmbH', Name3: '' }),
  ...hausrat('A2'),
]);

const liste = Buffer.from(
  'Nachname;Vorname;Geburtsdatum;PLZ;Ort;Telefon;E-Mail;Gesellschaft;VS-Nr.;Sparte;Beginn;Zahlweise;Beitrag\n' +
    'Müller;Änne;03.07.1971;50667;Köln;0221 123456;a@example.com;Allianz;A-1;PHV;01.05.2020;mtl.;12,50\n'.repeat(
      3,
    ) +
    'Huber GmbH;;;80331;München;;;R+V;B 2;Hausrat;1.6.21;1/1;1.234,56\n',
);

/** Reads everything and checks each step against the schemas. */
const pruefe = async (importer: Importer, bytes: Uint8Array) => {
  const genannt = new Set<string>();
  const gefragt = new Set<string>();
  const quelle = (async function* () {
    yield bytes;
  })();
  for await (const schritt of importer.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' })) {
    if (schritt.art === 'kunde') genannt.add(kundeSchema.parse(schritt.kunde) && schritt.schluessel);
    if (schritt.art === 'vertrag') vertragSchema.parse(schritt.vertrag);
    if (schritt.art === 'vertrag' && schritt.kunde) gefragt.add(schritt.kunde);
    if (schritt.art === 'hinweis') hinweisSchema.parse(schritt.hinweis);
    if (schritt.art === 'abgewiesen') expect(schritt.roh.length).toBeLessThanOrEqual(2000);
  }
  expect([...gefragt].filter((schluessel) => !genannt.has(schluessel))).toEqual([]);
};

/** Bytes of the sample with some of them changed. */
const beschaedigt = (muster: Buffer) =>
  fc.array(fc.tuple(fc.nat(muster.length - 1), fc.nat(255)), { maxLength: 60 }).map((stellen) => {
    const bytes = Buffer.from(muster);
    for (const [at, byte] of stellen) bytes[at] = byte;
    return bytes;
  });

describe.each(importers.map((importer) => [importer.schluessel, importer] as const))('%s', (_, importer) => {
  test('random bytes never throw and give only what the schemas take', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => pruefe(importer, bytes)),
      { numRuns: 200 },
    ));
  test('a damaged sample never throws', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(beschaedigt(muster), beschaedigt(liste)), (bytes) => pruefe(importer, bytes)),
      { numRuns: 300 },
    ));
});

test('every folder with an importer is in the list', () => {
  const ordner = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((eintrag) => eintrag.isDirectory() && !['abgleich', 'verteilung'].includes(eintrag.name))
    .map(({ name }) => name);
  expect(importers.map(({ schluessel }) => schluessel).sort()).toEqual(ordner.sort());
});

test.each<[string, Uint8Array, string | undefined]>([
  ['a GDV file under any name', muster, 'gdv'],
  ['a list under any name', liste, 'tabelle'],
  ['prose', Buffer.from('Sehr geehrte Damen und Herren'), undefined],
])('%s', (_, bytes, soll) => {
  expect(erkenneImporter(bytes, 'liste.xlsx')?.importer.schluessel).toBe(soll);
});
