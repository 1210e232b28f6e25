// The worker as a child process of the server: what it reads and computes holds up no answer, and its memory is its own.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Worker } from '#platform/jobs/worker.ts';
import { sparsameSchalter } from '#platform/sparsam.ts';
import type { Log } from '#platform/log.ts';
import type { Anweisung } from './worker-child.ts';

const entry = fileURLToPath(new URL('./worker-child.ts', import.meta.url));

/** Pauses before a worker that died is started again; one that lived this long has not failed at the start. */
const shortestMs = 1000;
const longestMs = 30_000;
const healthyMs = 60_000;

/** People at work come first. */
const niceness = 5;

/** Its own orderly end takes up to 10 s for the jobs; after this it is killed, and its jobs are taken over. */
const patienceMs = 20_000;

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** A child that has just died cannot be told: its `exit` says the rest. */
const tell = (child: ChildProcess, anweisung: Anweisung): void => void child.send(anweisung, () => undefined);

const startChild = (appUrl: string): ChildProcess => {
  const child = fork(entry, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...sparsameSchalter],
  });
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  tell(child, { art: 'arbeite', appUrl });
  return child;
};

const endChild = async (child: ChildProcess): Promise<void> => {
  if (isOver(child)) return;
  const ended = once(child, 'exit');
  const giveUp = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  tell(child, { art: 'ende' });
  await ended;
  clearTimeout(giveUp);
};

/**
 * Starts the worker beside the server and replaces it when it dies, each time after a longer pause.
 * It gets the database's address from us and ends by itself when we are gone.
 */
export const startWorkerProcess = (appUrl: string, log: Log): Worker => {
  let pauseMs = shortestMs;
  let timer: NodeJS.Timeout | undefined;
  let ending = false;
  const start = (): ChildProcess => {
    const begun = performance.now();
    const started = startChild(appUrl);
    started.once('error', (fehler) => log.error('Arbeiter', { fehler }));
    started.once('exit', (code, signal) => {
      if (ending) return;
      if (performance.now() - begun > healthyMs) pauseMs = shortestMs;
      log.error('Der Arbeiter ist ausgefallen und wird neu gestartet', { code, signal, pauseMs });
      timer = setTimeout(() => {
        child = start();
      }, pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestMs);
    });
    return started;
  };
  let child = start();
  const stop = () => {
    ending = true;
    clearTimeout(timer);
    return endChild(child);
  };
  return { stop };
};
