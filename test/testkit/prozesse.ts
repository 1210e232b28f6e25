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

const takteJeSekunde = 100;

/** Computing time of a process and of its children that have ended, in seconds; 0 where there is no /proc. */
export const rechenzeitVon = (pid: number): number => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const felder = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return felder.slice(11, 15).reduce((summe, takte) => summe + Number(takte), 0) / takteJeSekunde;
  } catch {
    return 0;
  }
};

/** Computing time of a process and all of its children, in seconds: what it costs whatever else the machine does. */
export const rechenzeitMitKindern = (pid: number): number =>
  [pid, ...kinderVon(pid)].reduce((summe, eines) => summe + rechenzeitVon(eines), 0);
