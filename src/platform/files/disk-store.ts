// Files on disk: <folder>/ab/cd/<sha256>, written beside and renamed, so a file is there whole or not at all.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { FileDamaged, FileMissing, FileTooLarge } from './file-store.ts';
import type { Bytes, FileStore, StoredFile } from './file-store.ts';

const place = (folder: string, sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileMissing(`Not a SHA-256: ${sha256.slice(0, 80)}`);
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
};

const writeAll = async (file: FileHandle, source: Bytes, maxBytes: number): Promise<StoredFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new FileTooLarge(maxBytes);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { sha256: hash.digest('hex'), bytes };
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

async function* verified(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new FileDamaged(`File ${sha256} is damaged`);
}

/** Drafts that a killed process left behind; older ones only, another process may be writing. */
const clearDrafts = async (drafts: string): Promise<void> => {
  const yesterday = Date.now() - 86_400_000;
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name);
    const info = await stat(path).catch(() => undefined);
    if (info && info.mtimeMs < yesterday) await rm(path, { force: true });
  }
};

/** A store in a folder of its own; makes it when it does not exist. */
export const openDiskStore = async (folder: string): Promise<FileStore> => {
  const drafts = join(folder, 'neu');
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  await clearDrafts(drafts);
  return {
    put: async (source, { maxBytes }) => {
      const draft = join(drafts, randomUUID());
      const file = await open(draft, 'wx', 0o600);
      try {
        const stored = await writeAll(file, source, maxBytes).finally(() => file.close());
        await settle(draft, place(folder, stored.sha256));
        return stored;
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    open: async (sha256) => {
      const path = place(folder, sha256);
      if (!(await stat(path).catch(() => undefined))) throw new FileMissing(`No file ${sha256}`);
      return Readable.from(verified(path, sha256), { objectMode: false });
    },
    has: async (sha256) => {
      const path = /^[0-9a-f]{64}$/.test(sha256) ? place(folder, sha256) : undefined;
      return path !== undefined && (await stat(path).catch(() => undefined)) !== undefined;
    },
  };
};
