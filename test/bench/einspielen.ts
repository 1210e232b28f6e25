// Imports end to end on the running server, each beside a plain COPY of the rows that came of it, while people of another brokerage work:
// a 100 MB GDV file, the same again, the same content in other bytes, 1 % of it changed, a table of 200,000 rows.
// Args: megabytes (default 100), rows (default 200000; 0: no table).
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { embeddedPid } from '#platform/db/postgres.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm } from '#test/testkit/programm.ts';
import { rechenzeitMitKindern, rechenzeitVon, workerVon } from '#test/testkit/prozesse.ts';
import { writeMappe } from './einspielen/mappe.ts';
import { belaste, meldeAn, p95, rssSpitze, spieleEin, vergissSpitze } from './einspielen/server.ts';
import type { Nutzer } from './einspielen/server.ts';
import { writeBenchDatei } from './gdv/datei.ts';

const tabellen = ['kunde', 'kunde_schluessel', 'vertrag', 'protokoll'];
const rund = (zahl: number): number => Math.round(zahl * 100) / 100;

type Copy = {
  readonly sekunden: number;
  readonly zeilen: number;
  readonly megabytes: number;
  /** Seconds that PostgreSQL computed. */
  readonly cpu: number;
};

/** Computing time by process, seconds. */
type Cpu = { readonly server: number; readonly arbeiter: number; readonly postgres: number };

/** The brokerage's rows copied into empty twins of their tables, with all indexes. */
const plainCopy = async (owner: pg.Client, mandantId: number, cpu: () => Cpu): Promise<Copy> => {
  let [sekunden, zeilen, bytes, rechnen] = [0, 0, 0, 0];
  for (const tabelle of tabellen) {
    const rohdaten = await buffer(
      owner.query(to(`copy (select * from ${tabelle} where mandant_id = ${mandantId}) to stdout`)),
    );
    await owner.query(`create table zwilling_${tabelle} (like ${tabelle} including all)`);
    const ziel = owner.query(from(`copy zwilling_${tabelle} from stdin`));
    const [start, davor] = [performance.now(), cpu().postgres];
    await pipeline(Readable.from([rohdaten]), ziel);
    sekunden += (performance.now() - start) / 1000;
    rechnen += cpu().postgres - davor;
    await owner.query(`drop table zwilling_${tabelle}`);
    zeilen += ziel.rowCount;
    bytes += rohdaten.length;
  }
  return { sekunden, zeilen, megabytes: rund(bytes / 1e6), cpu: rund(rechnen) };
};

type Lauf = Awaited<ReturnType<typeof spieleEin>> & {
  readonly p95: number;
  readonly rss: number;
  readonly rssArbeiter: number;
  readonly cpu: Cpu;
};

const figur = (name: string, lauf: Lauf, copy: Copy, ruhe: number) => {
  const { fertig, annahme, plan, uebernahme } = lauf;
  const sekunden = annahme + plan + uebernahme;
  return {
    bench: 'einspielen',
    name,
    status: fertig.status,
    ...(fertig.grund === null ? {} : { grund: fertig.grund }),
    saetze: fertig.saetze,
    kunden: fertig.kunden,
    vertraege: fertig.vertraege,
    sekunden: rund(sekunden),
    annahme: rund(annahme),
    plan: rund(plan),
    uebernahme: rund(uebernahme),
    saetzeJeSekunde: Math.round(fertig.saetze / sekunden),
    copySekunden: rund(copy.sekunden),
    verhaeltnis: rund(sekunden / copy.sekunden),
    cpu: lauf.cpu,
    cpuVerhaeltnis: rund((lauf.cpu.server + lauf.cpu.arbeiter + lauf.cpu.postgres) / copy.cpu),
    maxRssMb: lauf.rss,
    maxRssArbeiterMb: lauf.rssArbeiter,
    p95Ms: lauf.p95,
    p95Faktor: rund(lauf.p95 / ruhe),
  };
};

