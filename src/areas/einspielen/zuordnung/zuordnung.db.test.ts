// Choices about columns over a real database: planned anew, learnt when applied, used unasked, forgotten, kept apart.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Tabellenwahl } from '#domain/zuordnung.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import {
  lerneWerte,
  listGelernteSpalten,
  listGelernteWerte,
  readGelerntes,
  readZuordnung,
  vergiss,
} from './store-zuordnung.ts';
import { planeNeu } from './zuordnung.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'zuordnung-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `zuordnung-${(zaehler += 1)}`);
  const werk = createEinspielwerk(db, files, mandant);
  const zuordnung = async (id: string) => {
    const { zuordnung: stand } = await mandant.als(({ handle }) => readZuordnung(handle, id));
    const spalten = stand?.blaetter[0]?.spalten ?? [];
    return {
      blatt: stand?.blaetter[0],
      spalte: (kopf: string) => spalten.find((s) => s.kopf === kopf),
      stand,
    };
  };
  /** As the page does, without the queue. */
  const neu = async (id: string, wahl: Tabellenwahl) => {
    await mandant.als((kontext) => planeNeu(kontext, id, wahl));
    return werk.lies(id);
  };
  const gelernt = () => mandant.als(({ handle }) => listGelernteSpalten(handle));
  const werte = () => mandant.als(({ handle }) => listGelernteWerte(handle));
  return { mandant, ...werk, zuordnung, neu, gelernt, werte };
};

let nummer = 0;
/** Another file of the same headings. */
const liste = (kopf = 'Nachname;Vorname;Geburtsdatum;Gesellschaft;VS-Nr.;Zweig;Zuletzt') => {
  nummer += 1;
  return Buffer.from(
    `${kopf}\nHuber;Eva;01.02.1980;Allianz;A${nummer};Drachenflug;Komfort\nOtt;Udo;02.03.1970;Allianz;B${nummer};PHV;Basis\n`,
  );
};
const wahl = (mehr: Partial<Tabellenwahl> = {}): Tabellenwahl => ({
  blaetter: [{ name: '', spalten: [{ schluessel: 'zuletzt', feld: 'vertrag.produkt' }] }],
  werte: [{ art: 'sparte', roh: 'Drachenflug', ziel: 'unfall' }],
  ...mehr,
});

describe('planning anew', () => {
  test('reads the stored file with the choices; the book is untouched until the plan is applied', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.plane(liste());
    expect((await werk.zuordnung(id)).spalte('Zuletzt')).toMatchObject({ feld: null, zweifel: true });
    const neu = await werk.neu(id, wahl());
    expect(neu).toMatchObject({ id, status: 'geplant', vertraege: { neu: 2 } });
    expect((await werk.zuordnung(id)).spalte('Zuletzt')).toMatchObject({
      feld: 'vertrag.produkt',
      herkunft: 'gewaehlt',
    });
    const bestand = () => db.sql('select daten from vertrag where mandant_id = $1', [werk.mandant.id]);
    expect(await bestand()).toEqual([]);
    await werk.uebernimm(id);
    expect(await bestand()).toMatchObject([
      { daten: { produkt: 'Komfort', sparte: 'unfall', sparteGeliefert: 'Drachenflug' } },
      { daten: { produkt: 'Basis', sparte: 'privathaftpflicht' } },
    ]);
  });
  test('later choices take the place of earlier ones', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.plane(liste());
    await werk.neu(id, wahl({ zeichensatz: 'utf-8' }));
    await werk.neu(id, { blaetter: [], werte: [] });
    expect((await werk.zuordnung(id)).spalte('Zuletzt')).toMatchObject({ feld: null, herkunft: 'erkannt' });
    const { wahl: stand } = await werk.mandant.als(({ handle }) => readZuordnung(handle, id));
    expect(stand).toEqual({ blaetter: [], werte: [] });
  });
  test('a table that could not be taken is read once its columns are named', async () => {
    const werk = await neuesWerk();
    const { id, status } = await werk.plane(Buffer.from('Aaa;Bbb\nx1;y1\nx2;y2\n'));
    expect([status, (await werk.zuordnung(id)).blatt?.spalten.length]).toEqual(['fehlgeschlagen', 2]);
    const spalten = [
      { schluessel: 'aaa', feld: 'kunde.vorname' },
      { schluessel: 'bbb', feld: 'kunde.nachname' },
    ];
    const neu = await werk.neu(id, { blaetter: [{ name: '', kopfzeile: 1, spalten }], werte: [] });
    expect(neu).toMatchObject({ status: 'geplant', kunden: { unklar: 2 } });
  });
  test('killed in between, it ends the same', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.plane(liste());
    await werk.mandant.als((kontext) => planeNeu(kontext, id, wahl()));
    await expect(werk.lies(id, AbortSignal.abort())).rejects.toThrow();
    expect(await werk.lies(id)).toMatchObject({ status: 'geplant', vertraege: { neu: 2 } });
  });
  test('an applied plan can’t be planned anew, nor another kind of file', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.spieleEin(liste());
    await expect(werk.neu(id, wahl())).rejects.toMatchObject({ code: 'stand-passt-nicht' });
    const fremd = await werk.plane(Buffer.from('Sehr geehrte Damen und Herren'));
    await expect(werk.neu(fremd.id, wahl())).rejects.toMatchObject({ code: 'stand-passt-nicht' });
  });
});

