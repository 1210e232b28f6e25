// The operator's inbox on a real database: who gets what, what waits, what nobody may see, and kill -9 in the middle.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner, zeilenVon } from '#importers/gdv/beispiel.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import type { TestMandant } from '#test/testkit/mandanten.ts';
import { leereEingangsordner } from './eingangsordner.ts';
import {
  listTeile,
  listWartende,
  listZentraldateien,
  ordneNummerZu,
  readZentraldatei,
  verwirfNummer,
} from './store-zentral.ts';
import { findTeil } from './store.ts';
import { verteileEine } from './verteilen.ts';
import type { VerteilDeps } from './verteilen.ts';
import { nimmZentral } from './zentralannahme.ts';

const db = await createTestDatabase();
const { database } = db;
const ordner = await mkdtemp(join(tmpdir(), 'zentral-'));
const files = await openDiskStore(join(ordner, 'files'));
const fehler: unknown[] = [];
const deps: VerteilDeps = {
  database,
  files,
  heute: () => heute,
  ordner: join(ordner, 'teile'),
  onFehler: (error) => void fehler.push(error),
};
const niemand = new AbortController().signal;
const annahme = { database, files, maxBytes: 50_000_000 };
const betreiber = { benutzerId: null };

let nr = 0;
/** A brokerage with its number, and numbers that no other test uses. */
const haus = async (...nummern: string[]): Promise<TestMandant> => {
  const mandant = await createMandant(db, `haus-${(nr += 1)}`);
  for (const nummer of nummern)
    await db.sql(
      "insert into vermittlernummer (mandant_id, gesellschaft, nummer) values ($1, 'Hanseatische Lindenkrone (Demo)', $2)",
      [mandant.id, nummer],
    );
  return mandant;
};

const vertrag = (vermittler: string, vsNr: string, name: string) =>
  [...partner(vsNr, { Name1: name }), ...hausrat(vsNr)].map((zeile) => ({
    ...zeile,
    felder: { ...zeile.felder, GeschaeftsstelleVermittler: vermittler },
  }));

const bringe = async (bytes: Uint8Array, name = 'Bestand_alle.gdv') => {
  const quelle = (async function* () {
    yield bytes;
  })();
  return nimmZentral(annahme, { name, bytes: quelle, weg: 'web', benutzerId: null });
};
const verteileAlle = async (): Promise<void> => {
  while (await verteileEine(deps, niemand));
};
const zeige = (id: string) => database.mitBetreiber(betreiber, (handle) => readZentraldatei(handle, id));
const wartende = () => database.mitBetreiber(betreiber, listWartende);
const einspielungen = (mandantId: number) =>
  db.sql<{ id: string; sha256: string; weg: string; status: string }>(
    'select e.id, d.sha256, e.weg, e.status from einspielung e join datei d using (mandant_id) where d.id = e.datei_id and e.mandant_id = $1 order by e.id',
    [mandantId],
  );
const inhaltVon = async (sha256 = '') => (await buffer(await files.open(sha256))).toString('latin1');