/** Neighbours with a book of their own; how fast they are answered while nothing else happens. */
const richteNachbarnEin = async (programm: Programm, ordner: string) => {
  const { nutzer } = await meldeAn(programm, 'nachbarn');
  const datei = join(ordner, 'nachbarn.gdv');
  await writeBenchDatei(datei, 4e6);
  await spieleEin(nutzer, datei);
  const { zeilen } = (await (await nutzer('/kunden?anzahl=50')).json()) as { zeilen: { id: string }[] };
  const kundeIds = zeilen.map(({ id }) => id);
  const miss = async <T>(arbeit: () => Promise<T>): Promise<[number, T]> => {
    const beende = belaste(nutzer, kundeIds);
    const wert = await arbeit();
    return [p95(await beende()), wert];
  };
  await miss(() => setTimeout(2000));
  const [ruhe] = await miss(() => setTimeout(10_000));
  return { miss, ruhe };
};

export async function* run([groesse = '100', zeilen = '200000']: readonly string[]): AsyncGenerator<object> {
  const ordner = await mkdtemp(join(tmpdir(), 'bench-einspielen-'));
  const programm = await startProgramm();
  const owner = new pg.Client({ connectionString: programm.runtime.postgres.ownerUrl });
  await owner.connect();
  const postmaster = (await embeddedPid(programm.runtime.env.dataDir)) ?? 0;
  const cpu = (): Cpu => ({
    server: rechenzeitVon(programm.pid),
    arbeiter: rechenzeitVon(workerVon(programm.pid) ?? 0),
    postgres: rechenzeitMitKindern(postmaster),
  });
  try {
    const { miss, ruhe } = await richteNachbarnEin(programm, ordner);
    yield { bench: 'einspielen', name: 'nachbarn-in-ruhe', p95Ms: ruhe };
    const laufe = async (nutzer: Nutzer, datei: string): Promise<Lauf> => {
      const [server, arbeiter] = [programm.pid, workerVon(programm.pid) ?? 0];
      vergissSpitze(server);
      vergissSpitze(arbeiter);
      const davor = cpu();
      const [p95Ms, lauf] = await miss(() => spieleEin(nutzer, datei));
      const jetzt = cpu();
      return {
        ...lauf,
        p95: p95Ms,
        rss: rssSpitze(server),
        rssArbeiter: rssSpitze(arbeiter),
        cpu: {
          server: rund(jetzt.server - davor.server),
          arbeiter: rund(jetzt.arbeiter - davor.arbeiter),
          postgres: rund(jetzt.postgres - davor.postgres),
        },
      };
    };
    const gdv = await meldeAn(programm, 'gdv');
    const datei = join(ordner, 'bench.gdv');
    await writeBenchDatei(datei, Number(groesse) * 1e6);
    const erster = await laufe(gdv.nutzer, datei);
    const copy = await plainCopy(owner, gdv.mandantId, cpu);
    yield { bench: 'einspielen', name: 'copy', ...copy, sekunden: rund(copy.sekunden) };
    yield figur('erster', erster, copy, ruhe);
    yield figur('dieselbe-datei', await laufe(gdv.nutzer, datei), copy, ruhe);
    const andere = join(ordner, 'gleicher-inhalt.gdv');
    await writeFile(andere, (await readFile(datei)).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    yield figur('gleicher-inhalt', await laufe(gdv.nutzer, andere), copy, ruhe);
    const spaeter = join(ordner, 'ein-prozent.gdv');
    await writeBenchDatei(spaeter, Number(groesse) * 1e6, true);
    yield figur('ein-prozent-anders', await laufe(gdv.nutzer, spaeter), copy, ruhe);
    if (Number(zeilen) === 0) return;
    const tabelle = await meldeAn(programm, 'tabelle');
    const mappe = join(ordner, 'bestand.xlsx');
    await writeMappe(mappe, Number(zeilen));
    const liste = await laufe(tabelle.nutzer, mappe);
    yield figur('mappe', liste, await plainCopy(owner, tabelle.mandantId, cpu), ruhe);
  } finally {
    await owner.end();
    await programm.stop();
    await rm(ordner, { recursive: true, force: true });
  }
}
