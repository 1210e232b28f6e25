// The tray over a real database: answers apply at once, are remembered, and can be taken back.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import type { Antwort } from './klaeren.contract.ts';
import { klaere, nimmKlaerungZurueck } from './klaeren.ts';
import { countOffene, listOffene } from './store-klaeren.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'klaeren-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `klaeren-${(zaehler += 1)}`);
  const werk = createEinspielwerk(db, files, mandant);
  const faelle = () => mandant.als(({ handle }) => listOffene(handle, 50));
  const offen = () => mandant.als(({ handle }) => countOffene(handle));
  const antworte = (einspielungId: string, nr: number, antwort: Antwort) =>
    mandant.als((kontext) => klaere(kontext, { einspielungId, nr }, antwort));
  const zurueck = (einspielungId: string, nr: number) =>
    mandant.als((kontext) => nimmKlaerungZurueck(kontext, { einspielungId, nr }));
  return { mandant, ...werk, faelle, offen, antworte, zurueck };
};

/** Same name and address, another first birth date: father and son of one name. */
const vater = [...partner('A1', { Geburtsdatum: '1941-02-11' }), ...hausrat('A1')];
const ohneTag = (vsNr: string, nr = 'K99', bis = '2026-11-01') =>
  datei(
    [
      ...partner(vsNr, { Geburtsdatum: null, Str: 'Neue Gasse 7' }, { PersonenKundenNrVersicherers: nr }),
      ...hausrat(vsNr),
    ],
    { bis },
  );

/** The father is in the book; a delivery without birth date may mean him. */
const mitFrage = async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(datei(vater));
  const { id } = await werk.spieleEin(ohneTag('B1'));
  const [fall] = await werk.faelle();
  return { werk, id, nr: fall?.nr ?? 0, fall, zielId: fall?.kandidaten[0]?.id ?? '' };
};

const bestand = (mandantId: number) =>
  db.sql(
    `select 'k' art, id, name, daten, herkunft from kunde where mandant_id = $1 union all
     select 'v', id, kunde_id::text, daten, herkunft from vertrag where mandant_id = $1 union all
     select s.art, s.kunde_id, s.schluessel, null, null from kunde_schluessel s where s.mandant_id = $1 order by 1, 2, 3`,
    [mandantId],
  );
const anzahl = async (mandantId: number) => {
  const [zeile] = await db.sql(
    `select (select count(*)::int from kunde where mandant_id = $1) kunden,
      (select count(*)::int from vertrag where mandant_id = $1) vertraege,
      (select count(distinct kunde_id)::int from vertrag where mandant_id = $1) halter`,
    [mandantId],
  );
  return zeile;
};

