// A document at its limits, on a real folder: one byte less, the last one, one too many.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { FileTooLarge } from '#platform/files/file-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { nimmDatei } from './eingang.ts';

let ordner: string;
let files: FileStore;
beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'maklerwerk-eingang-'));
  files = await openDiskStore(ordner);
});
afterAll(() => rm(ordner, { recursive: true, force: true }));

/** Longer than what is looked at first, so that the rest flows. */
const grenze = 300_000;
const nimm = (bytes: number) => {
  async function* stroemt() {
    for (let rest = bytes; rest > 0; rest -= 65_536) yield Buffer.alloc(Math.min(rest, 65_536), 'a');
  }
  return nimmDatei(files, 'brief.txt', stroemt(), grenze);
};

test.each([grenze - 1, grenze])('%i bytes are kept', async (bytes) => {
  const datei = await nimm(bytes);
  expect(datei).toMatchObject({ name: 'brief.txt', bytes });
  expect(await files.has(datei.sha256)).toBe(true);
});

test('one more is refused, nothing is left behind', async () => {
  await expect(nimm(grenze + 1)).rejects.toThrow(FileTooLarge);
  expect(await readdir(join(ordner, 'neu'))).toEqual([]);
});
