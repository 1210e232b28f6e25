// What a full delivery does not name is asked about, and only then; the answer is remembered and can be taken back.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import type { Urteil } from './fehlende.contract.ts';
import { countFehlende, entscheideFehlende, listFehlende } from './store-fehlende.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'fehlende-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `fehlende-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
type Werk = Awaited<ReturnType<typeof neuesWerk>>;

const vornamen = ['Ada', 'Bo', 'Cem', 'Dora', 'Emil', 'Fritzi', 'Gül', 'Hanno', 'Ida', 'Jan'];
/** Contracts B0, B1 … of as many customers. */
const lieferung = (nummern: readonly number[], bis: string, felder: Readonly<Record<string, string>> = {}) =>
  datei(
    nummern.flatMap((n) => [
      ...partner(
        `B${n}`,
        { Name1: `Muster${n}`, Name3: vornamen[n] ?? '', Geburtsdatum: `1970-01-1${n}` },
        { PersonenKundenNrVersicherers: `K${n}` },
      ),
      ...hausrat(`B${n}`, felder),
    ]),
    { bis },
  );
const alle = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const liste = (werk: Werk, id: string) =>
  werk.mandant.als(({ handle }) => listFehlende(handle, id, { anzahl: 50 }));
const entscheide = (werk: Werk, einspielungId: string, urteil: Urteil | 'offen', vertragIds?: string[]) =>
  werk.mandant.als((kontext) =>
    entscheideFehlende(kontext, { einspielungId, stand: '2026-11-20', urteil, vertragIds }),
  );
const mitFehlenden = async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(lieferung(alle, '2026-10-31'));
  const { id } = await werk.spieleEin(lieferung(alle.slice(0, 8), '2026-11-20'));
  return { werk, id };
};
const vertraege = ({ mandant }: Werk) =>
  db.sql('select nummer, storno_am, daten, herkunft from vertrag where mandant_id = $1 order by nummer', [
    mandant.id,
  ]);

describe('what is asked', () => {
  test.each([
    ['eight of ten: a full delivery', alle.slice(0, 8), 2],
    ['seven of ten: a part', alle.slice(0, 7), 0],
    ['all', alle, 0],
  ])('%s', async (_name, nummern, anzahl) => {
    const werk = await neuesWerk();
    await werk.spieleEin(lieferung(alle, '2026-10-31'));
    const plan = await werk.plane(lieferung(nummern, '2026-11-20', { Zahlungsweise: '2' }));
    expect(plan.fehlende).toBe(anzahl);
    expect(await liste(werk, plan.id)).toHaveLength(anzahl);
  });
  test('nothing is ended by itself', async () => {
    const { werk, id } = await mitFehlenden();
    expect(await liste(werk, id)).toMatchObject([
      { bezeichnung: expect.stringContaining('B8'), kunde: 'Muster8, Ida', urteil: null },
      { kunde: 'Muster9, Jan', urteil: null },
    ]);
    expect((await vertraege(werk)).every((v) => v['storno_am'] === null)).toBe(true);
  });
  test('too few to conclude anything', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(lieferung([0, 1, 2, 3], '2026-10-31'));
    expect(await werk.plane(lieferung([0, 1, 2], '2026-11-20'))).toMatchObject({ fehlende: 0 });
  });
  test('an older delivery asks nothing about what a newer one has named', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(lieferung(alle, '2026-11-20'));
    expect(await werk.plane(lieferung(alle.slice(0, 8), '2026-10-31'))).toMatchObject({ fehlende: 0 });
  });
  test.each([
    ['of another agency number', "vermittlernummer = 'andere'"],
    ['looked after by others', 'fremdvertrag = true'],
    ['ended already', "lieferstatus = 'storniert'"],
    ['in the bin', 'geloescht_am = now()'],
    ['begun after the day of the data', "beginn = '2026-11-21'"],
  ])('not: a contract %s', async (_name, setze) => {
    const werk = await neuesWerk();
    await werk.spieleEin(lieferung(alle, '2026-10-31'));
    await db.sql(`update vertrag set ${setze} where mandant_id = $1 and nummer = 'B9'`, [werk.mandant.id]);
    const plan = await werk.plane(lieferung(alle.slice(0, 8), '2026-11-20'));
    expect((await liste(werk, plan.id)).map(({ kunde }) => kunde)).toEqual(['Muster8, Ida']);
  });
});

describe('the answer', () => {
  test('ended: the day of the delivery, typed by the person, in the audit; and back', async () => {
    const { werk, id } = await mitFehlenden();
    const vorher = await vertraege(werk);
    const [{ vertragId = '' } = {}] = await liste(werk, id);
    await entscheide(werk, id, 'beendet', [vertragId]);
    expect((await vertraege(werk))[8]).toMatchObject({
      storno_am: '2026-11-20',
      daten: { abgangsgrund: 'fehlt in der Lieferung vom 20.11.2026' },
      herkunft: { stornoAm: { art: 'eingabe' } },
    });
    expect(
      await db.sql("select gegenstand_id from protokoll where mandant_id = $1 and aktion = 'beendet'", [
        werk.mandant.id,
      ]),
    ).toEqual([{ gegenstand_id: vertragId }]);
    expect(await werk.mandant.als(({ handle }) => countFehlende(handle, id))).toEqual({
      offen: 1,
      beendet: 1,
      bleibt: 0,
      spaeter: 0,
    });
    expect(await entscheide(werk, id, 'offen', [vertragId])).toBe(0);
    expect(await vertraege(werk)).toEqual(vorher);
  });
  test('ended and edited since: taking back keeps the edit', async () => {
    const { werk, id } = await mitFehlenden();
    await entscheide(werk, id, 'beendet');
    await db.sql("update vertrag set version = version + 1 where mandant_id = $1 and nummer = 'B8'", [
      werk.mandant.id,
    ]);
    const ids = (await liste(werk, id)).map(({ vertragId }) => vertragId);
    expect(await entscheide(werk, id, 'bleibt', ids)).toBe(1);
    expect((await liste(werk, id)).map(({ urteil }) => urteil)).toEqual(['beendet', 'bleibt']);
  });
  test('stays is remembered, later is asked again', async () => {
    const { werk, id } = await mitFehlenden();
    const [{ vertragId = '' } = {}] = await liste(werk, id);
    await entscheide(werk, id, 'bleibt', [vertragId]);
    await entscheide(werk, id, 'spaeter');
    const naechste = await werk.plane(lieferung(alle.slice(0, 8), '2026-11-21'));
    expect((await liste(werk, naechste.id)).map(({ kunde }) => kunde)).toEqual(['Muster9, Jan']);
  });
  test('the other brokerage sees and decides nothing', async () => {
    const { werk, id } = await mitFehlenden();
    const fremd = await neuesWerk();
    expect(await liste(fremd, id)).toEqual([]);
    await entscheide(fremd, id, 'beendet');
    expect(await werk.zeige(id)).toMatchObject({ fehlende: 2 });
  });
});
