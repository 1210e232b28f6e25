// A file on its way in: written beside the others under a name of chance, hashed and counted while it comes.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { FileTooLarge } from './file-store.ts';
import type { Bytes, StoredFile } from './file-store.ts';

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

/** Drafts that a killed process left behind; older ones only, another process may be writing. */
const clearDrafts = async (folder: string): Promise<void> => {
  const yesterday = Date.now() - 86_400_000;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (info && info.mtimeMs < yesterday) await rm(path, { force: true });
  }
};

/** Makes the folder of drafts when it does not exist. */
export const openDrafts = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await clearDrafts(folder);
};

/**
 * Takes the bytes in and lets `settle` put them where they belong; the draft is gone afterwards, whatever happens.
 * @throws FileTooLarge as soon as more than `maxBytes` came
 */
export const withDraft = async (
  folder: string,
  source: Bytes,
  maxBytes: number,
  settle: (path: string, stored: StoredFile) => Promise<void>,
): Promise<StoredFile> => {
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  try {
    const stored = await writeAll(file, source, maxBytes).finally(() => file.close());
    await settle(path, stored);
    return stored;
  } finally {
    await rm(path, { force: true });
  }
};
