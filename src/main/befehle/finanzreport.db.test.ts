import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { readPdfText } from '#platform/pdf/text.ts';
import { createTestWeb } from '#test/testkit/client.ts';
import { bedarf } from './bedarf.ts';
import type { Befehl, BefehlKontext } from './befehl.ts';
import { finanzreport } from './finanzreport.ts';

const web = await createTestWeb();
const ordner = await mkdtemp(join(tmpdir(), 'maklerwerk-report-'));
afterAll(() => rm(ordner, { recursive: true, force: true }));

let kundeId = '';
beforeAll(async () => {
  const inhaber = await web.anmelden('inhaber');
  const anlegen = (vorname: string, kundennummer: string) =>
    inhaber.post('/api/kunden', { art: 'person', vorname, nachname: 'Befehl', kundennummer });
  kundeId = String((await anlegen('Edda', 'K-77')).json.id);
  await anlegen('Zwei', 'DOPPELT');
  await anlegen('Drei', 'DOPPELT');
});

const rufeBefehl = async (befehl: Befehl, kunde: string, options: Readonly<Record<string, string>>) => {
  const zeilen: (string | object)[] = [];
  const runtime = { database: web.db.database, files: web.files, clock: fixedClock('2026-11-23T10:00:00Z') };
  await befehl.run({
    args: [kunde],
    options: { mandant: 'erstes-haus', ...options },
    json: true,
    startDir: ordner,
    open: () => Promise.resolve(runtime as unknown as Awaited<ReturnType<BefehlKontext['open']>>),
    warn: () => undefined,
    print: (zeile) => Promise.resolve(void zeilen.push(zeile)),
  });
  return zeilen;
};
const rufe = (kunde: string, options: Readonly<Record<string, string>> = {}) =>
  rufeBefehl(finanzreport, kunde, { out: 'r.pdf', ...options });

test('bedarf of a stored customer says what the page says, declines included', async () => {
  const inhaber = await web.anmelden('inhaber');
  const { json } = await inhaber.put(`/api/kunden/${kundeId}/bedarf/abgelehnt`, {
    regel: 'PHV-01',
    subjekt: 'haushalt',
    grund: 'möchte nicht',
  });
  const befunde = await rufeBefehl(bedarf, 'K-77', {});
  expect(befunde).toEqual(json.befunde.map((eines: object) => expect.objectContaining(eines)));
  expect(befunde).toContainEqual(expect.objectContaining({ regel: 'PHV-01', ergebnis: 'abgelehnt' }));
  await expect(rufeBefehl(bedarf, '999999', {})).rejects.toThrow(/gibt es nicht/);
});

describe('finanzreport', () => {
  test.each([['id'], ['K-77']])('writes the PDF of the customer with %s', async (kunde) => {
    const [zeile] = await rufe(kunde === 'id' ? kundeId : kunde, { teile: 'deckblatt,erstinformation' });
    expect(zeile).toMatchObject({
      kunde: { id: kundeId, name: 'Befehl, Edda' },
      teile: ['deckblatt', 'erstinformation'],
      fehlt: expect.arrayContaining(['Registernummer']),
    });
    const pdf = new Uint8Array(await readFile(join(ordner, 'r.pdf')));
    expect(await readPdfText(pdf, { maxZeichen: 1e5 })).toMatchObject({
      text: expect.stringContaining('Edda Befehl'),
    });
  });

  test.each([
    ['999999', {}, /gibt es nicht/],
    ['DOPPELT', {}, /mehrere Kunden/],
    ['K-77', { teile: 'deckblatt,quatsch' }, /quatsch.*Es gibt: deckblatt/],
    ['K-77', { mandant: 'nirgends' }, /Mandanten/],
    ['K-77', { out: 'kein/ordner/r.pdf' }, /lässt sich nicht schreiben/],
  ])('%s %j is refused, a report that was there stays', async (kunde, options, grund) => {
    await writeFile(join(ordner, 'r.pdf'), 'alt');
    await expect(rufe(kunde, options)).rejects.toThrow(grund);
    expect(await readFile(join(ordner, 'r.pdf'), 'utf8')).toBe('alt');
    expect(await readdir(ordner)).toEqual(['r.pdf']);
  });
});
