import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { KOPF, latin1Datei, SAETZE, zeilen } from '#formats/gdv/pruefstand/testdatei.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl } from './befehl.ts';
import { gdvDecode, gdvPruefe, gdvStatistik } from './gdv.ts';

const startDir = mkdtempSync(join(tmpdir(), 'gdv-befehl-'));
afterAll(() => rmSync(startDir, { recursive: true }));
const inhalt = latin1Datei(zeilen());
writeFileSync(join(startDir, 'b.gdv'), inhalt);

const lauf = async (befehl: Befehl, datei = 'b.gdv', options: Record<string, string | boolean> = {}) => {
  const zeilenAus: Record<string, unknown>[] = [];
  await befehl.run({
    args: [datei],
    options,
    json: false,
    startDir,
    open: () => Promise.reject(new Error('no database is needed')),
    warn: () => undefined,
    print: async (line) => {
      for (const zeile of String(line).split('\n')) zeilenAus.push(JSON.parse(zeile));
    },
  });
  return zeilenAus;
};

describe('gdv', () => {
  test('decode: one object per record, filled fields only', async () => {
    const saetze = await lauf(gdvDecode);
    expect(saetze.map(({ zeile }) => zeile)).toEqual(saetze.map((_, i) => i + 1));
    const partner = saetze.find(({ satz, td }) => satz === '0100' && td === 1);
    expect(partner?.['felder']).toMatchObject({ Name1: 'Müller', Geburtsdatum: '1979-02-28' });
    expect(partner?.['felder']).not.toHaveProperty('Titel');
  });
  test('decode --roh: byte, length, name, text of every field', async () => {
    const saetze = await lauf(gdvDecode, 'b.gdv', { roh: true });
    const felder = saetze.find(({ satz, td }) => satz === '0100' && td === 1)?.['felder'];
    expect(felder).toContainEqual([44, 30, 'Name1', 'Müller'.padEnd(30)]);
    expect((felder as [number, number, string, string][]).map(([, , , t]) => t).join('')).toHaveLength(256);
  });
  test('pruefe: the last line holds the sums', async () => {
    const befunde = await lauf(gdvPruefe);
    expect(befunde.at(-1)).toMatchObject({ kontrolle: [expect.any(Object)], hinweise: { fehler: 0 } });
  });
  test('statistik counts', async () => {
    expect(await lauf(gdvStatistik)).toMatchObject([
      { saetze: zeilen().length, pakete: 1, versicherer: [{ vuNr: KOPF.vuNr, name: KOPF.absender }] },
    ]);
    expect(SAETZE.length).toBeGreaterThan(0);
  });
  test('a zip is opened', async () => {
    writeFileSync(join(startDir, 'b.zip'), baueZip([{ name: 'x/b.gdv', inhalt }]));
    expect(await lauf(gdvDecode, 'b.zip')).toEqual(await lauf(gdvDecode));
  });
  test.each([gdvDecode, gdvPruefe, gdvStatistik])(
    '$name: of several files in an archive each line names its own, a single one keeps its shape',
    async (befehl) => {
      const liesmich = { name: 'liesmich.txt', inhalt: 'Guten Tag' };
      const teile = ['a/eins.gdv', 'zwei.gdv'].map((name) => ({ name, inhalt }));
      writeFileSync(join(startDir, 'm.zip'), baueZip([liesmich, ...teile]));
      writeFileSync(join(startDir, 'e.zip'), baueZip([liesmich, ...teile.slice(0, 1)]));
      const allein = await lauf(befehl);
      expect(await lauf(befehl, 'e.zip')).toEqual(allein);
      expect(await lauf(befehl, 'm.zip')).toEqual(
        ['a/eins.gdv', 'zwei.gdv'].flatMap((datei) => allein.map((zeile) => ({ datei, ...zeile }))),
      );
    },
  );
  test('a file packed with gzip is opened', async () => {
    writeFileSync(join(startDir, 'b.gdv.gz'), gzipSync(inhalt));
    expect(await lauf(gdvDecode, 'b.gdv.gz')).toEqual(await lauf(gdvDecode));
  });
  test.each([
    ['cut off', gzipSync(inhalt).subarray(0, 200), 'ist gepackt und unvollständig'],
    ['damaged', Buffer.from('\x1f\x8bxxxxxxxxxxxx', 'latin1'), 'ist gepackt und beschädigt'],
    [
      'an archive in an archive',
      baueZip([{ name: 'b.zip', inhalt: baueZip([{ name: 'b', inhalt }]) }]),
      'Archive in einem',
    ],
    ['a bomb', gzipSync(Buffer.alloc(8_000_000, 0x20)), 'auffällig stark gepackt'],
    ['an archive packed once more', gzipSync(baueZip([{ name: 'b', inhalt }])), 'Archive in einem'],
  ])('%s', async (_, bytes, grund) => {
    writeFileSync(join(startDir, 'x.bin'), bytes);
    await expect(lauf(gdvDecode, 'x.bin')).rejects.toThrow(grund);
  });
  test('what can not be is told', async () => {
    await expect(lauf(gdvDecode, 'fehlt.gdv')).rejects.toThrow(BefehlRefusal);
    await expect(lauf(gdvDecode, '.')).rejects.toThrow('ist ein Ordner');
    await expect(lauf(gdvDecode, 'b.gdv', { zeichensatz: 'klingonisch' })).rejects.toThrow(BefehlUsageError);
  });
});
