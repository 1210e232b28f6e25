// Life and death of a PostgreSQL process, also of one that somebody else left behind.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** What `postmaster.pid` says (lines 1, 4 and 8 of the file). */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

/** Reads `postmaster.pid`; undefined when there is none or it is not complete yet. */
export const readPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, port: Number(lines[3]), status: lines[7] ?? '' };
};

/** Fields of /proc/PID/stat after the command name; undefined where there is no /proc or no such process. */
const procStat = (pid: number): readonly string[] | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

/** Is there such a process? One that is dead but not yet collected by its parent does not count. */
export const isAlive = (pid: number): boolean => {
  if (procStat(pid)?.[0] === 'Z') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Parent of a process; undefined where there is no /proc. */
export const parentOf = (pid: number): number | undefined => {
  const parent = procStat(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
};

/** Start time of a process in clock ticks (Linux), to tell it from a later one with the same number. */
const birth = (pid: number): string => procStat(pid)?.[19] ?? '';

/** Is this process a PostgreSQL of this very folder? It always works inside its cluster folder. */
export const servesCluster = async (pid: number, cluster: string): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return command.split('\0').includes(cluster) || folder === cluster;
};

const waitGone = async (pid: number, milliseconds: number): Promise<boolean> => {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(10))
    if (!isAlive(pid)) return true;
  return !isAlive(pid);
};

/** Stops a PostgreSQL: fast shutdown, and after 20 s an immediate one (it recovers from its log at the next start). */
export const stopPostmaster = async (pid: number): Promise<void> => {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitGone(pid, patience)) return;
  }
};

const usersFolder = (dataDir: string): string => join(dataDir, 'postgres-nutzer');

/** Notes that a process uses the database of this data folder. */
export const addUser = (dataDir: string, pid: number = process.pid): void => {
  mkdirSync(usersFolder(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(join(usersFolder(dataDir), String(pid)), birth(pid));
};

export const removeUser = (dataDir: string, pid: number = process.pid): void =>
  rmSync(join(usersFolder(dataDir), String(pid)), { force: true });

/** Other living processes that use the database; notes left by dead ones are removed. */
export const otherUsers = (dataDir: string): readonly number[] => {
  mkdirSync(usersFolder(dataDir), { recursive: true, mode: 0o700 });
  return readdirSync(usersFolder(dataDir))
    .map(Number)
    .filter((pid) => pid !== process.pid)
    .filter((pid) => {
      const known = readFileSync(join(usersFolder(dataDir), String(pid)), 'utf8');
      if (isAlive(pid) && (known === '' || known === birth(pid))) return true;
      removeUser(dataDir, pid);
      return false;
    });
};

/**
 * Sleeps on a pipe from us; the pipe ends when we die, however. Then: take back our note, and if nobody else
 * uses the database, ask it to stop. A shell of 1 MB, in a session of its own so that Ctrl-C does not reach it.
 */
const watchScript = `
cat >/dev/null
rm -f "$1/$2"
for note in "$1"/*; do
  [ -e "$note" ] && kill -0 "\${note##*/}" 2>/dev/null && exit 0
done
read -r postmaster <"$3/postmaster.pid" && [ "$postmaster" = "$4" ] && kill -INT "$postmaster"
`;

/** Starts the watcher over our own death; none on Windows (the next start clears up there). */
export const watchOver = (dataDir: string, cluster: string, postmaster: number): ChildProcess | undefined => {
  if (process.platform === 'win32') return undefined;
  const args = [
    '-c',
    watchScript,
    'waechter',
    usersFolder(dataDir),
    String(process.pid),
    cluster,
    String(postmaster),
  ];
  const watcher = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  watcher.on('error', () => undefined);
  watcher.unref();
  if (watcher.stdin !== null && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function')
    watcher.stdin.unref();
  return watcher;
};
