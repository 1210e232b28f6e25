// One suite over every store: what the interface promises holds on disk and in a bucket.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { startS3 } from '../../../test/testkit/s3.ts';
import { openDiskStore } from './disk-store.ts';
import { FileDamaged, FileMissing, FileTooLarge } from './file-store.ts';
import type { FileStore } from './file-store.ts';
import { openFiles } from './open-files.ts';
import { S3Error, openS3Store } from './s3-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'dateien Müller '));
await mkdir(join(folder, 's3'));
const s3 = await startS3(join(folder, 's3'));
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

async function* chunks(...parts: readonly (Uint8Array | string | Error)[]) {
  for (const part of parts) {
    await Promise.resolve();
    if (part instanceof Error) throw part;
    yield typeof part === 'string' ? Buffer.from(part) : part;
  }
}

const plenty = { maxBytes: 20_000_000 };
const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

type Case = {
  readonly name: string;
  readonly store: FileStore;
  readonly drafts: string;
  /** Changes the stored bytes behind the store's back. */
  readonly damage: (sha256: string) => Promise<void>;
};

const disk = join(folder, 'platte');
const cases: readonly Case[] = [
  {
    name: 'disk',
    store: await openDiskStore(disk),
    drafts: join(disk, 'neu'),
    damage: (address) =>
      writeFile(join(disk, address.slice(0, 2), address.slice(2, 4), address), 'verfälscht'),
  },
  {
    name: 's3',
    store: await openS3Store(s3.options, join(folder, 'unterwegs')),
    drafts: join(folder, 'unterwegs'),
    damage: (address) => writeFile(join(s3.bucketFolder, 'haus', `${address}._S3rver_object`), 'verfälscht'),
  },
];

describe.each(cases)('$name', ({ store, drafts, damage }) => {
  const read = async (address: string) => buffer(await store.open(address));

  test('any bytes in any pieces come back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), async (parts) => {
        const whole = Buffer.concat(parts);
        expect(await store.put(chunks(...parts), plenty)).toEqual({
          sha256: sha(whole),
          bytes: whole.length,
        });
        expect(await store.has(sha(whole))).toBe(true);
        expect((await read(sha(whole))).equals(whole)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('a file of several parts comes back unchanged', async () => {
    const part = Buffer.alloc(1_000_000, 'Maklerwerk ');
    const { sha256, bytes } = await store.put(chunks(...Array.from({ length: 18 }, () => part)), plenty);
    expect(bytes).toBe(18_000_000);
    expect(sha(await read(sha256))).toBe(sha256);
  });

  test('the same bytes twice are one file, and heal it when it was damaged', async () => {
    const first = await store.put(chunks('dop', 'pelt'), plenty);
    await damage(first.sha256);
    expect(await store.put(chunks('doppelt'), plenty)).toEqual(first);
    expect((await read(first.sha256)).toString()).toBe('doppelt');
    expect(await readdir(drafts)).toEqual([]);
  });

  test.each([
    ['too large', ['12345', '678901'], FileTooLarge],
    ['broken off', ['123', new Error('Verbindung weg')], Error],
  ])('%s: refused, nothing left', async (_name, parts, error) => {
    await expect(store.put(chunks(...parts), { maxBytes: 10 })).rejects.toThrow(error);
    expect(await readdir(drafts)).toEqual([]);
    expect(await store.has(sha('12345678901'))).toBe(false);
    expect(await store.has(sha('123'))).toBe(false);
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

  test.each(['', '../../etc/passwd', 'A'.repeat(64), sha('nie gespeichert')])(
    '%j: missing',
    async (address) => {
      await expect(store.open(address)).rejects.toThrow(FileMissing);
      expect(await store.has(address)).toBe(false);
    },
  );

  test('changed bytes are not handed out as whole', async () => {
    const { sha256 } = await store.put(chunks('Vertrag'), plenty);
    await damage(sha256);
    await expect(read(sha256)).rejects.toThrow(FileDamaged);
  });
});

describe('s3', () => {
  const drafts = join(folder, 'unterwegs');

  test('names lie below the prefix, by SHA-256', async () => {
    const store = await openS3Store({ ...s3.options, prefix: 'anderes/haus/' }, drafts);
    const { sha256 } = await store.put(chunks('Inhalt'), plenty);
    expect(await s3.names()).toContain(join('anderes', 'haus', `${sha256}._S3rver_object`));
  });

  test.each([
    ['no such bucket', { bucket: 'fehlt' }, /fehlt ist nicht benutzbar: den Bucket gibt es dort nicht\.$/],
    ['wrong keys', { key: 'FALSCH' }, /MAKLERWERK_S3_KEY und MAKLERWERK_S3_SECRET werden nicht angenommen/],
    ['nobody there', { endpoint: 'http://127.0.0.1:9' }, /der Server antwortet nicht\.$/],
  ])('%s: one German line at the start', async (_name, wrong, line) => {
    const opening = openS3Store({ ...s3.options, ...wrong }, drafts);
    await expect(opening).rejects.toThrow(S3Error);
    await expect(opening).rejects.toThrow(line);
  });

  test('a server that goes away while a file is sent leaves no draft', async () => {
    await mkdir(join(folder, 's3-kurz'));
    const other = await startS3(join(folder, 's3-kurz'));
    const store = await openS3Store(other.options, drafts);
    await other.close();
    await expect(store.put(chunks('zu spät'), plenty)).rejects.toThrow();
    expect(await readdir(drafts)).toEqual([]);
  });
});

test('the settings choose the store', async () => {
  const dataDir = join(folder, 'daten');
  const [auf, im] = await Promise.all([
    openFiles({ dataDir, s3: undefined }),
    openFiles({ dataDir, s3: s3.options }),
  ]);
  const { sha256 } = await im.put(chunks('nur im Bucket'), plenty);
  expect([await im.has(sha256), await auf.has(sha256)]).toEqual([true, false]);
});
