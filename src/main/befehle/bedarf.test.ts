import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Befund } from '#bedarf/befund.ts';
import { bedarf } from './bedarf.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';

const startDir = await mkdtemp(join(tmpdir(), 'bedarf '));
afterAll(() => rm(startDir, { recursive: true, force: true }));

const haushalt = [
  {
    id: '1',
    art: 'person',
    vorname: 'Anna\u001b[2J',
    geburtsdatum: '1990-05-01',
    fakten: { berufsstatus: 'angestellt', tiere: [{ tierart: 'hund' }], fahrzeuge: [] },
    beziehungen: [],
    vertraege: [],
  },
];
await writeFile(join(startDir, 'haushalt.json'), `\uFEFF${JSON.stringify(haushalt)}`);
await writeFile(join(startDir, 'kaputt.json'), '{');
await writeFile(join(startDir, 'bestand.json'), JSON.stringify(Array.from({ length: 201 }, () => ({}))));
await writeFile(
  join(startDir, 'zeilen.json'),
  `${JSON.stringify({ ...haushalt[0], geburtsdatum: '2026-02-30' })}\n{"id":"2","fakten":{"tiere":[{"tierart":"hund","gewichtKg":"viel"}],"ruecklagenCents":-1}}\n`,
);

const warnungen: string[] = [];
const run = async (options: Record<string, string | boolean>, args: readonly string[] = [], json = true) => {
  const zeilen: (string | object)[] = [];
  await bedarf.run({
    args,
    options,
    json,
    startDir,
    open: () => Promise.reject(new Error('needs no database')),
    print: async (zeile) => void zeilen.push(zeile),
    warn: (text) => void warnungen.push(text),
  });
  return zeilen;
};
const stichtag = '2026-11-23';

describe('bedarf --haushalt', () => {
  test('one object per finding, with the keys of the contract, without a database', async () => {
    const befunde = (await run({ haushalt: 'haushalt.json', stichtag })) as Befund[];
    const hund = befunde.find(({ regel }) => regel === 'TIER-02');
    expect(hund).toMatchObject({
      sparte: 'hundehalterhaftpflicht',
      subjekt: { art: 'tier' },
      ergebnis: 'luecke',
      ziel: 1_000_000_000,
      vorhanden: 0,
      luecke: 1_000_000_000,
      parameterjahr: 2026,
    });
    expect(befunde.find(({ regel }) => regel === 'KV-01')).toMatchObject({ ergebnis: 'unbekannt' });
    expect(befunde.find(({ regel }) => regel === 'KV-01')?.frage).toMatch(/krankenversichert/);
    expect(befunde.map(({ regel }) => regel)).not.toContain('KFZ-01');
  });

  test('--alle prints every rule that has a subject, text where no JSON is wanted', async () => {
    const befunde = (await run({ haushalt: 'haushalt.json', stichtag, alle: true })) as Befund[];
    expect(befunde.map(({ ergebnis }) => ergebnis)).toContain('nicht relevant');
    expect(
      (await run({ haushalt: 'haushalt.json', stichtag }, [], false)).every(
        (zeile) => typeof zeile === 'string' && !zeile.includes('\u001b'),
      ),
    ).toBe(true);
  });

  test('one customer a line is a household too; what is not understood is told and not known', async () => {
    warnungen.length = 0;
    const befunde = (await run({ haushalt: 'zeilen.json', stichtag })) as Befund[];
    expect(befunde.filter(({ regel }) => regel === 'TIER-02').map(({ ergebnis }) => ergebnis)).toEqual([
      'luecke',
      'luecke',
    ]);
    expect(warnungen.map((text) => text.replace(/^.*?: /, ''))).toEqual([
      'Kunde 1.geburtsdatum: "2026-02-30"',
      'Kunde 2.fakten.tiere.0.gewichtKg: "viel"',
      'Kunde 2.fakten.ruecklagenCents: -1',
    ]);
  });

  test.each<[Record<string, string>, readonly string[], new (text: string) => Error]>([
    [{}, [], BefehlUsageError],
    [{ haushalt: 'haushalt.json', stichtag: '2026-02-30' }, [], BefehlUsageError],
    [{ haushalt: 'haushalt.json' }, ['1'], BefehlUsageError],
    [{ haushalt: 'fehlt.json', stichtag }, [], BefehlRefusal],
    [{ haushalt: 'kaputt.json', stichtag }, [], BefehlRefusal],
    [{ haushalt: 'bestand.json', stichtag }, [], BefehlRefusal],
    [{ stichtag }, ['1'], BefehlUsageError],
  ])('%o %j is refused', async (options, args, art) => {
    await expect(run(options, args)).rejects.toBeInstanceOf(art);
  });
});