describe('memory', () => {
  test('choices are learnt when the plan is applied, and used unasked by the next file', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.plane(liste());
    await werk.neu(id, wahl());
    expect([await werk.gelernt(), await werk.werte()]).toEqual([[], []]);
    await werk.uebernimm(id);
    expect(await werk.gelernt()).toMatchObject([
      {
        dateiname: 'datei.gdv',
        spalten: [{ schluessel: 'zuletzt', kopf: 'Zuletzt', feld: 'vertrag.produkt' }],
      },
    ]);
    expect(await werk.werte()).toMatchObject([{ art: 'sparte', roh: 'Drachenflug', ziel: 'unfall' }]);
    const zweite = await werk.plane(liste());
    const { blatt, spalte, stand } = await werk.zuordnung(zweite.id);
    expect(blatt?.gelerntAm).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(spalte('Zuletzt')).toMatchObject({ feld: 'vertrag.produkt', herkunft: 'gelernt', zweifel: false });
    expect(stand?.werte.find(({ roh }) => roh === 'Drachenflug')).toMatchObject({
      ziel: 'unfall',
      herkunft: 'gelernt',
    });
  });
  test('a plan that is thrown away teaches nothing', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.plane(liste());
    await werk.neu(id, wahl());
    await db.sql(`update einspielung set status = 'verworfen' where mandant_id = $1`, [werk.mandant.id]);
    const zweite = await werk.plane(liste());
    expect((await werk.zuordnung(zweite.id)).spalte('Zuletzt')).toMatchObject({ feld: null });
  });
  test('an applied plan without choices teaches nothing', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(liste());
    expect([await werk.gelernt(), await werk.werte()]).toEqual([[], []]);
  });
  test('a rule is added to what was learnt, a new field replaces the old one', async () => {
    const werk = await neuesWerk();
    const spieleMit = async (spalten: Tabellenwahl['blaetter'][number]['spalten']) => {
      const { id } = await werk.plane(liste());
      await werk.neu(id, { blaetter: [{ name: '', spalten }], werte: [] });
      await werk.uebernimm(id);
    };
    await spieleMit([{ schluessel: 'zuletzt', feld: 'vertrag.beginn', gruppe: 2 }]);
    await spieleMit([{ schluessel: 'zuletzt', folge: 'monat-tag' }]);
    expect((await werk.gelernt())[0]?.spalten).toEqual([
      { schluessel: 'zuletzt', kopf: 'Zuletzt', feld: 'vertrag.beginn', gruppe: 2, folge: 'monat-tag' },
    ]);
    await spieleMit([{ schluessel: 'zuletzt', feld: 'vertrag.ablauf' }]);
    expect((await werk.gelernt()).map(({ spalten }) => spalten)).toEqual([
      [{ schluessel: 'zuletzt', kopf: 'Zuletzt', feld: 'vertrag.ablauf', folge: 'monat-tag' }],
    ]);
  });
  test('the last word about a spelling counts', async () => {
    const { mandant, werte } = await neuesWerk();
    await mandant.als(({ handle }) =>
      lerneWerte(handle, [
        { art: 'sparte', roh: 'Drachenflug', ziel: 'unfall' },
        { art: 'sparte', roh: ' DRACHENFLUG ', ziel: 'hausrat' },
      ]),
    );
    expect(await werte()).toMatchObject([{ ziel: 'hausrat' }]);
  });
  test('what is forgotten is asked again', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.plane(liste());
    await werk.neu(id, wahl());
    await werk.uebernimm(id);
    const [spalten] = await werk.gelernt();
    const [wert] = await werk.werte();
    const weg = await werk.mandant.als(async ({ handle }) => [
      await vergiss(handle, 'spaltenzuordnung', spalten?.id ?? ''),
      await vergiss(handle, 'wertzuordnung', wert?.id ?? ''),
      await vergiss(handle, 'wertzuordnung', wert?.id ?? ''),
    ]);
    expect(weg).toEqual([true, true, false]);
    const zweite = await werk.plane(liste());
    expect((await werk.zuordnung(zweite.id)).spalte('Zuletzt')).toMatchObject({ herkunft: 'erkannt' });
  });
  test('the other brokerage sees, uses and forgets nothing of it', async () => {
    const [werk, fremd] = [await neuesWerk(), await neuesWerk()];
    const { id } = await werk.plane(liste());
    await werk.neu(id, wahl());
    await werk.uebernimm(id);
    expect([await fremd.gelernt(), await fremd.werte()]).toEqual([[], []]);
    const fremdes = await fremd.mandant.als(({ handle }) => readGelerntes(handle));
    expect([fremdes.spalten.size, fremdes.werte]).toEqual([0, []]);
    expect(await fremd.mandant.als(({ handle }) => readZuordnung(handle, id))).toMatchObject({
      zuordnung: null,
    });
    const [spalten] = await werk.gelernt();
    expect(
      await fremd.mandant.als(({ handle }) => vergiss(handle, 'spaltenzuordnung', spalten?.id ?? '')),
    ).toBe(false);
    const zweite = await fremd.plane(liste());
    expect((await fremd.zuordnung(zweite.id)).spalte('Zuletzt')).toMatchObject({ feld: null });
    expect(await werk.gelernt()).toHaveLength(1);
  });
});

test('headings with signs that can’t be stored do no harm', async () => {
  const werk = await neuesWerk();
  const { id } = await werk.plane(
    liste('Nachname;Vor\u0000name;Geburtsdatum;Gesellschaft;VS-Nr.;Zweig;__proto__'),
  );
  const { blatt } = await werk.zuordnung(id);
  expect(blatt?.spalten.at(-1)).toMatchObject({ schluessel: '__proto__' });
  const spalten = [{ schluessel: '__proto__', feld: 'vertrag.produkt' }];
  await werk.neu(id, { blaetter: [{ name: '', spalten }], werte: [] });
  expect((await werk.zuordnung(id)).spalte('__proto__')).toMatchObject({ herkunft: 'gewaehlt' });
});