describe('a file of two brokerages', () => {
  test('each gets its part through the one door, planned as usual; nothing of the other', async () => {
    const [a, b] = [await haus('A100'), await haus('B100')];
    const ganz = datei([
      ...vertrag('A100', 'V1', 'Annamaus'),
      ...vertrag('B100', 'V2', 'Bertold'),
      ...vertrag('A100', 'V3', 'Carla'),
    ]);
    const { id } = await bringe(ganz);
    await verteileAlle();
    expect(await zeige(id)).toMatchObject({
      status: 'verteilt',
      art: 'gdv',
      gelesen: 16,
      rahmen: 4,
      verteilt: 12,
      wartend: 0,
      verworfen: 0,
      unlesbar: 0,
      haeuser: 2,
      lieferung: { von: '2026-10-01', bis: '2026-10-31' },
      maengel: [],
    });
    const [vonA] = await einspielungen(a.id);
    const [vonB] = await einspielungen(b.id);
    expect([vonA, vonB]).toMatchObject([
      { weg: 'betreiber', status: 'wartet' },
      { weg: 'betreiber', status: 'wartet' },
    ]);
    const teil = await inhaltVon(vonA?.sha256);
    expect(teil).toContain('Annamaus');
    expect(teil).not.toContain('Bertold');
    const werk = createEinspielwerk(db, files, a);
    expect(await werk.lies(vonA?.id ?? '')).toMatchObject({
      status: 'geplant',
      kunden: { neu: 2 },
      vertraege: { neu: 2 },
      hinweise: { fehler: 0, warnung: 0 },
      lieferung: { vermittlernummern: ['A100'] },
    });
    expect(await a.als(({ handle }) => findTeil(handle, vonA?.id ?? ''))).toMatchObject({
      dateiname: 'Bestand_alle.gdv',
      saetze: 8,
      zeileVon: 4,
      zeileBis: 15,
    });
    expect(await b.als(({ handle }) => findTeil(handle, vonA?.id ?? ''))).toBeUndefined();
    const protokoll = await db.sql(
      "select weg, aktion from protokoll where mandant_id = $1 and gegenstand = 'einspielung'",
      [a.id],
    );
    expect(protokoll).toEqual([{ weg: 'betreiber', aktion: 'hochgeladen' }]);
  });

  test('the same bytes again are the same file, and nobody gets anything twice', async () => {
    const a = await haus('A200');
    const ganz = datei(vertrag('A200', 'V1', 'Doppelt'));
    const erste = await bringe(ganz);
    await verteileAlle();
    expect(await bringe(ganz, 'anderer Name.gdv')).toEqual({ id: erste.id, schonEingelesen: true });
    await verteileAlle();
    expect(await einspielungen(a.id)).toHaveLength(1);
    expect((await zeige(erste.id)).erneutAm).not.toBeNull();
  });
});

describe('numbers that nobody can be sure of wait', () => {
  test('unknown: assigned later, routed again from the original; what was delivered stays delivered once', async () => {
    const [a, b] = [await haus('A300'), await haus()];
    const { id } = await bringe(
      datei([...vertrag('A300', 'V1', 'Anton'), ...vertrag('X300', 'V2', 'Xaver')]),
    );
    await verteileAlle();
    expect(await zeige(id)).toMatchObject({ verteilt: 4, wartend: 4 });
    const [offen] = (await wartende()).filter(({ nummer }) => nummer === 'X300');
    expect(offen).toMatchObject({ nummerText: 'X300', saetze: 4, vertraege: 1, dateien: 1 });
    const zugeordnet = await database.mitBetreiber(betreiber, (handle) =>
      ordneNummerZu(handle, { gesellschaft: offen?.gesellschaft ?? '', nummer: 'X300' }, b.id),
    );
    expect(zugeordnet).toBe(1);
    await verteileAlle();
    expect(await zeige(id)).toMatchObject({ status: 'verteilt', verteilt: 8, wartend: 0, haeuser: 2 });
    expect(await einspielungen(a.id)).toHaveLength(1);
    const [vonB] = await einspielungen(b.id);
    expect(
      zeilenVon(Buffer.from(await inhaltVon(vonB?.sha256), 'latin1')).filter((z) => z.startsWith('0200')),
    ).toHaveLength(1);
    // The next file knows the number.
    const naechste = await bringe(datei(vertrag('X300', 'V3', 'Xenia')));
    await verteileAlle();
    expect(await zeige(naechste.id)).toMatchObject({ verteilt: 4, wartend: 0 });
  });

  test('two claim one number: nobody gets it until it is decided', async () => {
    const [a, b] = [await haus('C400'), await haus('0C400'.slice(1))];
    const { id } = await bringe(datei(vertrag('C400', 'V1', 'Konflikt')));
    await verteileAlle();
    expect([...(await einspielungen(a.id)), ...(await einspielungen(b.id))]).toEqual([]);
    expect(await zeige(id)).toMatchObject({ verteilt: 0, wartend: 4 });
    expect(await db.sql("select stand, mandanten from zentralnummer where nummer = 'C400'")).toEqual([
      { stand: 'konflikt', mandanten: [a.id, b.id] },
    ]);
    const [offen] = (await wartende()).filter(({ nummer }) => nummer === 'C400');
    await database.mitBetreiber(betreiber, (handle) =>
      ordneNummerZu(handle, { gesellschaft: offen?.gesellschaft ?? '', nummer: 'C400' }, a.id),
    );
    await verteileAlle();
    expect([(await einspielungen(a.id)).length, (await einspielungen(b.id)).length]).toEqual([1, 0]);
  });

  test('a later claim does not take over what another one has got so far', async () => {
    const a = await haus('D500');
    await bringe(datei(vertrag('D500', 'V1', 'Erst')));
    await verteileAlle();
    await db.sql('delete from vermittlernummer where mandant_id = $1', [a.id]);
    const b = await haus('D500');
    const { id } = await bringe(datei(vertrag('D500', 'V2', 'Dann')));
    await verteileAlle();
    expect(await einspielungen(b.id)).toEqual([]);
    expect(await zeige(id)).toMatchObject({ wartend: 4 });
  });

  test('dismissed: waits no more, now and later', async () => {
    const { id } = await bringe(datei(vertrag('E600', 'V1', 'Fremd')));
    await verteileAlle();
    const [offen] = (await wartende()).filter(({ nummer }) => nummer === 'E600');
    const schluessel = { gesellschaft: offen?.gesellschaft ?? '', nummer: 'E600' };
    await database.mitBetreiber(betreiber, (handle) => verwirfNummer(handle, schluessel));
    const zweite = await bringe(datei(vertrag('E600', 'V2', 'Fremder')));
    await verteileAlle();
    for (const eine of [id, zweite.id]) expect(await zeige(eine)).toMatchObject({ wartend: 0, verworfen: 4 });
    await expect(
      database.mitBetreiber(betreiber, (handle) => verwirfNummer(handle, schluessel)),
    ).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
  });
});

