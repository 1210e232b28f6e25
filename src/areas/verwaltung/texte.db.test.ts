// Legal texts through the server: versions, switching on, what counts where.
import { beforeAll, describe, expect, test } from 'vitest';
import { vorlagen, vorlageVon } from '#berichte/vorlagen/index.ts';
import { createTestWeb } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';
import { wirksamerText } from './store.ts';

const web = await createTestWeb();
let inhaberin: Angemeldet;
beforeAll(async () => {
  inhaberin = await web.anmelden('inhaber');
});

const wirksam = (mandantId = web.mandantId) =>
  web.db.database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, (handle) =>
    wirksamerText(handle, 'maklervertrag'),
  );
const inhalt = (text: string) => ({ titel: 'Unser Vertrag', abschnitte: [{ text }] });
const speichere = (text: string, wer = inhaberin) =>
  wer.post('/api/texte/fassungen', { schluessel: 'maklervertrag', inhalt: inhalt(text) });
const schalte = (nr: number | null, wer = inhaberin) =>
  wer.post('/api/texte/freigaben', { schluessel: 'maklervertrag', nr });

test('without own versions our wording counts, marked as a Muster', async () => {
  const { json } = await inhaberin.get('/api/texte');
  expect(json.map(({ schluessel }: { schluessel: string }) => schluessel)).toEqual(
    vorlagen.map(({ schluessel }) => schluessel),
  );
  expect(json.every((zeile: { wirksam: unknown }) => zeile.wirksam === null)).toBe(true);
  expect(await wirksam()).toEqual({ ...vorlageVon.maklervertrag, nr: null });
});

describe('own versions', () => {
  test('count only once they are switched on; earlier ones come back; who and when is kept', async () => {
    expect((await speichere('Erster Wortlaut')).status).toBe(201);
    expect((await wirksam()).freigegeben).toBeUndefined();
    await speichere('Zweiter Wortlaut');
    await schalte(1);
    expect(await wirksam()).toMatchObject({
      titel: 'Unser Vertrag',
      abschnitte: [{ text: 'Erster Wortlaut' }],
      fassung: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      nr: 1,
      freigegeben: true,
      form: vorlageVon.maklervertrag.form,
    });
    await schalte(2);
    expect((await wirksam()).abschnitte).toEqual([{ text: 'Zweiter Wortlaut' }]);
    const { json } = await schalte(null);
    expect(await wirksam()).toEqual({ ...vorlageVon.maklervertrag, nr: null });
    expect(json).toMatchObject({
      wirksam: { nr: null, wer: 'Petra Prüfer' },
      fassungen: [{ nr: 2 }, { nr: 1, inhalt: inhalt('Erster Wortlaut'), wer: 'Petra Prüfer' }],
      freigaben: [{ nr: null }, { nr: 2 }, { nr: 1 }],
    });
    const audit = await web.db.sql(
      "select aktion, gegenstand_id from protokoll where gegenstand = 'text' order by id",
    );
    expect(audit.map(({ aktion, gegenstand_id }) => [aktion, gegenstand_id])).toEqual([
      ['angelegt', 'maklervertrag/1'],
      ['angelegt', 'maklervertrag/2'],
      ['eingeschaltet', 'maklervertrag'],
      ['eingeschaltet', 'maklervertrag'],
      ['eingeschaltet', 'maklervertrag'],
    ]);
  });

  test.each([
    ['the same again', () => speichere('Zweiter Wortlaut'), 409],
    ['a version that is not there', () => schalte(99), 404],
    [
      'no section',
      () =>
        inhaberin.post('/api/texte/fassungen', {
          schluessel: 'maklervertrag',
          inhalt: { titel: 'x', abschnitte: [] },
        }),
      422,
    ],
    [
      'no such text',
      () => inhaberin.post('/api/texte/freigaben', { schluessel: 'kaufvertrag', nr: null }),
      422,
    ],
  ])('%s: refused', async (_name, sende, status) => {
    expect((await sende()).status).toBe(status);
  });

  test('two at once get two numbers', async () => {
    const antworten = await Promise.all(['A', 'B', 'C'].map((text) => speichere(`Gleichzeitig ${text}`)));
    expect(antworten.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { json } = await inhaberin.get('/api/texte/fassungen?schluessel=maklervertrag');
    expect(json.fassungen.map(({ nr }: { nr: number }) => nr)).toEqual([5, 4, 3, 2, 1]);
  });

  test('the other brokerage keeps its own', async () => {
    await schalte(1);
    const fremd = await web.mandant('fremd');
    expect(await wirksam(fremd)).toEqual({ ...vorlageVon.maklervertrag, nr: null });
    const { json } = await (
      await web.anmelden('inhaber', fremd)
    ).get('/api/texte/fassungen?schluessel=maklervertrag');
    expect(json.fassungen).toEqual([]);
  });

  test('a Mitarbeiter reads, the owner decides', async () => {
    const mia = await web.anmelden('mitarbeiter');
    expect((await mia.get('/api/texte')).status).toBe(200);
    expect((await speichere('x', mia)).status).toBe(403);
    expect((await schalte(null, mia)).status).toBe(403);
  });
});
