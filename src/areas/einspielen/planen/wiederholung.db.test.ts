// The same words again are decided by their fingerprint: the same decisions as by comparing, and never a wrong one.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import { findStapelenden } from '../uebernehmen/stapel.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'wiederholung-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `wieder-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
type Werk = Awaited<ReturnType<typeof neuesWerk>>;

const udo = { Name3: 'Udo', Geburtsdatum: '1969-01-02' };
const zeilen = [
  ...partner('A1'),
  ...hausrat('A1'),
  ...partner('A1B'),
  ...hausrat('A1B'),
  ...partner('A2', udo, { PersonenKundenNrVersicherers: 'K78' }),
  ...hausrat('A2'),
];
const erste = datei(zeilen);
const nochmal = datei(zeilen, { zeilenende: '\n' });
const schnell = ['dieselben Angaben wie in einer früheren Lieferung'];
const schnelle = async (werk: Werk, id: string) =>
  (await werk.plan(id)).filter(({ gruende }) => gruende[0] === schnell[0]).length;

test('the same content in other bytes: all decided at once, the plan says the same', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  const plan = await werk.plane(nochmal);
  const eintraege = await werk.plan(plan.id);
  expect(eintraege.every(({ entscheidung }) => entscheidung === 'unveraendert')).toBe(true);
  expect(await schnelle(werk, plan.id)).toBe(eintraege.length);
  await db.sql('delete from lieferabdruck where mandant_id = $1', [werk.mandant.id]);
  const verglichen = await werk.plan((await werk.plane(datei(zeilen, { bis: '2026-10-30' }))).id);
  const kern = (liste: typeof eintraege) =>
    liste.map(({ nr, gegenstand, entscheidung, bezeichnung, zeile, zielId }) => ({
      nr,
      gegenstand,
      entscheidung,
      bezeichnung,
      zeile,
      zielId,
    }));
  expect(kern(eintraege)).toEqual(kern(verglichen));
  expect((await werk.plan(plan.id, { suche: 'udo' })).map(({ gegenstand }) => gegenstand)).toEqual([
    'kunde',
    'vertrag',
  ]);
});

test('batches are cut by what there is to write: repeated words cost none', async () => {
  const werk = await neuesWerk();
  const [neu, wieder] = [await werk.spieleEin(erste), await werk.spieleEin(nochmal)];
  const enden = ({ id }: { readonly id: string }, groesse: number, ab = 0) =>
    werk.mandant.als(({ handle }) => findStapelenden(handle, { einspielungId: id, ab, bis: 5 }, groesse));
  expect(await enden(neu, 2)).toEqual([2, 4, 5]);
  expect(await enden(neu, 5)).toEqual([5]);
  expect(await enden(neu, 2, 3)).toEqual([5]);
  expect(await enden(neu, 2, 5)).toEqual([]);
  expect(await enden(wieder, 1)).toEqual([5]);
});

test('unchanged by a second source is remembered for that one too', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  const zweite = [...partner('A1', { Str: null }), ...hausrat('A1')];
  expect(await schnelle(werk, (await werk.spieleEin(datei(zweite))).id)).toBe(1);
  expect(await schnelle(werk, (await werk.plane(datei(zweite, { zeilenende: '\n' }))).id)).toBe(2);
});

test('a record that a person has edited is compared again, and its conflict listed every time', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  await db.sql(
    `update kunde set version = version + 1, daten = daten || '{"geburtsdatum": "1971-07-04"}',
       herkunft = herkunft || '{"geburtsdatum": {"art": "eingabe", "benutzer": "u", "am": "2026-11-22"}}'
     where mandant_id = $1 and name like '%Änne'`,
    [werk.mandant.id],
  );
  for (const ende of ['\n', '\r']) {
    const { id } = await werk.spieleEin(datei(zeilen, { zeilenende: ende }));
    expect(await werk.plan(id, { merkmal: 'konflikt' })).toMatchObject([
      { konflikte: [{ grund: 'eingabe' }] },
    ]);
  }
});

test.each([
  [
    'in the bin',
    'update kunde set geloescht_am = now(), version = version + 1 where mandant_id = $1',
    'unklar',
  ],
  ['gone', 'delete from kunde where mandant_id = $1', 'neu'],
])('a record that is %s is not the answer', async (_name, befehl, entscheidung) => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  await db.sql(befehl, [werk.mandant.id]);
  const plan = await werk.plane(nochmal);
  expect((await werk.plan(plan.id)).filter(({ gegenstand }) => gegenstand === 'kunde')).toMatchObject([
    { entscheidung },
    { entscheidung },
  ]);
});

test('a contract that moved to another customer is asked about', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  await db.sql(
    `update vertrag set kunde_id = (select max(id) from kunde where mandant_id = $1) where mandant_id = $1 and nummer = 'A1'`,
    [werk.mandant.id],
  );
  const plan = await werk.plane(nochmal);
  expect(
    (await werk.plan(plan.id)).filter(({ entscheidung }) => entscheidung !== 'unveraendert'),
  ).toMatchObject([{ gegenstand: 'vertrag', entscheidung: 'unklar' }]);
});

test('taken back, it is new again', async () => {
  const werk = await neuesWerk();
  const { id } = await werk.spieleEin(erste);
  await werk.nimmZurueck(id);
  expect(await werk.plane(nochmal)).toMatchObject({ kunden: { neu: 2 }, vertraege: { neu: 3 } });
});

test('two stored records that look alike: the fingerprint tells neither', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  await db.sql(
    `insert into lieferabdruck (mandant_id, gegenstand, abdruck, ziel_id, version)
     select mandant_id, 'kunde', abdruck, ziel_id + 1000000, -1 from lieferabdruck where mandant_id = $1 and gegenstand = 'kunde'
     on conflict (mandant_id, gegenstand, abdruck) do update set version = -1`,
    [werk.mandant.id],
  );
  const { id } = await werk.spieleEin(nochmal);
  expect(await schnelle(werk, id)).toBe(3);
  const [rest] = await db.sql(
    "select count(*)::int anzahl from lieferabdruck where mandant_id = $1 and gegenstand = 'kunde' and version >= 0",
    [werk.mandant.id],
  );
  expect(rest).toEqual({ anzahl: 0 });
});

test('the other brokerage remembers nothing of it', async () => {
  const [werk, fremd] = [await neuesWerk(), await neuesWerk()];
  await werk.spieleEin(erste);
  expect(await fremd.plane(nochmal)).toMatchObject({ kunden: { neu: 2 } });
});
