// The sum rule over files of every make, clean and damaged: read = new + changed + unchanged + rejected + unclear, against what the importer
// itself says of the same bytes; every rejected line with number and reason. Planned, applied, and delivered again.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { erkenneImporter } from '#importers/index.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createSeedDateien } from '#seed/dateien.ts';
import { createZufall } from '#seed/zufall.ts';
import { schreibe } from '#test/bench/listen/ausgabe.ts';
import { stile } from '#test/bench/listen/stile.daten.ts';
import { menschen } from '#test/bench/listen/wahrheit.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import type { Einspielung } from './contract.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'summenregel-')));
let zaehler = 0;

const worte = ['neu', 'geaendert', 'unveraendert', 'abgewiesen', 'unklar'] as const;
const arten = ['kunden', 'vertraege', 'buchungen', 'schaeden'] as const;
const summe = (einspielung: Einspielung): number =>
  arten.flatMap((art) => worte.map((wort) => einspielung[art][wort])).reduce((a, b) => a + b, 0);

/** Different records and rejected ones, as the importer names them; undefined where it refuses the file. */
const zaehleQuelle = async (bytes: Uint8Array, dateiname: string) => {
  const importer = erkenneImporter(bytes.subarray(0, 65_536), dateiname)?.importer;
  if (!importer) return undefined;
  const saetze = new Set<string>();
  let abgewiesen = 0;
  const quelle = (async function* ganz() {
    yield bytes;
  })();
  for await (const schritt of importer.read({ dateiname, bytes: quelle, heute })) {
    if (schritt.art === 'abbruch') return undefined;
    if (schritt.art === 'kunde' || schritt.art === 'vertrag')
      saetze.add(`${schritt.art} ${schritt.schluessel}`);
    if (schritt.art === 'buchung') saetze.add(`buchung ${schritt.buchung.schluessel}`);
    if (schritt.art === 'schaden') saetze.add(`schaden ${schritt.schaden.schluessel}`);
    if (schritt.art === 'abgewiesen') abgewiesen += 1;
  }
  return { gelesen: saetze.size + abgewiesen, abgewiesen };
};

const pruefe = async (bytes: Uint8Array, name: string): Promise<void> => {
  const werk = createEinspielwerk(db, files, await createMandant(db, `summe-${(zaehler += 1)}`));
  const soll = await zaehleQuelle(bytes, name);
  const plan = await werk.plane(bytes, name);
  if (!soll) return expect(plan.status).toBe('fehlgeschlagen');
  const erwarte = (stand: Einspielung) =>
    expect([stand.gelesen, summe(stand)]).toEqual([soll.gelesen, soll.gelesen]);
  erwarte(plan);
  const abgewiesen = (await werk.plan(plan.id)).filter(({ entscheidung }) => entscheidung === 'abgewiesen');
  expect(abgewiesen).toHaveLength(soll.abgewiesen);
  for (const { zeile, gruende } of abgewiesen)
    expect([zeile > 0, (gruende[0] ?? '').length > 5]).toEqual([true, true]);
  erwarte(await werk.uebernimm(plan.id));
  // The same content in other bytes.
  if (name.endsWith('.gdv')) erwarte(await werk.plane(Buffer.concat([bytes, Buffer.from('\r\n')]), name));
};

/** Makes of lists, some of each kind of file. */
const einige = stile.filter((_, i) => i % 4 === 1);

test.each(einige.map((stil) => [stil.name, stil] as const))('list: %s', async (name, { form, aufbau }) => {
  const bytes = await schreibe(aufbau.blaetter(menschen(300, 7), createZufall(name)), form);
  await pruefe(bytes, `${name}.${form.art}`);
});

test.each(
  createSeedDateien()
    .toSorted((a, b) => a.bytes.length - b.bytes.length)
    .slice(0, 2)
    .map(({ name, bytes }) => [name, bytes] as const),
)('of the demo: %s', (name, bytes) => pruefe(bytes, name));

const zwei = datei([
  ...partner('A1'),
  ...hausrat('A1'),
  ...partner('A2', { Name3: 'Udo', Geburtsdatum: '1969-01-02' }, { PersonenKundenNrVersicherers: 'K78' }),
  ...hausrat('A2'),
]);
const schaden = fc.record({
  at: fc.nat(zwei.length - 1),
  weg: fc.nat(40),
  hinein: fc.constantFrom('', 'x', '\r\n', '0999', '02001', 'ä', '\u0000', ' '.repeat(258)),
});

test('damaged GDV files', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.array(schaden, { minLength: 1, maxLength: 4 }), async (schaeden) => {
      let bytes: Buffer = zwei;
      for (const { at, weg, hinein } of schaeden)
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(hinein, 'latin1'),
          bytes.subarray(at + weg),
        ]);
      await pruefe(bytes, 'beschaedigt.gdv');
    }),
    { numRuns: 15, seed: 4 },
  ),
);
