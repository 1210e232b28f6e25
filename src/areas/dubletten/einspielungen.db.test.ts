// Deliveries and merges: what names the merged one finds the survivor, plans made before follow, older Einspielungen go back rightly.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKundenakte } from '#areas/kunden/store.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createDublettenwerk } from '#test/testkit/dubletten.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'dubletten-')));
let zaehler = 0;
const neuesWerk = async () => {
  const dubletten = await createDublettenwerk(db, `lieferung-${(zaehler += 1)}`);
  const { mandant } = dubletten;
  const kunden = () =>
    db.sql<{ id: string; name: string; lebt: boolean }>(
      'select id, name, geloescht_am is null lebt from kunde where mandant_id = $1 order by id',
      [mandant.id],
    );
  const vertraege = () =>
    db.sql<{ kunde_id: string; nummer: string }>(
      'select kunde_id, nummer from vertrag where mandant_id = $1 and geloescht_am is null order by nummer',
      [mandant.id],
    );
  const akte = (id: string) => mandant.als(({ handle }) => readKundenakte(handle, id));
  return { ...dubletten, ...createEinspielwerk(db, files, mandant), kunden, vertraege, akte };
};

/** In one delivery two records of Änne, who has married: other name, other number at the insurer, no common birth date. */
const verheiratet = {
  Name1: 'Lindemann',
  Geburtsdatum: null,
  Str: 'Neue Gasse 7',
  PLZ: '53111',
  Ort: 'Bonn',
};
const frueher = (vsNr: string) => [...partner(vsNr), ...hausrat(vsNr)];
const spaeter = (vsNr: string) => [
  ...partner(vsNr, verheiratet, { PersonenKundenNrVersicherers: 'K99' }),
  ...hausrat(vsNr),
];

/** Both are in the book and merged into the typed or older one. */
const zusammengefuehrt = async () => {
  const werk = await neuesWerk();
  const eine = await werk.spieleEin(datei(frueher('A1')));
  const andere = await werk.spieleEin(datei(spaeter('B1'), { bis: '2026-11-01' }));
  const [{ id: a = '' } = {}, { id: b = '' } = {}] = await werk.kunden();
  const zf = await werk.fuehreZusammen([a, b], { nachname: b });
  return { werk, eine, andere, a, b, zf };
};

test('a later delivery under the old name and number finds the survivor', async () => {
  const { werk, a, b } = await zusammengefuehrt();
  const { id, status, kunden } = await werk.spieleEin(
    datei([...frueher('A1'), ...frueher('A2')], { bis: '2026-11-10' }),
  );
  expect([status, kunden.neu, kunden.unklar]).toEqual(['uebernommen', 0, 0]);
  const dritte = await werk.spieleEin(datei(spaeter('B2'), { bis: '2026-11-20' }));
  expect([dritte.kunden.neu, dritte.kunden.unklar]).toEqual([0, 0]);
  expect((await werk.vertraege()).map(({ kunde_id, nummer }) => [kunde_id, nummer])).toEqual([
    [a, 'A1'],
    [a, 'A2'],
    [a, 'B1'],
    [a, 'B2'],
  ]);
  expect((await werk.kunden()).filter(({ lebt }) => lebt).map((k) => k.id)).toEqual([a]);
  expect(b).not.toBe(a);
  const gruende = (await werk.plan(id))
    .filter(({ gegenstand }) => gegenstand === 'kunde')
    .flatMap((eins) => eins.gruende);
  expect(gruende).toContain('gleiche Kundennummer beim Versicherer');
});

test('a plan made before the merge gives its contracts to the survivor', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(datei(frueher('A1')));
  await werk.spieleEin(datei(spaeter('B1'), { bis: '2026-11-01' }));
  const [{ id: a = '' } = {}, { id: b = '' } = {}] = await werk.kunden();
  const plan = await werk.plane(datei([...spaeter('B1'), ...spaeter('B2')], { bis: '2026-11-15' }));
  await werk.fuehreZusammen([a, b]);
  await werk.uebernimm(plan.id);
  expect((await werk.vertraege()).map(({ kunde_id, nummer }) => [kunde_id, nummer])).toEqual([
    [a, 'A1'],
    [a, 'B1'],
    [a, 'B2'],
  ]);
});

test('taking back the delivery of the merged one takes its contracts; the merge and its undo stay right', async () => {
  const { werk, andere, a, b, zf } = await zusammengefuehrt();
  expect((await werk.nimmZurueck(andere.id)).status).toBe('zurueckgenommen');
  expect((await werk.vertraege()).map(({ kunde_id, nummer }) => [kunde_id, nummer])).toEqual([[a, 'A1']]);
  expect((await werk.akte(a)).kunde).toMatchObject({ vorname: 'Änne' });
  await werk.trenne(zf);
  expect((await werk.akte(a)).kunde).toMatchObject({ nachname: 'Müller' });
  expect((await werk.akte(b)).geloeschtAm).toBeNull();
});

test('taking back the delivery of the survivor keeps what the merge has made of it', async () => {
  const { werk, eine, a, zf, b } = await zusammengefuehrt();
  const ergebnis = await werk.nimmZurueck(eine.id);
  expect(ergebnis.grund).toContain('bei 1 bleibt');
  expect((await werk.vertraege()).map(({ kunde_id, nummer }) => [kunde_id, nummer])).toEqual([[a, 'B1']]);
  await werk.trenne(zf);
  expect((await werk.vertraege()).map(({ kunde_id, nummer }) => [kunde_id, nummer])).toEqual([[b, 'B1']]);
});

test('a change that reached the survivor through the merged one goes back in both', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(datei(frueher('A1')));
  await werk.spieleEin(datei(spaeter('B1'), { bis: '2026-11-01' }));
  const [{ id: a = '' } = {}, { id: b = '' } = {}] = await werk.kunden();
  const umzug = datei(
    [
      ...partner('B1', { ...verheiratet, Titel: 'Dr.' }, { PersonenKundenNrVersicherers: 'K99' }),
      ...hausrat('B1'),
    ],
    { bis: '2026-11-10' },
  );
  const { id } = await werk.spieleEin(umzug);
  expect((await werk.akte(b)).kunde.titel).toBe('Dr.');
  const zf = await werk.fuehreZusammen([a, b]);
  expect((await werk.akte(a)).kunde.titel).toBe('Dr.');
  await werk.nimmZurueck(id);
  expect((await werk.akte(a)).kunde.titel).toBeUndefined();
  await werk.trenne(zf);
  expect([(await werk.akte(a)).kunde.titel, (await werk.akte(b)).kunde.titel]).toEqual([
    undefined,
    undefined,
  ]);
});
