// kill -9 of the worker and of PostgreSQL itself at seeded moments of reading, applying and taking back; for the suite and `npm run bench -- absturz`.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { createDatabase } from '#platform/db/handle.ts';
import { migrate } from '#platform/db/migrate.ts';
import { embeddedPid } from '#platform/db/postgres.ts';
import { typeParsers } from '#platform/db/type-parsers.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { TestDatabase } from './database.ts';
import type { Schritt } from './einspiel-child.ts';
import { createEinspielwerk } from './einspielen.ts';
import { createMandant } from './mandanten.ts';
import type { TestMandant } from './mandanten.ts';
import type { ChildReport } from './postgres-child.ts';
import { kinderVon } from './prozesse.ts';

const kind = (name: string) => new URL(`./${name}-child.ts`, import.meta.url);

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export const zufall = (seed: number) => {
  let a = seed;
  return (): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const warte = async (prozess: ChildProcess): Promise<unknown> => {
  const [meldung] = (await Promise.race([
    once(prozess, 'message'),
    once(prozess, 'exit').then(() => {
      throw new Error('child has ended before it was ready');
    }),
  ])) as [unknown];
  return meldung;
};

const toete = async (prozess: ChildProcess): Promise<void> => {
  if (prozess.exitCode !== null || prozess.signalCode !== null) return;
  const ende = once(prozess, 'exit');
  prozess.kill('SIGKILL');
  await ende;
};

/** An embedded PostgreSQL whose every process can be killed, and started again as the next server would. */
export const openAbsturzserver = async (ordner: string) => {
  let halter: ChildProcess;
  let adressen: ChildReport;
  let owner: pg.Pool;
  let database: ReturnType<typeof createDatabase>;
  const starte = async (): Promise<ChildReport> => {
    halter = fork(kind('postgres'), [ordner], { stdio: 'ignore' });
    adressen = (await warte(halter)) as ChildReport;
    owner = new pg.Pool({ connectionString: adressen.ownerUrl, max: 2, types: typeParsers });
    owner.on('error', () => undefined);
    database = createDatabase({ appUrl: adressen.appUrl, poolSize: 3 });
    return adressen;
  };
  const schliesse = async () => {
    await database.close().catch(() => undefined);
    await owner.end().catch(() => undefined);
  };
  await migrate((await starte()).ownerUrl);
  /** As a test database is used; survives the restarts. */
  const db: Pick<TestDatabase, 'database' | 'sql'> & { readonly appUrl: string } = {
    get appUrl() {
      return adressen.appUrl;
    },
    get database() {
      return database;
    },
    sql: async (text, values = []) => (await owner.query(text, [...values])).rows,
  };
  /** Postmaster, all of its processes and the server that holds it: gone without a word, then started again. */
  const toetePostgres = async () => {
    const postmaster = await embeddedPid(ordner);
    if (postmaster === undefined) throw new Error('no PostgreSQL to kill');
    const alle = [postmaster, ...kinderVon(postmaster)];
    for (const pid of alle) process.kill(pid, 'SIGKILL');
    await toete(halter);
    await schliesse();
    await starte();
  };
  const beende = async () => {
    await schliesse();
    const ende = once(halter, 'exit');
    halter.send('stop');
    await ende;
  };
  return { db, toetePostgres, beende };
};

type Absturzserver = Awaited<ReturnType<typeof openAbsturzserver>>;
export type Opfer = 'arbeiter' | 'postgres';
/** One kill: whether the step was at work when it struck. */
export type Treffer = {
  readonly schritt: Schritt;
  readonly opfer: Opfer;
  readonly ms: number;
  readonly mitten: boolean;
};

/** Where values come from, without ids. */
const herkunft = (t: 'k' | 'v') =>
  `md5(regexp_replace(regexp_replace(${t}.herkunft::text, '"einspielung": "[0-9]+"', '', 'g'), '"benutzer": "[^"]+"', '', 'g'))`;

/** Everything a brokerage has, without ids and times, in one order. */
export const auszug = (db: Absturzserver['db'], mandantId: number) =>
  db.sql(
    `with ohne as (select $1::int m)
     select 'kunde' art, k.name a, k.version::text b, md5(k.daten::text || k.suche || coalesce(k.plz, '')) c,
       ${herkunft('k')} d,
       (select md5(string_agg(s.art || s.schluessel, ',' order by s.art, s.schluessel)) from kunde_schluessel s
        where s.mandant_id = k.mandant_id and s.kunde_id = k.id) e
       from kunde k, ohne where k.mandant_id = m
     union all select 'vertrag', k.name || ' ' || v.nummer, v.version::text, md5(v.daten::text || v.suche),
       ${herkunft('v')}, (v.geloescht_am is null)::text
       from vertrag v join kunde k on k.mandant_id = v.mandant_id and k.id = v.kunde_id, ohne where v.mandant_id = m
     union all select 'plan ' || p.gegenstand, p.bezeichnung, p.entscheidung, md5(p.gruende::text || p.aenderungen::text || coalesce(p.daten::text, '')),
       p.zeile::text, p.ruecknahme from einspielung_plan p, ohne where p.mandant_id = m
     union all select 'einspielung', e.status, e.saetze::text, e.zaehler::text, e.hinweise::text, e.grund from einspielung e, ohne where e.mandant_id = m
     union all select 'protokoll', p.aktion, p.gegenstand, count(*)::text, '', '' from protokoll p, ohne
       where p.mandant_id = m and p.gegenstand in ('kunde', 'vertrag') group by 2, 3
     union all select 'uebrig', count(*)::text, '', '', '', '' from einspielung_vorschlag v, ohne where v.mandant_id = m
     order by 1, 2, 3, 4, 5, 6`,
    [mandantId],
  );

/** Invented customers with a contract each. */
export const bestand = (anzahl: number): Buffer =>
  datei(
    Array.from({ length: anzahl }, (_, i) => [
      ...partner(
        `V${i}`,
        { Name1: `Muster${i}`, Geburtsdatum: `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}` },
        { PersonenKundenNrVersicherers: `N${i}` },
      ),
      ...hausrat(`V${i}`),
    ]).flat(),
  );

type Lage = {
  readonly server: Absturzserver;
  readonly ordner: string;
  readonly mandant: TestMandant;
  readonly id: string;
};

const starteSchritt = ({ server, ordner, mandant, id }: Lage, schritt: Schritt): ChildProcess =>
  fork(kind('einspiel'), [schritt, server.db.appUrl, ordner, String(mandant.id), id], { stdio: 'ignore' });

const triff = async (lage: Lage, schritt: Schritt, opfer: Opfer, ms: number): Promise<Treffer> => {
  const prozess = starteSchritt(lage, schritt);
  const ende = once(prozess, 'exit');
  await warte(prozess);
  const mitten = await Promise.race([ende.then(() => false), setTimeout(ms, true)]);
  if (opfer === 'postgres') await lage.server.toetePostgres();
  await toete(prozess);
  return { schritt, opfer, ms, mitten };
};

/** The step alone, to its end. @returns its time in ms */
const ruhig = async (lage: Lage, schritt: Schritt): Promise<number> => {
  const prozess = starteSchritt(lage, schritt);
  const ende = once(prozess, 'exit');
  await warte(prozess);
  const start = performance.now();
  await ende;
  return performance.now() - start;
};

/** A plan that was done before the blow is made anew, as after a person's choice, and struck earlier: reading is hit in the middle. */
const triffSicher = async (
  lage: Lage,
  schritt: Schritt,
  opfer: Opfer,
  spanne: number,
  naechste: () => number,
): Promise<Treffer> => {
  const treffer = await triff(lage, schritt, opfer, Math.round(naechste() * spanne));
  if (treffer.mitten || schritt !== 'lesen' || spanne < 50) return treffer;
  await lage.server.db.sql("update einspielung set status = 'wartet' where mandant_id = $1 and id = $2", [
    lage.mandant.id,
    lage.id,
  ]);
  return triffSicher(lage, schritt, opfer, 0.7 * spanne, naechste);
};

export type Absturzplan = {
  readonly kunden: number;
  readonly seed: number;
  /** Kills per step, by victim in turn. */
  readonly jeSchritt: readonly Opfer[];
};

export type Absturzergebnis = {
  readonly treffer: readonly Treffer[];
  /** After each step: the disturbed brokerage and the one that nobody has disturbed. */
  readonly nach: readonly {
    readonly schritt: Schritt;
    readonly gestoert: readonly unknown[];
    readonly ruhig: readonly unknown[];
  }[];
};

const beginne = (
  werk: ReturnType<typeof createEinspielwerk>,
  schritt: Schritt,
  id: string,
): Promise<unknown> => {
  const signal = AbortSignal.abort(new Error('not yet'));
  if (schritt === 'lesen') return Promise.resolve();
  return (schritt === 'uebernehmen' ? werk.uebernimm(id, { signal }) : werk.nimmZurueck(id, signal)).catch(
    () => undefined,
  );
};

/** Each step of two Einspielungen of the same file: one in peace, one killed again and again and then left to end. */
export const laufeMitAbstuerzen = async (ordner: string, plan: Absturzplan): Promise<Absturzergebnis> => {
  const server = await openAbsturzserver(join(ordner, 'pg'));
  const files: FileStore = await openDiskStore(join(ordner, 'files'));
  const bytes = bestand(plan.kunden);
  const naechste = zufall(plan.seed);
  const lege = async (schluessel: string) => {
    const mandant = await createMandant(server.db as TestDatabase, schluessel);
    const werk = () => createEinspielwerk(server.db as TestDatabase, files, mandant);
    return { mandant, werk, id: await werk().bringe(bytes) };
  };
  const [a, b] = [await lege('gestoert'), await lege('ruhig')];
  const lage = ({ mandant, id }: typeof a): Lage => ({ server, ordner: join(ordner, 'files'), mandant, id });
  const treffer: Treffer[] = [];
  const nach: Absturzergebnis['nach'][number][] = [];
  for (const schritt of ['lesen', 'uebernehmen', 'zuruecknehmen'] as const) {
    await beginne(b.werk(), schritt, b.id);
    const dauer = await ruhig(lage(b), schritt);
    await beginne(a.werk(), schritt, a.id);
    // Reading begins anew each time; what is applied or taken back stays so, and less is left for the next one.
    const spanne = schritt === 'lesen' ? dauer : (1.6 * dauer) / plan.jeSchritt.length;
    for (const opfer of plan.jeSchritt)
      treffer.push(await triffSicher(lage(a), schritt, opfer, spanne, naechste));
    await ruhig(lage(a), schritt);
    nach.push({
      schritt,
      gestoert: await auszug(server.db, a.mandant.id),
      ruhig: await auszug(server.db, b.mandant.id),
    });
  }
  await server.beende();
  return { treffer, nach };
};
