// Namesakes whom no key finds: asked about where the evidence is unclear, never merged unasked, never asked twice.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import type { Werte } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import type { Antwort } from './klaeren.contract.ts';
import { klaere } from './klaeren.ts';
import { countOffene, listOffene } from './store-klaeren.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'vettern-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `vettern-${(zaehler += 1)}`);
  return {
    ...createEinspielwerk(db, files, mandant),
    faelle: () => mandant.als(({ handle }) => listOffene(handle, 50)),
    offen: () => mandant.als(({ handle }) => countOffene(handle)),
    antworte: (einspielungId: string, nr: number, antwort: Antwort) =>
      mandant.als((kontext) => klaere(kontext, { einspielungId, nr }, antwort)),
    kunden: async () =>
      (
        await db.sql<{ n: number }>(
          'select count(*)::int n from kunde where mandant_id = $1 and geloescht_am is null',
          [mandant.id],
        )
      )[0]?.n,
  };
};

/** Each with a number of its own at the insurer and a contract. */
const person = (nr: string, felder: Werte = {}) => [
  ...partner(`V${nr}`, felder, { PersonenKundenNrVersicherers: `K${nr}` }),
  ...hausrat(`V${nr}`),
];
const berlin = { PLZ: '10115', Ort: 'Berlin', Str: 'Allee 1' };
const hamburg = { PLZ: '20095', Ort: 'Hamburg', Str: 'Ring 9' };
const ohneTag = { Geburtsdatum: null };
const am = (tag: string, ...zeilen: ReturnType<typeof person>[]) => datei(zeilen.flat(), { bis: tag });

describe('asked or not', () => {
  test.each<[string, Werte, Werte, number]>([
    ['no birth date in the file, another town', {}, { ...berlin, ...ohneTag }, 1],
    ['no birth date in the book, another town', ohneTag, berlin, 1],
    ['none in either', ohneTag, { ...berlin, ...ohneTag }, 1],
    ['another spelling of the name', {}, { ...berlin, ...ohneTag, Name1: 'MUELLER', Name3: 'AENNE' }, 1],
    ['neither birth date nor place in the book', { ...ohneTag, PLZ: null, Ort: null, Str: null }, berlin, 1],
    ['two birth dates: two people', {}, { ...berlin, Geburtsdatum: '1990-01-01' }, 0],
    ['another given name', {}, { ...berlin, ...ohneTag, Name3: 'Bert' }, 0],
  ])('%s', async (_fall, im_buch, geliefert, fragen) => {
    const werk = await neuesWerk();
    await werk.spieleEin(am('2026-10-31', person('1', im_buch)));
    await werk.spieleEin(am('2026-11-01', person('2', geliefert)));
    expect(await werk.offen()).toBe(fragen);
    expect(await werk.kunden()).toBe(2 - fragen);
  });

  test('a name that many bear says nothing: no flood of questions', async () => {
    const werk = await neuesWerk();
    const vier = ['01067', '20095', '80331', '70173'].map((PLZ, i) =>
      person(`${i}`, { PLZ, Geburtsdatum: `19${50 + i}-01-01` }),
    );
    await werk.spieleEin(am('2026-10-31', ...vier));
    await werk.spieleEin(am('2026-11-01', person('9', { ...berlin, ...ohneTag })));
    expect(await werk.offen()).toBe(0);
    expect(await werk.kunden()).toBe(5);
  });

  test('father and son in one file, neither with a birth date: two people, no question', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(am('2026-10-31', person('1', ohneTag), person('2', { ...berlin, ...ohneTag })));
    expect([await werk.offen(), await werk.kunden()]).toEqual([0, 2]);
    await werk.spieleEin(
      am(
        '2026-11-01',
        person('1', { ...ohneTag, Str: 'Neue Gasse 1' }),
        person('2', { ...berlin, ...ohneTag }),
      ),
    );
    expect([await werk.offen(), await werk.kunden()]).toEqual([0, 2]);
  });
});

describe('decided once, never asked again', () => {
  const neuerTon = { Kommunikationsnummer1: '0171 5551234' };
  test.each(['gleich', 'neu'] as const)(
    '%s: over three deliveries, with other data and another address',
    async (wahl) => {
      const werk = await neuesWerk();
      await werk.spieleEin(am('2026-10-31', person('1')));
      const { id } = await werk.spieleEin(am('2026-11-01', person('2', { ...berlin, ...ohneTag })));
      const [fall] = await werk.faelle();
      const zielId = fall?.kandidaten[0]?.id ?? '';
      await werk.antworte(id, fall?.nr ?? 0, wahl === 'gleich' ? { wahl, zielId } : { wahl });
      const kunden = await werk.kunden();
      expect(kunden).toBe(wahl === 'gleich' ? 1 : 2);
      const spaetere = [
        am('2026-11-08', person('2', { ...berlin, ...ohneTag })),
        am('2026-11-15', person('2', { ...berlin, ...ohneTag, ...neuerTon })),
        am('2026-11-22', person('2', { ...hamburg, ...ohneTag })),
      ];
      for (const bytes of spaetere) {
        await werk.spieleEin(bytes);
        expect([await werk.offen(), await werk.kunden()]).toEqual([0, kunden]);
      }
    },
  );

  test.each(['gleich', 'neu'] as const)('%s: the Einspielung undone, delivered again', async (wahl) => {
    const werk = await neuesWerk();
    await werk.spieleEin(am('2026-10-31', person('1')));
    const { id } = await werk.spieleEin(am('2026-11-01', person('2', { ...berlin, ...ohneTag })));
    const [fall] = await werk.faelle();
    const zielId = fall?.kandidaten[0]?.id ?? '';
    await werk.antworte(id, fall?.nr ?? 0, wahl === 'gleich' ? { wahl, zielId } : { wahl });
    await werk.nimmZurueck(id);
    expect(await werk.kunden()).toBe(1);
    for (const tag of ['2026-11-08', '2026-11-15']) {
      await werk.spieleEin(am(tag, person('2', { ...berlin, ...ohneTag })));
      expect([await werk.offen(), await werk.kunden()]).toEqual([0, wahl === 'gleich' ? 1 : 2]);
    }
  });

  test('later, and unanswered: the same question comes with each delivery, and one answer settles all that follow', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(am('2026-10-31', person('1')));
    await werk.spieleEin(am('2026-11-01', person('2', { ...berlin, ...ohneTag })));
    const { id } = await werk.spieleEin(am('2026-11-08', person('2', { ...berlin, ...ohneTag })));
    const fall = (await werk.faelle()).find(({ einspielungId }) => einspielungId === id);
    await werk.antworte(id, fall?.nr ?? 0, { wahl: 'neu' });
    await werk.spieleEin(am('2026-11-15', person('2', { ...berlin, ...ohneTag })));
    expect(await werk.kunden()).toBe(2);
    expect((await werk.faelle()).filter(({ einspielungId }) => Number(einspielungId) > Number(id))).toEqual(
      [],
    );
  });
});