describe('the tray', () => {
  test('asks once per customer, with the candidate, its record and reasons; contracts follow', async () => {
    const { werk, fall } = await mitFrage();
    expect(await werk.offen()).toBe(1);
    expect(fall).toMatchObject({
      gegenstand: 'kunde',
      vertraege: 1,
      spaeter: false,
      kandidaten: [{ bezeichnung: 'Müller, Änne', imPapierkorb: false, daten: { nachname: 'Müller' } }],
    });
    expect(fall?.kandidaten[0]?.gruende).toContain('gleicher Vorname');
  });

  test('the same: merged at once, the contract comes in, the counts move', async () => {
    const { werk, id, nr, zielId } = await mitFrage();
    await werk.antworte(id, nr, { wahl: 'gleich', zielId });
    expect(await werk.offen()).toBe(0);
    expect(await anzahl(werk.mandant.id)).toEqual({ kunden: 1, vertraege: 2, halter: 1 });
    expect(await werk.zeige(id)).toMatchObject({
      kunden: { geaendert: 1, unklar: 0 },
      vertraege: { neu: 1, unklar: 0 },
    });
    const audit = await db.sql(
      "select aktion from protokoll where mandant_id = $1 and gegenstand = 'einspielung' and aktion = 'geklaert'",
      [werk.mandant.id],
    );
    expect(audit).toHaveLength(1);
  });

  test('another: a new customer with the contract', async () => {
    const { werk, id, nr } = await mitFrage();
    await werk.antworte(id, nr, { wahl: 'neu' });
    expect(await anzahl(werk.mandant.id)).toEqual({ kunden: 2, vertraege: 2, halter: 2 });
  });

  test('later: stays, at the end', async () => {
    const { werk, id, nr } = await mitFrage();
    await werk.spieleEin(ohneTag('B2', 'K55'));
    expect(await werk.offen()).toBe(2);
    await werk.antworte(id, nr, { wahl: 'spaeter' });
    const faelle = await werk.faelle();
    expect(faelle.map((f) => f.spaeter)).toEqual([false, true]);
    expect(faelle[1]).toMatchObject({ einspielungId: id, nr });
  });

  test.each(['gleich', 'neu'] as const)('%s is remembered: the next delivery does not ask', async (wahl) => {
    const { werk, id, nr, zielId } = await mitFrage();
    await werk.antworte(id, nr, wahl === 'gleich' ? { wahl, zielId } : { wahl });
    const vorher = await anzahl(werk.mandant.id);
    const naechste = await werk.spieleEin(ohneTag('B1', 'K99', '2026-11-20'));
    expect(naechste.kunden).toMatchObject({ unklar: 0, neu: 0 });
    expect(naechste.vertraege).toMatchObject({ unklar: 0, neu: 0 });
    expect(await anzahl(werk.mandant.id)).toEqual(vorher);
    const plan = await werk.plan(naechste.id);
    expect(plan[0]?.gruende.join()).toMatch(/so entschieden am \d\d\.\d\d\.\d{4}/);
  });

  test.each(['gleich', 'neu'] as const)('%s is taken back exactly, and asked again', async (wahl) => {
    const { werk, id, nr, zielId } = await mitFrage();
    const vorher = await bestand(werk.mandant.id);
    const plan = await werk.plan(id);
    await werk.antworte(id, nr, wahl === 'gleich' ? { wahl, zielId } : { wahl });
    expect(await bestand(werk.mandant.id)).not.toEqual(vorher);
    await werk.zurueck(id, nr);
    expect(await bestand(werk.mandant.id)).toEqual(vorher);
    expect(await werk.plan(id)).toEqual(plan);
    expect(await werk.offen()).toBe(1);
    expect(await db.sql('select 1 from entscheidung where mandant_id = $1', [werk.mandant.id])).toEqual([]);
    await werk.antworte(id, nr, { wahl: 'neu' });
  });

  test('an answer whose record was edited since is not taken back', async () => {
    const { werk, id, nr } = await mitFrage();
    await werk.antworte(id, nr, { wahl: 'neu' });
    await db.sql(
      `update kunde set version = version + 1, daten = daten || '{"bemerkung": "ruft gern abends an"}' where mandant_id = $1`,
      [werk.mandant.id],
    );
    await expect(werk.zurueck(id, nr)).rejects.toMatchObject({ code: 'stand-passt-nicht' });
    expect(await anzahl(werk.mandant.id)).toEqual({ kunden: 2, vertraege: 2, halter: 2 });
  });

  test('twice, or two people: the second hears that it is answered', async () => {
    const { werk, id, nr, zielId } = await mitFrage();
    const beide = await Promise.allSettled([
      werk.antworte(id, nr, { wahl: 'neu' }),
      werk.antworte(id, nr, { wahl: 'gleich', zielId }),
    ]);
    expect(beide.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await werk.offen()).toBe(0);
  });

  test('the whole Einspielung is undone with its answers', async () => {
    const { werk, id, nr, zielId } = await mitFrage();
    const vorher = await bestand(werk.mandant.id);
    await werk.antworte(id, nr, { wahl: 'gleich', zielId });
    await werk.nimmZurueck(id);
    expect(await bestand(werk.mandant.id)).toEqual(vorher);
    expect(await werk.offen()).toBe(0);
  });

  test('the other brokerage sees nothing and answers nothing', async () => {
    const { werk, id, nr, zielId } = await mitFrage();
    const fremd = await neuesWerk();
    expect(await fremd.faelle()).toEqual([]);
    expect(await fremd.offen()).toBe(0);
    for (const antwort of [{ wahl: 'neu' }, { wahl: 'gleich', zielId }, { wahl: 'spaeter' }] as const)
      await expect(fremd.antworte(id, nr, antwort)).rejects.toMatchObject({ code: 'nicht-gefunden' });
    await werk.antworte(id, nr, { wahl: 'neu' });
    await expect(fremd.zurueck(id, nr)).rejects.toMatchObject({ code: 'nicht-gefunden' });
    expect(await werk.offen()).toBe(0);
  });

  test('a customer of another brokerage is no target', async () => {
    const { werk, id, nr } = await mitFrage();
    const { zielId: fremder } = await mitFrage();
    await expect(werk.antworte(id, nr, { wahl: 'gleich', zielId: fremder })).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
  });
});

