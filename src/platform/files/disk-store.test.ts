import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDiskStore } from './disk-store.ts';
import { FileDamaged, FileMissing, FileTooLarge } from './file-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'dateien Müller '));
const store = await openDiskStore(folder);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...parts: readonly (Uint8Array | string | Error)[]) {
  for (const part of parts) {
    await Promise.resolve();
    if (part instanceof Error) throw part;
    yield typeof part === 'string' ? Buffer.from(part) : part;
  }
}

const plenty = { maxBytes: 1_000_000 };
const drafts = () => readdir(join(folder, 'neu'));
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('put', () => {
  test('any bytes in any pieces come back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), async (parts) => {
        const whole = Buffer.concat(parts);
        expect(await store.put(chunks(...parts), plenty)).toEqual({
          sha256: sha(whole),
          bytes: whole.length,
        });
        expect((await buffer(await store.open(sha(whole)))).equals(whole)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('the same bytes twice are one file, and heal it when it was damaged', async () => {
    const first = await store.put(chunks('dop', 'pelt'), plenty);
    await writeFile(join(folder, first.sha256.slice(0, 2), first.sha256.slice(2, 4), first.sha256), 'kaputt');
    expect(await store.put(chunks('doppelt'), plenty)).toEqual(first);
    expect((await buffer(await store.open(first.sha256))).toString()).toBe('doppelt');
    expect(await drafts()).toEqual([]);
  });

  test.each([
    ['too large', ['12345', '678901'], FileTooLarge],
    ['broken off', ['123', new Error('Verbindung weg')], Error],
  ])('%s: refused, nothing left', async (_name, parts, error) => {
    await expect(store.put(chunks(...parts), { maxBytes: 10 })).rejects.toThrow(error);
    expect(await drafts()).toEqual([]);
    expect(await store.has(sha('12345678901'))).toBe(false);
  });

  test('stops reading at the limit', async () => {
    let given = 0;
    const endless = (async function* () {
      for (;;) {
        await Promise.resolve();
        given += 1000;
        yield new Uint8Array(1000);
      }
    })();
    await expect(store.put(endless, { maxBytes: 10_000 })).rejects.toMatchObject({ maxBytes: 10_000 });
    expect(given).toBe(11_000);
  });
});

describe('open', () => {
  test.each(['', '../../etc/passwd', 'A'.repeat(64), sha('nie gespeichert')])(
    '%j: missing',
    async (address) => {
      await expect(store.open(address)).rejects.toThrow(FileMissing);
      expect(await store.has(address)).toBe(false);
    },
  );

  test('changed bytes are not handed out as whole', async () => {
    const { sha256 } = await store.put(chunks('Vertrag'), plenty);
    await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'Betrug!');
    await expect(buffer(await store.open(sha256))).rejects.toThrow(FileDamaged);
  });
});
