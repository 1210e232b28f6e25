// Files on disk: <folder>/ab/cd/<sha256>, written beside and renamed, so a file is there whole or not at all.
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { assertAddress, isAddress, verified } from './address.ts';
import { openDrafts, withDraft } from './draft.ts';
import { FileMissing } from './file-store.ts';
import type { FileStore } from './file-store.ts';

const place = (folder: string, sha256: string): string => {
  assertAddress(sha256);
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
};

/** The new name must survive a power cut too. Windows cannot sync a folder. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Renames also over the same file: that heals a damaged one. */
const settle = async (draft: string, target: string): Promise<void> => {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rename(draft, target);
  await syncFolder(dirname(target));
};

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined;

/** A store in a folder of its own; makes it when it does not exist. */
export const openDiskStore = async (folder: string): Promise<FileStore> => {
  const drafts = join(folder, 'neu');
  await openDrafts(drafts);
  return {
    put: (source, { maxBytes }) =>
      withDraft(drafts, source, maxBytes, (draft, { sha256 }) => settle(draft, place(folder, sha256))),
    open: async (sha256) => {
      const path = place(folder, sha256);
      if (!(await isThere(path))) throw new FileMissing(`No file ${sha256}`);
      return Readable.from(verified(createReadStream(path) as AsyncIterable<Buffer>, sha256), {
        objectMode: false,
      });
    },
    has: async (sha256) => isAddress(sha256) && (await isThere(place(folder, sha256))),
  };
};