describe('nobody is asked where it is clear', () => {
  test('twins at one address', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei([...partner('A1'), ...hausrat('A1')]));
    await werk.spieleEin(
      datei([
        ...partner('A2', { Name3: 'Bernhard' }, { PersonenKundenNrVersicherers: 'K88' }),
        ...hausrat('A2'),
      ]),
    );
    expect(await anzahl(werk.mandant.id)).toEqual({ kunden: 2, vertraege: 2, halter: 2 });
  });
  test('father and son with one name and two birth dates', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(vater));
    await werk.spieleEin(
      datei([...partner('A2', {}, { PersonenKundenNrVersicherers: 'K88' }), ...hausrat('A2')]),
    );
    expect(await werk.offen()).toBe(0);
    expect(await anzahl(werk.mandant.id)).toEqual({ kunden: 2, vertraege: 2, halter: 2 });
  });
});

test('a contract that the book gives to another: updated there, or a second one', async () => {
  for (const wahl of ['gleich', 'neu'] as const) {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(vater));
    const anderer = (bis: string) =>
      datei(
        [
          ...partner(
            'A1',
            { Name1: 'Schulze', Name3: 'Karl', Geburtsdatum: '1980-02-02', Str: 'Weg 1' },
            { PersonenKundenNrVersicherers: 'K66' },
          ),
          ...hausrat('A1', { GesbeitragNettoInWE: { wert: 20000, stellen: 2 } }),
        ],
        { bis },
      );
    const { id } = await werk.spieleEin(anderer('2026-11-01'));
    const fall = (await werk.faelle()).find(({ gegenstand }) => gegenstand === 'vertrag');
    if (!fall) throw new Error('no question about the contract');
    const zielId = fall.kandidaten[0]?.id ?? '';
    expect(fall.kandidaten[0]).toMatchObject({ kunde: 'Müller, Änne' });
    await werk.antworte(id, fall.nr, wahl === 'gleich' ? { wahl, zielId } : { wahl });
    expect((await anzahl(werk.mandant.id))?.['vertraege']).toBe(wahl === 'gleich' ? 1 : 2);
    const naechste = await werk.spieleEin(anderer('2026-11-20'));
    expect(naechste.vertraege).toMatchObject({ unklar: 0, neu: 0 });
  }
});

test('a contract without a customer asks for one, and is not asked about again', async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(datei(vater));
  const ohneKunde = (bis: string) => datei(hausrat('Z9'), { bis });
  const { id } = await werk.spieleEin(ohneKunde('2026-11-01'));
  const [fall] = await werk.faelle();
  expect(fall).toMatchObject({ gegenstand: 'vertrag', kunde: null, kandidaten: [] });
  const nr = fall?.nr ?? 0;
  await expect(werk.antworte(id, nr, { wahl: 'neu' })).rejects.toMatchObject({ code: 'eingabe-ungueltig' });
  const [kunde] = await db.sql('select id from kunde where mandant_id = $1', [werk.mandant.id]);
  await werk.antworte(id, nr, { wahl: 'neu', kundeId: String(kunde?.['id']) });
  expect(await anzahl(werk.mandant.id)).toEqual({ kunden: 1, vertraege: 2, halter: 1 });
  const naechste = await werk.spieleEin(ohneKunde('2026-11-20'));
  expect(naechste.vertraege).toMatchObject({ unklar: 0, neu: 0 });
});
