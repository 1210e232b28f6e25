// Tables whose customers lack what tells people apart: asked about, created together; contracts find them by number.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import { legeAlleNeuAn, listNeugruppen } from './klaeren-alle.ts';
import { countOffene, listOffene } from './store-klaeren.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'klaeren-alle-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `alle-${(zaehler += 1)}`);
  const werk = createEinspielwerk(db, files, mandant);
  return {
    mandant,
    spieleEin: (text: string) => werk.spieleEin(Buffer.from(text), 'liste.csv'),
    plan: werk.plan,
    faelle: () => mandant.als(({ handle }) => listOffene(handle, 50)),
    offen: () => mandant.als(({ handle }) => countOffene(handle)),
    gruppen: () => mandant.als(({ handle }) => listNeugruppen(handle)),
    alleNeu: (id: string) => mandant.als((kontext) => legeAlleNeuAn(kontext, id)),
    namen: async () =>
      (await db.sql('select name from kunde where mandant_id = $1 order by name', [mandant.id])).map(
        ({ name }) => name,
      ),
    halter: async () =>
      (
        await db.sql(
          `select v.nummer, k.name from vertrag v join kunde k on k.mandant_id = v.mandant_id and k.id = v.kunde_id
           where v.mandant_id = $1 order by 1`,
          [mandant.id],
        )
      ).map(({ nummer, name }) => `${nummer} ${name}`),
  };
};

const ohneTag =
  'Nachname;Vorname;Geburtsdatum;Gesellschaft;VSNR;Sparte\n' +
  'Huber;Eva;;Allianz;A1;PHV\nHuber;Eva;;R+V;B2;Hausrat\nOtt;Udo;;Allianz;A3;PHV\nKern;Ida;01.02.1980;Allianz;A4;PHV\n';

describe('customers without a birth date', () => {
  test('wait with their contracts and a proposal; the rest comes in', async () => {
    const werk = await neuesWerk();
    const { kunden, vertraege } = await werk.spieleEin(ohneTag);
    expect([kunden, vertraege]).toMatchObject([
      { neu: 1, unklar: 2 },
      { neu: 1, unklar: 3 },
    ]);
    const faelle = await werk.faelle();
    expect(faelle.map((f) => [f.bezeichnung, f.vertraege, f.gruende[0]])).toEqual([
      [
        'Huber, Eva',
        2,
        'Zum sicheren Anlegen fehlt das Geburtsdatum. Im Bestand passt niemand; Vorschlag: neu anlegen',
      ],
      ['Ott, Udo', 1, expect.stringContaining('Geburtsdatum')],
    ]);
  });

  test('a whole file is answered at once', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.spieleEin(ohneTag);
    expect(await werk.gruppen()).toEqual([{ einspielungId: id, datei: 'liste.csv', anzahl: 2 }]);
    expect(await werk.alleNeu(id)).toEqual({ angelegt: 2, uebrig: 0 });
    expect(await werk.offen()).toBe(0);
    expect(await werk.gruppen()).toEqual([]);
    expect(await werk.halter()).toEqual(['A1 Huber, Eva', 'A3 Ott, Udo', 'A4 Kern, Ida', 'B2 Huber, Eva']);
  });

  test('who may be in the book is asked about alone', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin('Nachname;Vorname;Geburtsdatum\nOtt;Udo;02.03.1970\n');
    const { id } = await werk.spieleEin(ohneTag);
    const fall = (await werk.faelle()).find(({ bezeichnung }) => bezeichnung === 'Ott, Udo');
    expect(fall?.kandidaten).toMatchObject([{ bezeichnung: 'Ott, Udo' }]);
    expect(await werk.alleNeu(id)).toEqual({ angelegt: 1, uebrig: 0 });
    expect((await werk.faelle()).map(({ bezeichnung }) => bezeichnung)).toEqual(['Ott, Udo']);
  });

  test('one who came since the plan is asked about', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.spieleEin(ohneTag);
    await werk.spieleEin('Nachname;Vorname;Geburtsdatum\nHuber;Eva;02.03.1970\n');
    expect(await werk.alleNeu(id)).toEqual({ angelegt: 1, uebrig: 0 });
    expect((await werk.faelle()).map(({ bezeichnung }) => bezeichnung)).toEqual(['Huber, Eva']);
  });

  test('a firm needs its place', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin('Firma;Ort;VSNR\nHuber GmbH;Köln;A1\nOtt GmbH;;A2\n');
    expect(await werk.namen()).toEqual(['Huber GmbH']);
    expect((await werk.faelle())[0]?.gruende[0]).toContain('fehlt der Ort');
  });

  test('the other brokerage sees and changes nothing', async () => {
    const [werk, fremd] = [await neuesWerk(), await neuesWerk()];
    const { id } = await werk.spieleEin(ohneTag);
    expect(await fremd.gruppen()).toEqual([]);
    await expect(fremd.alleNeu(id)).rejects.toThrow('gibt es nicht');
    expect(await werk.offen()).toBe(2);
  });
});

describe('contracts by customer number', () => {
  const kunden =
    'Kundennummer;Nachname;Vorname;Geburtsdatum\n0815;Huber;Eva;01.02.1980\n4711;Ott;Udo;02.03.1970\n';
  const vertraege =
    'Kundennummer;Gesellschaft;VSNR;Sparte\n4711;Allianz;A1;PHV\n0815;R+V;B2;Hausrat\n99;HDI;C3;PHV\n';

  test('find their customers in the book; an unknown number is asked about', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(kunden);
    await werk.spieleEin(vertraege);
    expect(await werk.halter()).toEqual(['A1 Ott, Udo', 'B2 Huber, Eva']);
    expect((await werk.faelle()).map(({ gruende }) => gruende[0])).toEqual([
      'Bezug fehlt: Kunde 99 ist weder in der Datei noch im Bestand',
    ]);
  });
});
