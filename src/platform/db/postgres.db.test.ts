import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { ChildReport } from '#test/testkit/postgres-child.ts';
import { readEnv } from '../env.ts';
import { migrate } from './migrate.ts';
import { isAlive } from './postgres-process.ts';
import { attachOrStart, embeddedPid, openEmbedded } from './postgres.ts';

const root = await mkdtemp(join(tmpdir(), 'Müller & Söhne '));
// PostgreSQL runs as nobody when we are root.
await chmod(root, 0o755);
afterAll(() => rm(root, { recursive: true, force: true }));
let folders = 0;
const folder = () => join(root, `Daten Nr. ${(folders += 1)}`);

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const begin = (dataDir: string): ChildProcess => {
  const child = fork(new URL('../../../test/testkit/postgres-child.ts', import.meta.url), [dataDir]);
  children.push(child);
  return child;
};
const report = async (child: ChildProcess) => ((await once(child, 'message')) as [ChildReport])[0];
const finish = async (child: ChildProcess) => {
  child.send('stop');
  await once(child, 'exit');
};
const gone = (pid: number | undefined) =>
  expect.poll(() => pid !== undefined && !isAlive(pid), { interval: 20 });

const query = async (url: string, text: string): Promise<pg.QueryResultRow[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<pg.QueryResultRow>(text)).rows;
  } finally {
    await client.end();
  }
};

/** The watcher over a process's death, to kill it too. */
const watcherOf = async (pid: number | undefined): Promise<number | undefined> => {
  for (const name of await readdir('/proc')) {
    const command = /^\d+$/.test(name) ? await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '') : '';
    if (command.includes('waechter') && command.split('\0').includes(String(pid))) return Number(name);
  }
  return undefined;
};

