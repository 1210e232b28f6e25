// A lock between processes on one data folder: the operating system frees it when its holder dies, even by kill -9.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const busy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;

const tryLock = (path: string): DatabaseSync | undefined => {
  const file = new DatabaseSync(path);
  try {
    file.exec('begin exclusive');
    return file;
  } catch (error) {
    file.close();
    if (busy(error)) return undefined;
    throw error;
  }
};

/**
 * Runs `work` while no other process (and no other call) holds the lock of this folder.
 * Held only for the moments in which a database server is started or stopped.
 */
export const withStartLock = async <T>(dataDir: string, work: () => Promise<T>): Promise<T> => {
  const path = join(dataDir, 'start.sperre');
  let lock = tryLock(path);
  while (lock === undefined) {
    await pause(20);
    lock = tryLock(path);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
};
