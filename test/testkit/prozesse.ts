// Processes that a program has started; found in /proc.
import { readFileSync, readdirSync } from 'node:fs';
import { parentOf } from '#platform/db/postgres-process.ts';

export const kinderVon = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((eines) => eines > 0 && parentOf(eines) === pid);

/** The worker beside a server; undefined while there is none. */
export const workerVon = (serverPid: number): number | undefined =>
  kinderVon(serverPid).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker-child'));
