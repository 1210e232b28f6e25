// First import of a 100 MB GDV file end to end, the same again, each beside a plain COPY of the rows that came of it.
// Args: megabytes (default 100).
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { uebernehme } from '#areas/einspielen/uebergang.ts';
import { fuehreLesenAus, fuehreUebernahmeAus } from '#areas/einspielen/jobs.ts';
import type { Arbeit } from '#areas/einspielen/jobs.ts';
import { createEinspielung, readEinspielung } from '#areas/einspielen/store.ts';
import { toEinspielung } from '#areas/einspielen/tabellen.ts';
import { createDatabase } from '#platform/db/handle.ts';
import type { Database } from '#platform/db/handle.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openEmbedded } from '#platform/db/postgres.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';

const heute = '2026-11-23';
const erzeuge = `import { writeBenchDatei } from ${JSON.stringify(new URL('./gdv.ts', import.meta.url).href)}; await writeBenchDatei(process.argv[1], Number(process.argv[2]));`;
const tabellen = ['kunde', 'kunde_schluessel', 'vertrag', 'protokoll'];
const scope = { mandantId: 1, benutzerId: null, rolle: 'system' } as const;
const rund = (zahl: number): number => Math.round(zahl * 100) / 100;

type Werk = { readonly database: Database; readonly files: FileStore; readonly owner: pg.Client };

const gemessen = async <T>(arbeit: () => Promise<T>): Promise<{ sekunden: number; wert: T }> => {
  const start = performance.now();
  const wert = await arbeit();
  return { sekunden: (performance.now() - start) / 1000, wert };
};

/** One file through the door, the plan and into the book; seconds of each step. */
const spieleEin = async ({ database, files }: Werk, bytes: AsyncIterable<Uint8Array>, name: string) => {
  const arbeit: Arbeit = {
    mitMandant: (work) => database.mitMandant(scope, work),
    signal: new AbortController().signal,
  };
  const annahme = await gemessen(async () => {
    const datei = await files.put(bytes, { maxBytes: 1e9 });
    return database.mitMandant(scope, (handle) => createEinspielung(handle, { name, ...datei }, 'cli'));
  });
  const { id } = annahme.wert;
  const plan = await gemessen(() => fuehreLesenAus(arbeit, { files, heute: () => heute }, id));
  const geplant = await database.mitMandant(scope, (handle) => readEinspielung(handle, id));
  if (geplant.status === 'geplant')
    await database.mitMandant(scope, (handle) => uebernehme({ handle, weg: 'cli' }, id, true));
  const uebernahme = await gemessen(() => fuehreUebernahmeAus(arbeit, id));
  const fertig = toEinspielung(await database.mitMandant(scope, (handle) => readEinspielung(handle, id)));
  const sekunden = annahme.sekunden + plan.sekunden + uebernahme.sekunden;
  return {
    fertig,
    maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    sekunden,
    annahme: annahme.sekunden,
    plan: plan.sekunden,
    uebernahme: uebernahme.sekunden,
  };
};

/** The resulting rows copied into empty twins of their tables, with all indexes. */
const plainCopy = async ({
  owner,
}: Werk): Promise<{ sekunden: number; zeilen: number; megabytes: number }> => {
  let [sekunden, zeilen, bytes] = [0, 0, 0];
  for (const tabelle of tabellen) {
    const rohdaten = await buffer(owner.query(to(`copy ${tabelle} to stdout`)));
    await owner.query(`create table zwilling_${tabelle} (like ${tabelle} including all)`);
    const ziel = owner.query(from(`copy zwilling_${tabelle} from stdin`));
    const { sekunden: eine } = await gemessen(() => pipeline(Readable.from([rohdaten]), ziel));
    await owner.query(`drop table zwilling_${tabelle}`);
    sekunden += eine;
    zeilen += ziel.rowCount;
    bytes += rohdaten.length;
  }
  return { sekunden, zeilen, megabytes: bytes / 1e6 };
};

const figur = (name: string, lauf: Awaited<ReturnType<typeof spieleEin>>, copy: { sekunden: number }) => ({
  bench: 'einspielen',
  name,
  status: lauf.fertig.status,
  saetze: lauf.fertig.saetze,
  kunden: lauf.fertig.kunden,
  vertraege: lauf.fertig.vertraege,
  sekunden: rund(lauf.sekunden),
  annahme: rund(lauf.annahme),
  plan: rund(lauf.plan),
  uebernahme: rund(lauf.uebernahme),
  saetzeJeSekunde: Math.round(lauf.fertig.saetze / lauf.sekunden),
  copySekunden: rund(copy.sekunden),
  verhaeltnis: rund(lauf.sekunden / copy.sekunden),
  maxRssMb: lauf.maxRssMb,
});

const open = async (folder: string) => {
  const embedded = await openEmbedded(join(folder, 'pg'));
  await migrate(embedded.ownerUrl);
  const owner = new pg.Client({ connectionString: embedded.ownerUrl });
  await owner.connect();
  await owner.query("insert into mandant (schluessel, name) values ('bench', 'Bench')");
  const database = createDatabase({ appUrl: embedded.appUrl, poolSize: 4, statementTimeoutMs: 600_000 });
  const files = await openDiskStore(join(folder, 'files'));
  const close = async () => {
    await database.close();
    await owner.end();
    await embedded.stop();
  };
  return { werk: { database, files, owner }, close };
};

export async function* run([groesse = '100']: readonly string[]): AsyncGenerator<object> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-einspielen-'));
  const { werk, close } = await open(folder);
  try {
    const datei = join(folder, 'bench.gdv');
    // Its memory is not the server's.
    execFileSync(process.execPath, [
      '--input-type=module',
      '-e',
      erzeuge,
      datei,
      String(Number(groesse) * 1e6),
    ]);
    const erster = await spieleEin(werk, createReadStream(datei), 'bench.gdv');
    const copy = await plainCopy(werk);
    yield {
      bench: 'einspielen',
      name: 'copy',
      sekunden: rund(copy.sekunden),
      zeilen: copy.zeilen,
      megabytes: rund(copy.megabytes),
    };
    yield figur('erster', erster, copy);
    yield figur('dieselbe-datei', await spieleEin(werk, createReadStream(datei), 'noch-einmal.gdv'), copy);
    const andereBytes = join(folder, 'gleicher-inhalt.gdv');
    await writeFile(
      andereBytes,
      (await readFile(datei)).toString('latin1').replaceAll('\r\n', '\n'),
      'latin1',
    );
    yield figur(
      'gleicher-inhalt',
      await spieleEin(werk, createReadStream(andereBytes), 'gleicher-inhalt.gdv'),
      copy,
    );
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}