describe('openEmbedded', () => {
  test('starts once and again, keeps data, leaves nothing running', async () => {
    const dataDir = folder();
    const first = await openEmbedded(dataDir, { durable: false });
    expect(first.herkunft).toBe('gestartet');
    await query(first.ownerUrl, 'create table t as select 42 as n');
    const pid = await embeddedPid(dataDir);
    await Promise.all([first.stop(), first.stop()]);
    await gone(pid).toBe(true);
    const second = await openEmbedded(dataDir, { durable: false });
    expect(await query(second.ownerUrl, 'select n from t')).toEqual([{ n: 42 }]);
    expect(new URL(second.ownerUrl).port).toBe(new URL(first.ownerUrl).port);
    await second.stop();
    expect(await embeddedPid(dataDir)).toBeUndefined();
  });

  test('is UTF-8, wants passwords, listens on this machine alone; app and auth are harmless', async () => {
    const dataDir = folder();
    const database = await openEmbedded(dataDir, { durable: false });
    try {
      const [facts] = await query(
        database.ownerUrl,
        `select current_setting('server_encoding') as kodierung, current_setting('listen_addresses') as adresse,
           current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync`,
      );
      expect(facts).toEqual({ kodierung: 'UTF8', adresse: '127.0.0.1', sockets: '', fsync: 'off' });
      for (const url of [database.ownerUrl, database.appUrl, database.authUrl]) {
        const wrong = new URL(url);
        wrong.password = 'falsch';
        await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password/);
      }
      for (const url of [database.appUrl, database.authUrl]) {
        expect(
          await query(
            url,
            `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
          ),
        ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
        await expect(query(url, 'create table public.meins (n int)')).rejects.toThrow(/permission denied/);
      }
      expect((await stat(join(dataDir, 'postgres.kennwort'))).mode & 0o077).toBe(0);
    } finally {
      await database.stop();
    }
  });

  test('a second process attaches; the last one to leave stops the server', async () => {
    const dataDir = folder();
    const here = await openEmbedded(dataDir, { durable: false });
    const pid = await embeddedPid(dataDir);
    const child = begin(dataDir);
    const { appUrl, ownerUrl } = here;
    expect(await report(child)).toEqual({ herkunft: 'vorgefunden', appUrl, ownerUrl });
    await here.stop();
    expect(await embeddedPid(dataDir)).toBe(pid);
    await finish(child);
    await gone(pid).toBe(true);
  });

  test('two at once on an empty folder agree on one server', async () => {
    const dataDir = folder();
    const both = [begin(dataDir), begin(dataDir)];
    const reports = await Promise.all(both.map(report));
    expect(reports.map((one) => one.herkunft).toSorted()).toEqual(['gestartet', 'vorgefunden']);
    expect(reports[0]?.ownerUrl).toBe(reports[1]?.ownerUrl);
    const pid = await embeddedPid(dataDir);
    await Promise.all(both.map(finish));
    await gone(pid).toBe(true);
  });

  test('kill -9 of its only user: the server stops by itself', async () => {
    const dataDir = folder();
    const child = begin(dataDir);
    await report(child);
    const pid = await embeddedPid(dataDir);
    child.kill('SIGKILL');
    await gone(pid).toBe(true);
    expect(await readdir(join(dataDir, 'postgres-nutzer'))).toEqual([]);
  });

  test('kill -9 of user and watcher: the next start recovers, no stray is left', async ({ skip }) => {
    skip(process.platform !== 'linux', 'the watcher is found by /proc, which Linux alone has');
    const dataDir = folder();
    const child = begin(dataDir);
    const { ownerUrl } = await report(child);
    await query(ownerUrl, 'create table t as select generate_series(1, 1000) as n');
    const stray = await embeddedPid(dataDir);
    const watcher = await watcherOf(child.pid);
    expect(watcher).toBeDefined();
    if (watcher !== undefined) process.kill(watcher, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await embeddedPid(dataDir)).toBe(stray);
    const next = await openEmbedded(dataDir, { durable: false });
    expect(next.herkunft).toBe('gestartet');
    expect(await query(next.ownerUrl, 'select count(*)::int as n from t')).toEqual([{ n: 1000 }]);
    await gone(stray).toBe(true);
    await next.stop();
    expect(await embeddedPid(dataDir)).toBeUndefined();
  });

  test('kill -9 of the server: what was committed is there again, its user is told', async () => {
    const dataDir = folder();
    const first = await openEmbedded(dataDir);
    await query(first.ownerUrl, 'create table t as select 1 as n');
    const pid = await embeddedPid(dataDir);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await first.lost;
    await first.stop();
    const second = await openEmbedded(dataDir);
    expect(await query(second.ownerUrl, 'select n from t')).toEqual([{ n: 1 }]);
    await second.stop();
  });

  test('a password file that does not fit: one German line, nothing left running', async () => {
    const dataDir = folder();
    await (await openEmbedded(dataDir, { durable: false })).stop();
    await writeFile(join(dataDir, 'postgres.kennwort'), 'falsch');
    await expect(openEmbedded(dataDir, { durable: false })).rejects.toThrow(
      /^Das Kennwort in postgres.kennwort passt nicht/,
    );
    expect(await embeddedPid(dataDir)).toBeUndefined();
  });

  test('as root below a closed folder: the cluster lies where nobody can reach it', async ({ skip }) => {
    skip(process.getuid?.() !== 0, 'concerns root alone');
    const closed = join(root, 'wie root');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = join(closed, 'daten');
    const first = await openEmbedded(dataDir, { durable: false });
    const place = (await readFile(join(dataDir, 'postgres.ort'), 'utf8')).trim();
    try {
      await query(first.ownerUrl, 'create table t as select 7 as n');
      await first.stop();
      await chmod(closed, 0o755);
      const second = await openEmbedded(dataDir, { durable: false });
      expect(await query(second.ownerUrl, 'select n from t')).toEqual([{ n: 7 }]);
      await second.stop();
    } finally {
      await rm(dirname(place), { recursive: true, force: true });
    }
  });

  test('a stale note with the number of somebody else, and half a cluster, do not matter', async () => {
    const dataDir = folder();
    await mkdir(join(dataDir, 'postgres.neu', 'base'), { recursive: true });
    const first = await openEmbedded(dataDir, { durable: false });
    await first.stop();
    await writeFile(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const second = await openEmbedded(dataDir, { durable: false });
    expect(second.herkunft).toBe('gestartet');
    await second.stop();
  });
});

describe('attachOrStart with DATABASE_URL', () => {
  test('uses that server, makes its roles from the secret and never stops it', async () => {
    const server = await openEmbedded(folder(), { durable: false });
    try {
      const env = readEnv({
        DATABASE_URL: server.ownerUrl,
        MAKLERWERK_SECRET: 's'.repeat(40),
        MAKLERWERK_DATA: folder(),
      });
      const database = await attachOrStart(env);
      expect(database.herkunft).toBe('vorgefunden');
      expect(await query(database.appUrl, 'select current_user as wer')).toEqual([{ wer: 'app' }]);
      const at = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
      expect(at.filter((applied) => applied.length > 0)).toHaveLength(1);
      await database.stop();
      expect(await query(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    } finally {
      await server.stop();
    }
  });

  test('says in German that it cannot be reached', async () => {
    const env = readEnv({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x', MAKLERWERK_DATA: folder() });
    await expect(attachOrStart(env)).rejects.toThrow(/DATABASE_URL ist nicht erreichbar/);
  });
});
