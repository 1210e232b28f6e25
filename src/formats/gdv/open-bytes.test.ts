import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ArchivFehler, openBytes, openZip, type ArchivGrenzen } from './open-bytes.ts';
import { latin1Datei, lies, zeilen } from './pruefstand/testdatei.ts';

type Datei = { name: string; bytes: Uint8Array; flags?: number };

/** A zip archive, built by hand so that it can also be odd. */
const zip = (dateien: readonly Datei[]): Buffer => {
  let offset = 0;
  const parts = dateien.map(({ name, bytes, flags = 0 }) => {
    const packed = deflateRawSync(bytes);
    const rest = Buffer.alloc(26);
    [20, flags, 8, 0, 0].forEach((value, i) => rest.writeUInt16LE(value, i * 2));
    rest.writeUInt32LE(crc32(bytes), 10);
    rest.writeUInt32LE(packed.length, 14);
    rest.writeUInt32LE(bytes.length, 18);
    rest.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), rest, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    offset += local.length;
    return {
      local,
      central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), rest, tail, Buffer.from(name)]),
    };
  });
  const central = Buffer.concat(parts.map((p) => p.central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(dateien.length, 4);
  end.writeUInt16LE(dateien.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts.map((p) => p.local), central, Buffer.from('PK\x05\x06'), end]);
};

const GDV = latin1Datei(zeilen());

const open = async (quelle: Uint8Array, grenzen?: ArchivGrenzen): Promise<[string, number, number][]> => {
  const found: [string, number, number][] = [];
  for await (const { name, erkennung, bytes } of openBytes(quelle, 'bestand.gdv', grenzen)) {
    const blocks: Uint8Array[] = [];
    for await (const block of bytes) blocks.push(block);
    found.push([name, erkennung.sicherheit, lies(Buffer.concat(blocks)).length]);
  }
  return found;
};

const code = async (quelle: Uint8Array, grenzen?: ArchivGrenzen): Promise<string> => {
  try {
    await open(quelle, grenzen);
    return 'opened';
  } catch (error) {
    return error instanceof ArchivFehler ? error.code : String(error);
  }
};

describe('openBytes', () => {
  test('gives a plain file as it is', async () => expect(await open(GDV)).toEqual([['bestand.gdv', 1, 12]]));

  test('gives the files of an archive, archives in it left out', async () => {
    const archiv = zip([
      { name: 'a.gdv', bytes: GDV },
      { name: 'ordner/', bytes: Buffer.alloc(0) },
      { name: 'lies mich.txt', bytes: Buffer.from('Guten Tag\n') },
      { name: 'innen.zip', bytes: zip([{ name: 'b.gdv', bytes: GDV }]) },
    ]);
    expect(await open(archiv)).toEqual([
      ['a.gdv', 1, 12],
      ['lies mich.txt', 0, 1],
    ]);
  });

  test.each([
    ['../../boese.csv', 'boese.csv'],
    ['..\\..\\boese.csv', 'boese.csv'],
    ['/etc/boese.csv', 'etc/boese.csv'],
    ['C:\\daten\\boese.csv', 'daten/boese.csv'],
    ['..', 'datei'],
  ])('the name %s leads nowhere', async (name, soll) => {
    expect((await open(zip([{ name, bytes: GDV }]))).map(([eins]) => eins)).toEqual([soll]);
  });

  test('workbooks are files, archives are named', async () => {
    const archiv = zip([
      { name: 'liste.xlsx', bytes: zip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }]) },
      { name: 'innen.zip', bytes: zip([{ name: 'b.gdv', bytes: GDV }]) },
    ]);
    const gefunden: [string, boolean][] = [];
    for await (const { name, istArchiv } of openZip(archiv)) gefunden.push([name, istArchiv]);
    expect(gefunden).toEqual([
      ['liste.xlsx', false],
      ['innen.zip', true],
    ]);
  });

  test('an archive on disk is read by path, files may be skipped', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gdv-zip-'));
    const datei = path.join(folder, 'a.zip');
    writeFileSync(datei, zip([1, 2, 3].map((i) => ({ name: `${i}.gdv`, bytes: GDV }))));
    const namen: string[] = [];
    for await (const { name } of openZip(datei)) namen.push(name);
    rmSync(folder, { recursive: true });
    expect(namen).toEqual(['1.gdv', '2.gdv', '3.gdv']);
  });

  const bombe = zip([{ name: 'a.gdv', bytes: Buffer.alloc(4_000_000) }]);
  const zwei = zip([1, 2].map((i) => ({ name: `${i}.gdv`, bytes: GDV })));
  test.each<[string, Uint8Array, ArchivGrenzen | undefined, string]>([
    ['packed too well', bombe, undefined, 'archiv_zu_gross'],
    ['too many entries', zwei, { eintraege: 1, bytes: 1e9, verhaeltnis: 100 }, 'archiv_zu_gross'],
    ['as many entries as allowed', zwei, { eintraege: 2, bytes: 1e9, verhaeltnis: 100 }, 'opened'],
    [
      'too big unpacked',
      zwei,
      { eintraege: 2, bytes: 2 * GDV.length - 1, verhaeltnis: 100 },
      'archiv_zu_gross',
    ],
    ['as big as allowed', zwei, { eintraege: 2, bytes: 2 * GDV.length, verhaeltnis: 100 }, 'opened'],
    ['encrypted', zip([{ name: 'a.gdv', bytes: GDV, flags: 1 }]), undefined, 'archiv_verschluesselt'],
    ['cut off', zwei.subarray(0, -30), undefined, 'archiv_unlesbar'],
    ['damaged', Buffer.from(zwei).fill(0xff, 60, 160), undefined, 'archiv_unlesbar'],
  ])('%s', async (_, archiv, grenzen, expected) => expect(await code(archiv, grenzen)).toBe(expected));
});
