// News for a person, and the daily letter: once, after restarts too, in numbers alone, nothing when nothing happened.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { siehNach } from '#main/tagesdienst.ts';
import { fixedClock } from '#platform/clock.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { silentLog } from '#platform/log.ts';
import type { Mail } from '#platform/mail/post.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import {
  countUngesehene,
  listUngesehene,
  merkeGesehen,
  readTagesmeldung,
  writeTagesmeldung,
} from './store-meldungen.ts';
import { tagesmail, versendeTagesmeldungen } from './tagesmeldung.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'tagesmeldung-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `tag-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
type Werk = Awaited<ReturnType<typeof neuesWerk>>;
const inhalt = datei([...partner('A1'), ...hausrat('A1')]);

let briefe: Mail[] = [];
beforeEach(() => {
  briefe = [];
});
const post = {
  sende: (mail: Mail) => {
    briefe.push(mail);
    return Promise.resolve();
  },
};
const abonniere = ({ mandant }: Werk) => mandant.als(({ handle }) => writeTagesmeldung(handle, true));
const versende = ({ mandant }: Werk, tag: string, womit: typeof post = post) =>
  versendeTagesmeldungen({
    mitMandant: (work) =>
      db.database.mitMandant({ mandantId: mandant.id, benutzerId: null, rolle: 'system' }, work),
    post: womit,
    adresse: 'https://m.example.de',
    tag,
  });

describe('the letter', () => {
  test('in numbers alone, to those who want it, once a day', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(inhalt, 'Geheimer Dateiname Müller.gdv');
    expect(await versende(werk, '2026-11-23')).toBe(0);
    await abonniere(werk);
    expect(await versende(werk, '2026-11-23')).toBe(1);
    expect(briefe).toMatchObject([
      {
        an: `${werk.mandant.benutzer.mitarbeiter}@example.org`,
        betreff: 'Maklerwerk: 1 neuer Vertrag',
        link: { adresse: 'https://m.example.de/einspielen' },
      },
    ]);
    expect(JSON.stringify(briefe)).not.toMatch(/Müller|Geheim|Änne/);
    expect(await versende(werk, '2026-11-23')).toBe(0);
  });
  test('nothing happened: no letter, and what comes later is told the next day', async () => {
    const werk = await neuesWerk();
    await abonniere(werk);
    expect(await versende(werk, '2026-11-23')).toBe(0);
    await werk.plane(inhalt);
    expect(await versende(werk, '2026-11-23')).toBe(0);
    expect(await versende(werk, '2026-11-24')).toBe(1);
    expect(briefe[0]?.betreff).toBe('Maklerwerk: Ein Plan wartet auf Ihre Entscheidung');
    expect(await versende(werk, '2026-11-25')).toBe(0);
  });
  test('two servers at the same time send one', async () => {
    const werk = await neuesWerk();
    await abonniere(werk);
    await werk.spieleEin(inhalt);
    const gesendet = await Promise.all([1, 2, 3, 4].map(() => versende(werk, '2026-11-23')));
    expect(gesendet.reduce((summe, eine) => summe + eine, 0)).toBe(1);
    expect(briefe).toHaveLength(1);
  });
  test('the post is down: tried again the same day; a crash in between tells it the next day', async () => {
    const werk = await neuesWerk();
    await abonniere(werk);
    await werk.spieleEin(inhalt);
    const kaputt = { sende: () => Promise.reject(new Error('no line')) };
    await expect(versende(werk, '2026-11-23', kaputt)).rejects.toThrow('no line');
    expect(await versende(werk, '2026-11-23')).toBe(1);
    await db.sql('update tagesmeldung set gesendet_am = null where mandant_id = $1', [werk.mandant.id]);
    expect(await versende(werk, '2026-11-23')).toBe(0);
    expect(await versende(werk, '2026-11-24')).toBe(1);
  });
  test('the example of the trade', () => {
    const ergebnis = {
      dateien: 2,
      wartend: 1,
      gescheitert: 1,
      aktualisiert: 612,
      neu: 14,
      beendet: 9,
      fragen: 7,
    };
    expect(tagesmail('a@b.de', 'https://m.de', ergebnis)).toMatchObject({
      betreff: 'Maklerwerk: 612 Verträge aktualisiert, 14 neu, 9 beendet, 7 Fragen',
      absaetze: expect.arrayContaining([
        '2 Dateien wurden eingespielt: 612 Verträge aktualisiert, 14 neu, 9 beendet, 7 Fragen.',
        'Ein Plan wartet auf Ihre Entscheidung.',
      ]),
    });
  });
  test.each([
    ['before six in the morning in Germany', '2026-11-23T04:59:00Z', 0],
    ['after', '2026-11-23T05:01:00Z', 1],
  ])('%s', async (_name, jetzt, anzahl) => {
    const werk = await neuesWerk();
    await abonniere(werk);
    await werk.spieleEin(inhalt);
    await siehNach({
      database: db.database,
      post,
      adresse: 'https://m.de',
      clock: fixedClock(jetzt),
      log: silentLog,
    });
    const seine = briefe.filter(({ an }) => an.startsWith(werk.mandant.benutzer.mitarbeiter));
    expect(seine).toHaveLength(anzahl);
  });
});

describe('news', () => {
  const offen = ({ mandant }: Werk) => mandant.als(({ handle }) => countUngesehene(handle));
  test('planned, applied, seen, taken back', async () => {
    const werk = await neuesWerk();
    expect(await offen(werk)).toBe(0);
    const { id } = await werk.plane(inhalt);
    expect(await offen(werk)).toBe(1);
    await werk.mandant.als(({ handle }) => merkeGesehen(handle));
    expect(await offen(werk)).toBe(0);
    await werk.uebernimm(id);
    expect(await werk.mandant.als(({ handle }) => listUngesehene(handle, 5))).toMatchObject([
      { id, status: 'uebernommen' },
    ]);
  });
  test('the other brokerage hears and changes nothing', async () => {
    const [werk, fremd] = [await neuesWerk(), await neuesWerk()];
    await werk.plane(inhalt);
    await fremd.mandant.als(({ handle }) => merkeGesehen(handle));
    await abonniere(fremd);
    expect(await offen(fremd)).toBe(0);
    expect(await offen(werk)).toBe(1);
    expect(await werk.mandant.als(({ handle }) => readTagesmeldung(handle))).toBe(false);
  });
});
