// The database of this installation: a server of our own in the data folder, or the one named by DATABASE_URL.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Env } from '../env.ts';
import { keptSecret, readSecret } from '../secret.ts';
import { placeCluster } from './postgres-binaries.ts';
import { withStartLock } from './postgres-lock.ts';
import {
  addUser,
  isAlive,
  otherUsers,
  readPostmaster,
  removeUser,
  servesCluster,
  stopPostmaster,
  watchOver,
} from './postgres-process.ts';
import { PostgresError, startPostmaster } from './postgres-start.ts';
import { ensureRoles, roleUrl } from './roles.ts';

export { PostgresError } from './postgres-start.ts';

/** A reachable database. URLs carry passwords: never log them. */
export type RunningDatabase = {
  /** Owner of schema and tables: migrations alone. */
  readonly ownerUrl: string;
  /** Role `app`: everything under row security. */
  readonly appUrl: string;
  /** Role `auth`: sign-in tables alone. */
  readonly authUrl: string;
  /** `gestartet`: this call started it · `vorgefunden`: it ran already (another process, or DATABASE_URL). */
  readonly herkunft: 'gestartet' | 'vorgefunden';
  /** Resolves when an embedded server ends although nobody stopped it through us. */
  readonly lost: Promise<void>;
  /** Gives the database up; the last user of an embedded server stops it. Repeatable. */
  readonly stop: () => Promise<void>;
};

/** Name of the product's database on an embedded server. */
export const databaseName = 'maklerwerk';

const urls = (ownerUrl: string, key: string) => ({
  ownerUrl,
  appUrl: roleUrl(ownerUrl, 'app', key),
  authUrl: roleUrl(ownerUrl, 'auth', key),
});

const localUrl = (port: number, password: string, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

const createProductDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (known.rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
};

/** Database and roles on a server just started; nobody else knows of it yet. */
const prepare = async (port: number, ownerPassword: string): Promise<void> => {
  try {
    await createProductDatabase(localUrl(port, ownerPassword, 'postgres'));
    await ensureRoles(localUrl(port, ownerPassword, databaseName), ownerPassword);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '28P01') throw error;
    throw new PostgresError('Das Kennwort in postgres.kennwort passt nicht zur Datenbank im Datenordner.', {
      cause: error,
    });
  }
};

type Place = Awaited<ReturnType<typeof placeCluster>>;

/** Attaches to the server that others use; a server that nobody uses is a stray: it is stopped and started anew. */
const attachOrLaunch = async (dataDir: string, place: Place, ownerPassword: string, durable: boolean) => {
  const running = await readPostmaster(place.cluster);
  const ours = running !== undefined && (await servesCluster(running.pid, place.cluster));
  if (ours && running.status === 'ready' && otherUsers(dataDir).length > 0) {
    return { pid: running.pid, port: running.port, herkunft: 'vorgefunden' as const };
  }
  if (ours) await stopPostmaster(running.pid);
  // The note of a dead server would keep the next one from starting once its number belongs to somebody else.
  await rm(join(place.cluster, 'postmaster.pid'), { force: true });
  const started = await startPostmaster({
    ...place,
    log: join(dataDir, 'postgres.log'),
    portNote: join(dataDir, 'postgres.port'),
    ownerPassword,
    durable,
  });
  try {
    await prepare(started.port, ownerPassword);
  } catch (error) {
    await stopPostmaster(started.pid);
    throw error;
  }
  return { ...started, herkunft: 'gestartet' as const };
};

const release = (dataDir: string, cluster: string): Promise<void> =>
  withStartLock(dataDir, async () => {
    removeUser(dataDir);
    if (otherUsers(dataDir).length > 0) return;
    const running = await readPostmaster(cluster);
    if (running !== undefined && (await servesCluster(running.pid, cluster)))
      await stopPostmaster(running.pid);
  });

/** Looks once a second; a server that another process started sends us no signal of its end. */
const watchLife = (pid: number): { readonly lost: Promise<void>; readonly end: () => void } => {
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    resolve();
  }, 1000);
  timer.unref();
  return { lost, end: () => clearInterval(timer) };
};

const openFolder = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new PostgresError(`Der Datenordner ${dataDir} lässt sich nicht anlegen.`, { cause: error });
  }
};

/** Options for tests: `durable: false` trades safety for speed. */
export type EmbeddedOptions = { readonly durable?: boolean };

/**
 * The embedded server of a data folder: attached to when another process uses it, else started.
 * Role passwords are derived from a key kept in the data folder.
 * @throws PostgresError in German
 */
export const openEmbedded = async (
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<RunningDatabase> => {
  await openFolder(dataDir);
  const [place, ownerPassword] = [
    await placeCluster(dataDir),
    await keptSecret(dataDir, 'postgres.kennwort'),
  ];
  const server = await withStartLock(dataDir, async () => {
    addUser(dataDir);
    try {
      const found = await attachOrLaunch(dataDir, place, ownerPassword, options.durable ?? true);
      return { ...found, watcher: watchOver(dataDir, place.cluster, found.pid) };
    } catch (error) {
      removeUser(dataDir);
      throw error;
    }
  });
  const watch = watchLife(server.pid);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    watch.end();
    stopping ??= release(dataDir, place.cluster).then(() => void server.watcher?.kill('SIGKILL'));
    return stopping;
  };
  const ownerUrl = localUrl(server.port, ownerPassword, databaseName);
  return { ...urls(ownerUrl, ownerPassword), herkunft: server.herkunft, lost: watch.lost, stop };
};

const assertVersion = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    const { rows } = await client.query<{ nummer: string }>(
      "select current_setting('server_version_num') as nummer",
    );
    const version = Number(rows[0]?.nummer);
    if (version < 150_000)
      throw new PostgresError(
        `DATABASE_URL zeigt auf PostgreSQL ${Math.floor(version / 10_000)}; nötig ist 15 oder neuer.`,
      );
  } catch (error) {
    if (error instanceof PostgresError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PostgresError(`Die Datenbank aus DATABASE_URL ist nicht erreichbar: ${reason}`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * The database of this installation, ready for migrations; used by server, worker and command line alike.
 * @throws PostgresError in German
 */
export const attachOrStart = async (env: Env): Promise<RunningDatabase> => {
  if (env.databaseUrl === undefined) return openEmbedded(env.dataDir);
  await assertVersion(env.databaseUrl);
  const key = await readSecret(env);
  await ensureRoles(env.databaseUrl, key);
  return {
    ...urls(env.databaseUrl, key),
    herkunft: 'vorgefunden',
    lost: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
};

/** Process id of the embedded server of a data folder, if one runs. */
export const embeddedPid = async (dataDir: string): Promise<number | undefined> => {
  const { cluster } = await placeCluster(dataDir);
  const running = await readPostmaster(cluster);
  return running !== undefined && (await servesCluster(running.pid, cluster)) ? running.pid : undefined;
};
