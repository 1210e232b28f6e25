// Undo over a real database: everything back, except what was touched since.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import { fuehreGruppenruecknahmeAus } from '../uebernehmen/anwenden.ts';
import { readRuecknahme } from './store-ruecknahme.ts';
import { nimmEinspielungZurueck } from '../uebernehmen/uebergang.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'ruecknahme-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `ruecknahme-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
const zwei = datei([
  ...partner('A1'),
  ...hausrat('A1'),
  ...partner('A2', { Name3: 'Udo', Geburtsdatum: '1969-01-02' }, { PersonenKundenNrVersicherers: 'K78' }),
  ...hausrat('A2'),
]);
const neuer = datei(
  [
    ...partner('A1', { Ort: 'Bonn', PLZ: '53111', Titel: 'Dr.' }),
    ...hausrat('A1', { GesbeitragNettoInWE: { wert: 20000, stellen: 2 } }),
  ],
  { bis: '2026-11-20' },
);
/** All that the brokerage has, without versions and times. */
const bestand = (id: number) =>
  db.sql(
    `select 'k' art, id, name, daten, herkunft from kunde where mandant_id = $1 and geloescht_am is null
     union all select 'v', id, nummer, daten, herkunft from vertrag where mandant_id = $1 and geloescht_am is null
     union all select 's ' || art, kunde_id, schluessel, null, null from kunde_schluessel where mandant_id = $1 order by 1, 2, 3`,
    [id],
  );

test('a first import goes without a trace, and may come again', async () => {
  const werk = await neuesWerk();
  const { id } = await werk.spieleEin(zwei);
  expect(await werk.nimmZurueck(id)).toMatchObject({
    status: 'zurueckgenommen',
    grund: '4 Datensätze entfernt, 0 zurückgesetzt.',
  });
  expect(await bestand(werk.mandant.id)).toEqual([]);
  expect(await werk.spieleEin(zwei)).toMatchObject({ status: 'uebernommen', kunden: { neu: 2 } });
});

test('changes go back to what was there, origins too', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(zwei);
  const vorher = await bestand(werk.mandant.id);
  const { id } = await werk.spieleEin(neuer);
  expect(await bestand(werk.mandant.id)).not.toEqual(vorher);
  expect(await werk.nimmZurueck(id)).toMatchObject({ grund: '0 Datensätze entfernt, 2 zurückgesetzt.' });
  expect(await bestand(werk.mandant.id)).toEqual(vorher);
});

const vorschau = (werk: Awaited<ReturnType<typeof neuesWerk>>, id: string) =>
  werk.mandant.als(({ handle }) => readRuecknahme(handle, id));

test('what was edited since is shown and kept', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(zwei);
  const { id } = await werk.spieleEin(neuer);
  await db.sql(
    `update kunde set version = version + 1, daten = daten || '{"titel": "Prof."}',
      herkunft = herkunft || '{"titel": {"art": "eingabe", "benutzer": "u", "am": "2026-11-22"}}' where mandant_id = $1 and name like 'Müller, Dr. Änne'`,
    [werk.mandant.id],
  );
  expect(await vorschau(werk, id)).toEqual({
    entfernt: 0,
    zurueckgesetzt: 1,
    bleiben: 1,
    felder: 1,
    beispiele: [
      { gegenstand: 'kunde', id: expect.any(String), bezeichnung: 'Müller, Dr. Änne', felder: ['titel'] },
    ],
  });
  expect(await werk.nimmZurueck(id)).toMatchObject({ grund: expect.stringContaining('bei 1 bleibt') });
  const [kunde] = await db.sql(
    "select name, ort, daten->>'titel' titel from kunde where mandant_id = $1 order by id",
    [werk.mandant.id],
  );
  expect(kunde).toEqual({ name: 'Müller, Prof. Änne', ort: 'Köln', titel: 'Prof.' });
});

test('a new customer that is in use stays with what uses it', async () => {
  const werk = await neuesWerk();
  const { id } = await werk.spieleEin(zwei);
  await db.sql(
    "insert into aufgabe (mandant_id, kunde_id, titel) select mandant_id, id, 'Anrufen' from kunde where mandant_id = $1 and name = 'Müller, Udo'",
    [werk.mandant.id],
  );
  expect(await vorschau(werk, id)).toMatchObject({
    entfernt: 3,
    bleiben: 1,
    beispiele: [{ bezeichnung: 'Müller, Udo', felder: [] }],
  });
  expect(await werk.nimmZurueck(id)).toMatchObject({
    grund: expect.stringContaining('3 Datensätze entfernt'),
  });
  expect((await bestand(werk.mandant.id)).filter((zeile) => zeile['art'] === 'k')).toMatchObject([
    { name: 'Müller, Udo' },
  ]);
});

test('only what is applied can be taken back; killed, it goes on', async () => {
  const werk = await neuesWerk();
  const plan = await werk.plane(zwei);
  expect((await werk.nimmZurueck(plan.id)).status).toBe('geplant');
  await werk.uebernimm(plan.id);
  await expect(werk.nimmZurueck(plan.id, AbortSignal.abort(new Error('killed')))).rejects.toThrow('killed');
  expect(await werk.zeige(plan.id)).toMatchObject({ status: 'nimmt-zurueck' });
  expect(await werk.nimmZurueck(plan.id)).toMatchObject({ status: 'zurueckgenommen' });
  expect(await bestand(werk.mandant.id)).toEqual([]);
});

test('a new record that was edited stays with the edited fields named', async () => {
  const werk = await neuesWerk();
  const { id } = await werk.spieleEin(zwei);
  await db.sql(
    `update vertrag set version = 2, daten = daten || '{"bemerkung": "x"}',
       herkunft = herkunft || '{"bemerkung": {"art": "eingabe", "benutzer": "u", "am": "2026-11-22"}}'
     where mandant_id = $1 and id = (select min(id) from vertrag where mandant_id = $1)`,
    [werk.mandant.id],
  );
  expect(await vorschau(werk, id)).toMatchObject({
    entfernt: 2,
    bleiben: 2,
    felder: 1,
    beispiele: [
      { gegenstand: 'kunde', felder: [] },
      { gegenstand: 'vertrag', felder: ['bemerkung'] },
    ],
  });
  expect(await werk.nimmZurueck(id)).toMatchObject({ grund: expect.stringContaining('bei 2 bleibt') });
  expect(await bestand(werk.mandant.id)).not.toEqual([]);
});

test('one file of several goes alone; all of them go without a trace, the last applied first', async () => {
  const werk = await neuesWerk();
  const erste = await werk.spieleEin(zwei);
  const nachErster = await bestand(werk.mandant.id);
  const zweite = await werk.spieleEin(neuer);
  await werk.nimmZurueck(zweite.id);
  expect(await bestand(werk.mandant.id)).toEqual(nachErster);
  const wieder = await werk.spieleEin(neuer);
  const ids = [erste.id, wieder.id];
  for (const id of ids) await werk.mandant.als((kontext) => nimmEinspielungZurueck(kontext, id));
  await expect(
    fuehreGruppenruecknahmeAus(werk.arbeit(AbortSignal.abort(new Error('killed'))), ids),
  ).rejects.toThrow('killed');
  await fuehreGruppenruecknahmeAus(werk.arbeit(), ids);
  expect(await bestand(werk.mandant.id)).toEqual([]);
  expect(await werk.zeige(erste.id)).toMatchObject({ status: 'zurueckgenommen' });
});

test('the other brokerage sees nothing of it', async () => {
  const [werk, fremd] = [await neuesWerk(), await neuesWerk()];
  const { id } = await werk.spieleEin(zwei);
  expect(await vorschau(fremd, id)).toMatchObject({ entfernt: 0, bleiben: 0, beispiele: [] });
});
