// Starts PostgreSQL on a cluster folder: initdb once, a free port, ready when it answers.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, ownFolder } from './postgres-binaries.ts';
import type { Binaries, RunAs } from './postgres-binaries.ts';
import { readPostmaster } from './postgres-process.ts';

/** PostgreSQL cannot start or stop; the message is German and names the log. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}

const environment = { LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Settings of every embedded server; the last one of a name wins. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=256MB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'jit=off',
  // No statements and no key values of refused rows in the log: they are personal data.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
];

const logLimit = 10_000_000;

const openLog = async (path: string): Promise<number> => {
  const size = await stat(path).then(
    (info) => info.size,
    () => 0,
  );
  if (size > logLimit) await rename(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
};

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? -1));
  });

const tail = async (log: string): Promise<string> => {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n');
  return lines.slice(-5).join('\n');
};

const failure = async (what: string, log: string): Promise<PostgresError> =>
  new PostgresError(`${what} Das Protokoll ${log} endet mit:\n${await tail(log)}`);

/** Builds the cluster beside its place and renames it: half a cluster never counts as one. */
const initCluster = async (options: StartOptions, binaries: Binaries): Promise<void> => {
  const { cluster, as, log, ownerPassword } = options;
  const draft = `${cluster}.neu`;
  await rm(draft, { recursive: true, force: true });
  await ownFolder(draft, as);
  const secret = await mkdtemp(`${cluster}.init-`);
  const pwfile = join(secret, 'kennwort');
  await writeFile(pwfile, `${ownerPassword}\n`, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    await chown(secret, as.uid, as.gid);
    await chown(pwfile, as.uid, as.gid);
  }
  const output = await openLog(log);
  try {
    const args = ['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${pwfile}`, '-E', 'UTF8'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'];
    const sync = options.durable ? [] : ['--no-sync'];
    const child = spawn(binaries.initdb, [...args, ...locale, ...sync], {
      ...as,
      env: environment,
      stdio: ['ignore', output, output],
    });
    if ((await ended(child)) !== 0) throw await failure('Die Datenbank konnte nicht angelegt werden.', log);
    await rename(draft, cluster);
  } finally {
    closeSync(output);
    await rm(secret, { recursive: true, force: true });
  }
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const anyFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const choosePort = async (note: string): Promise<number> => {
  const known = Number(await readFile(note, 'utf8').catch(() => ''));
  const port = known > 1024 && (await isFree(known)) ? known : await anyFreePort();
  if (port !== known) await writeFile(note, `${port}\n`);
  return port;
};

/** Waits until the server says "ready"; recovery after a crash may take its time. */
const waitReady = async (cluster: string, child: ChildProcess): Promise<boolean> => {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const postmaster = await readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true;
    await pause(5);
  }
};

export type StartOptions = {
  /** Folder of the cluster; made by initdb when it does not exist. */
  readonly cluster: string;
  readonly as: RunAs;
  /** File that takes everything the server says. */
  readonly log: string;
  /** File that remembers the port. */
  readonly portNote: string;
  /** Password of the superuser `postgres`; used at initdb alone. */
  readonly ownerPassword: string;
  /** false: no fsync, for tests. */
  readonly durable: boolean;
};

const launch = async (
  options: StartOptions,
  binaries: Binaries,
  port: number,
): Promise<ChildProcess | undefined> => {
  const { cluster, as, log, durable } = options;
  const extra = durable
    ? []
    : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const chosen = [...settings, ...extra].flatMap((setting) => ['-c', setting]);
  const output = await openLog(log);
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...chosen], {
    ...as,
    env: environment,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const spawned = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  if (!spawned || !(await waitReady(cluster, child))) return undefined;
  child.unref();
  return child;
};

/**
 * Starts the server; the caller holds the start lock and knows that none runs.
 * @returns process id and port
 * @throws PostgresError with the end of the log
 */
export const startPostmaster = async (
  options: StartOptions,
): Promise<{ readonly pid: number; readonly port: number }> => {
  const binaries = await findBinaries(options.as);
  const made = await stat(join(options.cluster, 'PG_VERSION')).catch(() => undefined);
  if (made === undefined) await initCluster(options, binaries);
  // The port may be taken between the look and the start: try again with another one.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await choosePort(options.portNote);
    const child = await launch(options, binaries, port);
    if (child?.pid !== undefined) return { pid: child.pid, port };
    await rm(options.portNote, { force: true });
  }
  throw await failure('PostgreSQL startet nicht.', options.log);
};
