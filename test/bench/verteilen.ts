// The operator's inbox: one file of 1,000,000 records for 500 brokerages, divided, then planned in each of them.
// Args: records (default 1000000), brokerages (default 500), how many of them to plan (default all).
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';
import { fuehreLesenAus } from '#areas/einspielen/jobs.ts';
import { readZentraldatei } from '#areas/lieferungen/store-zentral.ts';
import { verteileEine } from '#areas/lieferungen/verteilen.ts';
import { nimmZentral } from '#areas/lieferungen/zentralannahme.ts';
import { createGdvDatei } from '#formats/gdv/index.ts';
import { createMusterBestand } from '#formats/gdv/muster-bestand.ts';
import type { NeuerSatz } from '#formats/gdv/index.ts';
import { createDatabase } from '#platform/db/handle.ts';
import { migrate } from '#platform/db/migrate.ts';
import { embeddedPid, openEmbedded } from '#platform/db/postgres.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { rechenzeitMitKindern } from '#test/testkit/prozesse.ts';

const heute = '2026-11-23';
const gesellschaft = 'Hanseatische Lindenkrone (Demo)';
const kopf = {
  vuNr: '9901',
  absender: 'HANSEATISCHE LINDENKRONE',
  adressat: 'ZENTRALER EINGANG',
  vermittler: '',
  von: '2026-10-01',
  bis: '2026-10-31',
};
const erzeuge = `import { writeZentraldatei } from ${JSON.stringify(import.meta.url)}; await writeZentraldatei(process.argv[1], Number(process.argv[2]), Number(process.argv[3]));`;
const nummerVon = (i: number): string => `M${100_000 + i}`;
const rund = (zahl: number): number => Math.round(zahl * 100) / 100;
const rss = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const mitte = (zeiten: readonly number[]): number =>
  Math.round(zeiten.toSorted((a, b) => a - b)[Math.floor(zeiten.length / 2)] ?? 0);
/** Computing time so far, seconds: of this process, of PostgreSQL. */
const rechenzeit = (postmaster: number) => {
  const { user, system } = process.cpuUsage();
  return [(user + system) / 1e6, rechenzeitMitKindern(postmaster)] as const;
};
const betreiber = { benutzerId: null } as const;

/** Contracts in turn for one brokerage after the other: each part lies scattered over the whole file. */
function* saetze(anzahl: number, haeuser: number): Generator<NeuerSatz> {
  let [gezaehlt, haus, vsNr] = [0, 0, ''];
  for (const satz of createMusterBestand(1)) {
    if (gezaehlt >= anzahl) return;
    const eigene = String(satz.felder['VsNr'] ?? '');
    if (eigene !== vsNr) [vsNr, haus] = [eigene, (haus + 1) % haeuser];
    gezaehlt += 1;
    yield { ...satz, felder: { ...satz.felder, GeschaeftsstelleVermittler: nummerVon(haus) } };
  }
}

/** Writes the file; the bench calls it in another process, so that its memory is not the server's. */
export const writeZentraldatei = async (pfad: string, anzahl: number, haeuser: number): Promise<void> => {
  const ziel = createWriteStream(pfad);
  let block: Uint8Array[] = [];
  for (const zeile of createGdvDatei(kopf, saetze(anzahl, haeuser))) {
    block.push(zeile);
    if (block.length < 4096) continue;
    if (!ziel.write(Buffer.concat(block))) await once(ziel, 'drain');
    block = [];
  }
  ziel.end(Buffer.concat(block));
  await once(ziel, 'close');
};

const legeHaeuserAn = async (ownerUrl: string, haeuser: number): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `with m as (insert into mandant (schluessel, name) select 'haus-' || n, 'Haus ' || n from generate_series(0, $1 - 1) n returning id, schluessel)
     insert into vermittlernummer (mandant_id, gesellschaft, nummer)
     select id, $2, 'M' || (100000 + substr(schluessel, 6)::int) from m`,
    [haeuser, gesellschaft],
  );
  await owner.end();
};

