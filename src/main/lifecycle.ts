// Orderly end of a process: what was opened last is closed first, whatever the reason to end.
import process from 'node:process';
import { parentOf } from '#platform/db/postgres-process.ts';
import { PostgresError } from '#platform/db/postgres.ts';
import { MigrationError } from '#platform/db/migrate.ts';
import { EnvError, readEnv } from '#platform/env.ts';
import { S3Error } from '#platform/files/s3-store.ts';
import type { Env } from '#platform/env.ts';
import { createLog } from '#platform/log.ts';
import type { Log } from '#platform/log.ts';

export type Lifecycle = {
  /** Registers how to close what was just opened. If the end has begun, it is closed at once. */
  readonly opened: (close: () => Promise<void>) => Promise<void>;
  /** Begins the end; repeatable. */
  readonly end: (exitCode: number) => Promise<void>;
  readonly ending: () => boolean;
};

/** Longest orderly end; after that the process goes, and the next start recovers. */
const patience = 30_000;

export const createLifecycle = (log: Log, exit: (code: number) => void): Lifecycle => {
  const closers: (() => Promise<void>)[] = [];
  let finishing: Promise<void> | undefined;
  const finish = async (exitCode: number) => {
    const giveUp = setTimeout(() => exit(1), patience);
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((error: unknown) => log.error('Beim Beenden', { fehler: error }));
    }
    clearTimeout(giveUp);
    exit(exitCode);
  };
  return {
    opened: async (close) => {
      if (finishing === undefined) closers.push(close);
      else await close();
    },
    end: (exitCode) => (finishing ??= finish(exitCode)),
    ending: () => finishing !== undefined,
  };
};

const endOnSignals = (lifecycle: Lifecycle): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void lifecycle.end(0));
};

/**
 * npm gone by kill -9 leaves us without a master: nobody could stop us by Ctrl-C any more.
 * Between npm and us stands a shell, which lives on; so its parent is looked at too.
 */
const endWithNpm = (lifecycle: Lifecycle): void => {
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid) ?? ''}`;
  const first = ancestors();
  const timer = setInterval(() => {
    if (ancestors() !== first) void lifecycle.end(0);
  }, 500);
  timer.unref();
};

const endOnError = (lifecycle: Lifecycle, log: Log): void => {
  const fail = (error: unknown) => {
    log.error('Unerwarteter Fehler, das Programm endet', { fehler: error });
    void lifecycle.end(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
};

/** Errors that the person at the terminal can act on: one German line, no stack. */
const isPlain = (error: unknown): error is Error =>
  [PostgresError, MigrationError, S3Error, StartError].some((known) => error instanceof known);

/** The program cannot start for a reason the user can mend. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Reads the settings or ends with one line and code 2. */
export const readEnvOrExit = (): Env => {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
};

/** Runs a long-lived process: `start` opens things and registers them; signals, errors and a lost parent end it. */
export const runProcess = async (
  start: (env: Env, log: Log, lifecycle: Lifecycle) => Promise<void>,
): Promise<void> => {
  const env = readEnvOrExit();
  const log = createLog();
  const lifecycle = createLifecycle(log, (code) => process.exit(code));
  endOnSignals(lifecycle);
  endOnError(lifecycle, log);
  if (env.unterNpm) endWithNpm(lifecycle);
  try {
    await start(env, log, lifecycle);
  } catch (error) {
    if (lifecycle.ending()) return;
    if (isPlain(error)) process.stderr.write(`${error.message}\n`);
    else log.error('Start gescheitert', { fehler: error });
    await lifecycle.end(1);
  }
};