describe('nobody sees persons', () => {
  test('a damaged table with names where numbers belong: the operator reads none of them', async () => {
    const kopf = 'Vermittlernummer;Gesellschaft;Nachname;Vorname;Geburtsdatum;VS-Nr.';
    const csv = [
      kopf,
      ...Array.from({ length: 5 }, (_, i) => `F70${i};Allianz;Muster${i};Anna;01.02.1970;A${i}`),
      'Geheimrat Müller1;Frau Meyer-Schulze;x;y;;',
      ';Anneliese Geheim;;;;',
    ].join('\r\n');
    await bringe(Buffer.from(csv, 'latin1'), 'alle.csv');
    await verteileAlle();
    const alles = await db.sql(
      'select (select json_agg(n) from zentralnummer n)::text || (select json_agg(d) from zentraldatei d)::text alles',
    );
    expect(JSON.stringify(alles)).not.toMatch(/geheim|meyer|schulze/i);
    expect((await wartende()).find(({ gesellschaft }) => gesellschaft === 'unlesbar')).toMatchObject({
      saetze: 2,
      nummerText: '',
    });
  });

  test('the operator reads no table of a brokerage; a brokerage none of the operator, nor another part', async () => {
    const [a, b] = [await haus('G800'), await haus()];
    await bringe(datei(vertrag('G800', 'V1', 'Privat')));
    await verteileAlle();
    for (const tabelle of [
      'kunde',
      'vertrag',
      'einspielung',
      'einspielung_plan',
      'datei',
      'vermittlernummer',
      'lieferplan',
      'protokoll',
    ])
      await expect(
        database.mitBetreiber(betreiber, (handle) =>
          sql`select * from ${sql.ref(tabelle)}`.execute(handle.db),
        ),
        tabelle,
      ).rejects.toThrow();
    const leer = (tabelle: string) =>
      b.als(async ({ handle }) => (await sql`select * from ${sql.ref(tabelle)}`.execute(handle.db)).rows);
    for (const tabelle of ['zentraldatei', 'zentralnummer', 'nummerentscheidung', 'lieferung_teil'])
      expect(await leer(tabelle), tabelle).toEqual([]);
    expect(
      await b.als(
        async ({ handle }) => (await sql`select * from vermittlernummern_aller()`.execute(handle.db)).rows,
      ),
    ).toEqual([]);
    await expect(
      b.als(({ handle }) =>
        sql`insert into zentraldatei (name, sha256, bytes, weg) values ('x', ${'0'.repeat(64)}, 1, 'web')`.execute(
          handle.db,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(a.id).not.toBe(b.id);
  });
});

describe('what can not be divided says why', () => {
  test.each([
    [
      'a text',
      Buffer.from('Sehr geehrte Damen und Herren'),
      'brief.txt',
      /Format der Datei ist nicht bekannt/,
    ],
    [
      'a table without numbers',
      Buffer.from('Nachname;Ort\nA;Köln\nB;Bonn\nC;Ulm\n'),
      'liste.csv',
      /keine Spalte mit Vermittlernummern/,
    ],
  ])('%s', async (_name, bytes, name, grund) => {
    const { id } = await bringe(bytes, name);
    await verteileAlle();
    expect(await zeige(id)).toMatchObject({ status: 'fehlgeschlagen', grund: expect.stringMatching(grund) });
  });
  test('an archive: each file inside is divided by itself', async () => {
    const a = await haus('H900');
    const { id } = await bringe(
      Buffer.from(baueZip([{ name: 'x/eins.gdv', inhalt: datei(vertrag('H900', 'V1', 'Zip')) }])),
      'alle.zip',
    );
    await verteileAlle();
    expect(await zeige(id)).toMatchObject({
      art: 'archiv',
      status: 'verteilt',
      grund: 'Eine Datei aus dem Archiv.',
    });
    expect(await einspielungen(a.id)).toHaveLength(1);
  });
});

test('the watched folder: only complete files, moved away, the same bytes once', async () => {
  const a = await haus('I110');
  const eingang = join(ordner, 'eingang');
  await mkdir(eingang);
  const bytes = datei(vertrag('I110', 'V1', 'Ordner'));
  await writeFile(join(eingang, 'bestand.gdv'), bytes.subarray(0, 300));
  await writeFile(join(eingang, 'noch.gdv.part'), bytes);
  await writeFile(join(eingang, 'leer.gdv'), '');
  let blick = await leereEingangsordner(annahme, eingang, new Map());
  expect(blick.angenommen).toEqual([]);
  await writeFile(join(eingang, 'bestand.gdv'), bytes);
  blick = await leereEingangsordner(annahme, eingang, blick.gesehen);
  expect(blick).toMatchObject({
    angenommen: [],
    abgelehnt: [{ name: 'leer.gdv', grund: expect.stringContaining('leer') }],
  });
  blick = await leereEingangsordner(annahme, eingang, blick.gesehen);
  expect(blick.angenommen).toEqual(['bestand.gdv']);
  await writeFile(join(eingang, 'bestand.gdv'), bytes);
  for (let i = 0; i < 2; i += 1) blick = await leereEingangsordner(annahme, eingang, blick.gesehen);
  expect((await readdir(eingang)).toSorted()).toEqual(['abgelehnt', 'erledigt', 'noch.gdv.part']);
  expect((await readdir(join(eingang, 'erledigt'))).toSorted()).toEqual(['bestand (2).gdv', 'bestand.gdv']);
  await verteileAlle();
  expect(await einspielungen(a.id)).toHaveLength(1);
  const [neueste] = await database.mitBetreiber(betreiber, (handle) =>
    listZentraldateien(handle, { anzahl: 1 }),
  );
  expect(neueste).toMatchObject({ weg: 'ordner', name: 'bestand.gdv' });
});

test(
  'kill -9 in the middle, again and again: no part is lost, none comes twice',
  { timeout: 120_000 },
  async () => {
    const haeuser: TestMandant[] = [];
    for (let i = 0; i < 12; i += 1) haeuser.push(await haus(`K${200 + i}`));
    const { id } = await bringe(
      datei(
        Array.from({ length: 1200 }, (_, i) => vertrag(`K${200 + (i % 12)}`, `V${i}`, `Muster${i}`)).flat(),
      ),
    );
    const kind = new URL('../../../test/testkit/verteil-child.ts', import.meta.url);
    for (const ms of [60, 250, 450, 60_000]) {
      const prozess = fork(kind, [db.appUrl, join(ordner, 'files'), deps.ordner], { stdio: 'ignore' });
      const ende = once(prozess, 'exit');
      await once(prozess, 'message');
      await Promise.race([ende, setTimeout(ms)]);
      prozess.kill('SIGKILL');
      await ende;
      // What a minute of silence would do.
      await db.sql(
        "update zentraldatei set gehalten_bis = now() - interval '1 second', versuche = 0 where status = 'laeuft'",
      );
    }
    expect(await zeige(id)).toMatchObject({ status: 'verteilt', verteilt: 4800, wartend: 0, haeuser: 12 });
    const teile = await database.mitBetreiber(betreiber, (handle) => listTeile(handle, id));
    expect(teile.map(({ saetze }) => saetze)).toEqual(Array.from({ length: 12 }, () => 400));
    for (const eins of haeuser) expect(await einspielungen(eins.id)).toHaveLength(1);
    expect(fehler).toEqual([]);
  },
);