export async function* run([
  anzahl = '1000000',
  haeuser = '500',
  planen = haeuser,
]: readonly string[]): AsyncGenerator<object> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-verteilen-'));
  const embedded = await openEmbedded(join(folder, 'pg'));
  const postmaster = (await embeddedPid(join(folder, 'pg'))) ?? 0;
  const database = createDatabase({ appUrl: embedded.appUrl, poolSize: 4, statementTimeoutMs: 600_000 });
  try {
    await migrate(embedded.ownerUrl);
    await legeHaeuserAn(embedded.ownerUrl, Number(haeuser));
    const pfad = join(folder, 'zentral.gdv');
    execFileSync(process.execPath, ['--input-type=module', '-e', erzeuge, pfad, anzahl, haeuser]);
    const files = await openDiskStore(join(folder, 'files'));
    const vorher = rss();
    const start = performance.now();
    const { id } = await nimmZentral(
      { database, files, maxBytes: 4e9 },
      { name: 'zentral.gdv', bytes: createReadStream(pfad), weg: 'cli', benutzerId: null },
    );
    const angenommen = performance.now();
    const deps = {
      database,
      files,
      ordner: join(folder, 'teile'),
      heute: () => heute,
      onFehler: (error: unknown) => {
        throw error;
      },
    };
    await verteileEine(deps, new AbortController().signal);
    const verteilt = performance.now();
    const datei = await database.mitBetreiber(betreiber, (handle) => readZentraldatei(handle, id));
    yield {
      bench: 'verteilen',
      name: 'verteilt',
      status: datei.status,
      megabytes: rund(datei.bytes / 1e6),
      saetze: datei.gelesen,
      haeuser: datei.haeuser,
      verteilt: datei.verteilt,
      annahme: rund((angenommen - start) / 1000),
      sekunden: rund((verteilt - start) / 1000),
      saetzeJeSekunde: Math.round(datei.gelesen / ((verteilt - start) / 1000)),
      rssVorherMb: vorher,
      maxRssMb: rss(),
    };
    const owner = new pg.Client({ connectionString: embedded.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ mandant_id: number; id: string }>(
      "select mandant_id, id from einspielung where status = 'wartet' order by mandant_id limit $1",
      [Number(planen)],
    );
    const [prozess, postgres] = rechenzeit(postmaster);
    const zeiten: number[] = [];
    for (const { mandant_id: mandantId, id: einspielung } of rows) {
      const begonnen = performance.now();
      await fuehreLesenAus(
        {
          mitMandant: (work) => database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, work),
          signal: new AbortController().signal,
        },
        { files, heute: () => heute },
        einspielung,
      );
      zeiten.push(performance.now() - begonnen);
    }
    const [prozessDanach, postgresDanach] = rechenzeit(postmaster);
    const geplant = (performance.now() - verteilt) / 1000;
    const summe = await owner.query<{ plaene: number; saetze: number }>(
      "select count(*)::int plaene, coalesce(sum(saetze), 0)::int saetze from einspielung where status = 'geplant'",
    );
    await owner.end();
    const [{ plaene = 0, saetze: gelesen = 0 } = {}] = summe.rows;
    yield {
      bench: 'verteilen',
      name: 'geplant',
      plaene,
      saetze: gelesen,
      sekunden: rund(geplant),
      saetzeJeSekunde: Math.round(gelesen / geplant),
      cpu: { prozess: rund(prozessDanach - prozess), postgres: rund(postgresDanach - postgres) },
      // The cost of a plan must not grow with the plans of others.
      planMs: {
        erstesZehntel: mitte(zeiten.slice(0, Math.ceil(zeiten.length / 10))),
        letztesZehntel: mitte(zeiten.slice(-Math.ceil(zeiten.length / 10))),
      },
      maxRssMb: rss(),
    };
  } finally {
    await database.close();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
