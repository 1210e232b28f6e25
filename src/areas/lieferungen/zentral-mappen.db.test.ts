// Workbooks and archives in the operator's inbox, on a real database.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { baueXlsx, blattXml, textZellen } from '#formats/tabelle/probe/xlsx-bauen.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import { listWartende, ordneNummerZu, readZentraldatei } from './store-zentral.ts';
import { verteileEine } from './verteilen.ts';
import type { VerteilDeps } from './verteilen.ts';
import { nimmZentral } from './zentralannahme.ts';

const db = await createTestDatabase();
const { database } = db;
const ordner = await mkdtemp(join(tmpdir(), 'zentral-mappen-'));
const files = await openDiskStore(join(ordner, 'files'));
const deps: VerteilDeps = {
  database,
  files,
  heute: () => heute,
  ordner: join(ordner, 'teile'),
  onFehler: (error) => expect.unreachable(String(error)),
};
const betreiber = { benutzerId: null };

let nr = 0;
/** A brokerage with its numbers. */
const haus = async (...nummern: string[]) => {
  const mandant = await createMandant(db, `mappenhaus-${(nr += 1)}`);
  for (const nummer of nummern)
    await db.sql(
      "insert into vermittlernummer (mandant_id, gesellschaft, nummer) values ($1, 'Hanseatische Lindenkrone (Demo)', $2)",
      [mandant.id, nummer],
    );
  return mandant;
};
const bringe = (bytes: Uint8Array, name: string) =>
  nimmZentral(
    { database, files, maxBytes: 50_000_000 },
    { name, bytes: Readable.from([bytes]), weg: 'web', benutzerId: null },
  );
const verteileAlle = async (): Promise<void> => {
  while (await verteileEine(deps, new AbortController().signal));
};
const zeige = (id: string) => database.mitBetreiber(betreiber, (handle) => readZentraldatei(handle, id));
const wartende = () => database.mitBetreiber(betreiber, listWartende);
const einspielungen = (mandantId: number) =>
  db.sql<{ id: string }>('select id from einspielung where mandant_id = $1 order by id', [mandantId]);
const vertrag = (vermittler: string, vsNr: string, name: string) =>
  [...partner(vsNr, { Name1: name }), ...hausrat(vsNr)].map((zeile) => ({
    ...zeile,
    felder: { ...zeile.felder, GeschaeftsstelleVermittler: vermittler },
  }));

/** A workbook of one row per number and name. */
const mappe = (...zeilen: readonly (readonly [nummer: string, name: string])[]) =>
  baueXlsx({
    blaetter: [
      {
        name: 'Bestand',
        xml: blattXml([
          textZellen(
            'Vermittlernummer',
            'Gesellschaft',
            'Nachname',
            'Vorname',
            'Geburtsdatum',
            'VS-Nr.',
            'Beitrag',
          ),
          ...zeilen.map(
            ([nummer, name], i) =>
              `${textZellen(nummer, 'Hanseatische Lindenkrone (Demo)', name, 'Änne')}<c s="1"><v>${26117 + i}</v></c>${textZellen(`S-${name}`)}<c><v>1.234</v></c>`,
          ),
        ]),
      },
    ],
  });

test('a workbook of two brokerages: each gets its rows as a workbook, read like any other', async () => {
  const [a, b] = [await haus('M100'), await haus('M200')];
  const { id } = await bringe(
    mappe(['M100', 'Anna'], ['M200', 'Bert'], ['M100', 'Carl'], ['M999', 'Dora']),
    'alle.XLS',
  );
  await verteileAlle();
  expect(await zeige(id)).toMatchObject({
    status: 'verteilt',
    art: 'mappe',
    gelesen: 5,
    rahmen: 1,
    verteilt: 3,
    wartend: 1,
    haeuser: 2,
    maengel: [],
  });
  const [vonA] = await einspielungen(a.id);
  const werk = createEinspielwerk(db, files, a);
  expect(await werk.lies(vonA?.id ?? '')).toMatchObject({
    status: 'geplant',
    dateiname: 'alle.xlsx',
    kunden: { neu: 2 },
    vertraege: { neu: 2 },
    lieferung: { vermittlernummern: ['M100'] },
  });
  const [eintrag] = await werk.plan(vonA?.id ?? '');
  expect(JSON.stringify(eintrag)).toContain('1971-07-03');
  expect(JSON.stringify(await werk.plan(vonA?.id ?? ''))).toContain('123');
  expect(JSON.stringify(await werk.plan(vonA?.id ?? ''))).not.toContain('Bert');
  // The number that waited is assigned: only its rows come, what was delivered stays.
  const [offen] = (await wartende()).filter(({ nummer }) => nummer === 'M999');
  await database.mitBetreiber(betreiber, (handle) =>
    ordneNummerZu(handle, { gesellschaft: offen?.gesellschaft ?? '', nummer: 'M999' }, b.id),
  );
  await verteileAlle();
  expect(await zeige(id)).toMatchObject({ verteilt: 4, wartend: 0 });
  const vonB = await einspielungen(b.id);
  expect(vonB).toHaveLength(2);
  expect(await createEinspielwerk(db, files, b).lies(vonB[1]?.id ?? '')).toMatchObject({
    kunden: { neu: 1 },
  });
});

test('a zip of several files and a packed one: each file inside is divided by itself, the unreadable one says so', async () => {
  const a = await haus('H950', 'H951', 'H952');
  const teile = [
    { name: 'x/eins.gdv', inhalt: datei(vertrag('H950', 'V1', 'Zip')) },
    { name: 'x/zwei.xlsx', inhalt: mappe(['H951', 'Mappe']) },
    { name: 'liesmich.txt', inhalt: 'Guten Tag' },
  ];
  const { id } = await bringe(baueZip(teile), 'alle.zip');
  const gepackt = await bringe(gzipSync(datei(vertrag('H952', 'V2', 'Gepackt'))), 'alle.gdv.gz');
  const bombe = await bringe(gzipSync(Buffer.alloc(8_000_000)), 'bombe.gz');
  await verteileAlle();
  expect(await zeige(id)).toMatchObject({
    art: 'archiv',
    status: 'verteilt',
    grund: '3 Dateien aus dem Archiv.',
  });
  expect(await zeige(gepackt.id)).toMatchObject({ art: 'archiv', grund: 'Eine Datei aus dem Archiv.' });
  expect(await zeige(bombe.id)).toMatchObject({
    status: 'fehlgeschlagen',
    grund: expect.stringContaining('auffällig stark gepackt'),
  });
  const namen = await db.sql<{ name: string; status: string }>(
    "select name, status from zentraldatei where name in ('eins.gdv', 'zwei.xlsx', 'liesmich.txt', 'alle.gdv') order by name",
  );
  expect(namen).toEqual([
    { name: 'alle.gdv', status: 'verteilt' },
    { name: 'eins.gdv', status: 'verteilt' },
    { name: 'liesmich.txt', status: 'fehlgeschlagen' },
    { name: 'zwei.xlsx', status: 'verteilt' },
  ]);
  expect(await einspielungen(a.id)).toHaveLength(3);
});
