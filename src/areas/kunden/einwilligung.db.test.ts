// Registers of consents and of the Erstinformation through the server: they only grow, and say what counts.
import { beforeAll, describe, expect, test } from 'vitest';
import { erstinformation } from '#berichte/vorlagen/erstinformation.ts';
import { formatTag } from '#domain/datum.ts';
import { einwilligungszwecke } from '#domain/einwilligung.ts';
import { createTestWeb } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';

const web = await createTestWeb();
let mia: Angemeldet;
beforeAll(async () => {
  mia = await web.anmelden('mitarbeiter');
});

const kunde = async (mehr: object = {}, wer = mia): Promise<string> => {
  const { json } = await wer.post('/api/kunden', {
    art: 'person',
    vorname: 'Ella',
    nachname: 'Einig',
    ...mehr,
  });
  return json.id;
};
const erklaere = (kundeId: string, eingabe: object) =>
  mia.post(`/api/kunden/${kundeId}/einwilligungen`, {
    zweck: 'gesundheit',
    ereignis: 'erteilt',
    am: '2026-11-20',
    kanal: 'papier',
    ...eingabe,
  });
type Zweckzeile = { zweck: string; stand: string; seit: string | null };
const stand = (json: { zwecke: Zweckzeile[] }, zweck = 'gesundheit') =>
  json.zwecke.find((eine) => eine.zweck === zweck);

describe('einwilligungen', () => {
  test('nobody was asked: every purpose is open, none is given beforehand', async () => {
    const { json } = await mia.get(`/api/kunden/${await kunde()}/einwilligungen`);
    expect(json.zwecke).toEqual(
      einwilligungszwecke.map(({ schluessel }) => ({ zweck: schluessel, stand: 'offen', seit: null })),
    );
    expect([json.gesundheitsdaten, json.eintraege]).toEqual([false, []]);
  });

  test('given, withdrawn, given again: the newest counts, all of it stays', async () => {
    const kundeId = await kunde();
    await erklaere(kundeId, { am: '2024-01-10' });
    await erklaere(kundeId, { am: '2025-05-01', ereignis: 'widerrufen', kanal: 'email' });
    const { status, json } = await erklaere(kundeId, { am: '2026-02-03', erklaertVon: 'Eva Einig (Mutter)' });
    expect(status).toBe(201);
    expect(stand(json)).toEqual({ zweck: 'gesundheit', stand: 'erteilt', seit: '2026-02-03' });
    expect(json.eintraege).toMatchObject([
      { ereignis: 'erteilt', am: '2026-02-03', erklaertVon: 'Eva Einig (Mutter)', wer: 'Petra Prüfer' },
      { ereignis: 'widerrufen', am: '2025-05-01', kanal: 'email' },
      { ereignis: 'erteilt', am: '2024-01-10' },
    ]);
  });

  test('what was said earlier but written down later does not overturn; on one day the last word counts', async () => {
    const kundeId = await kunde();
    await erklaere(kundeId, { am: '2026-02-03', ereignis: 'widerrufen' });
    expect(stand((await erklaere(kundeId, { am: '2026-01-01' })).json)?.stand).toBe('widerrufen');
    expect(stand((await erklaere(kundeId, { am: '2026-02-03' })).json)?.stand).toBe('erteilt');
  });

  test('the words of the text in force are kept with it; of another text only its name', async () => {
    const kundeId = await kunde();
    await erklaere(kundeId, { zweck: 'telefon' });
    const { json } = await erklaere(kundeId, { zweck: 'telefon', fassung: 'Vordruck 2019' });
    expect(json.eintraege).toMatchObject([
      { fassung: 'Vordruck 2019', wortlaut: null },
      { fassung: 'Muster vom 26.11.2026', wortlaut: expect.stringContaining('angerufen') },
    ]);
  });

  test('proof: a document of this customer, of no other', async () => {
    const [kundeId, anderer] = [await kunde(), await kunde()];
    const { json } = await mia.upload('POST', `/api/kunden/${kundeId}/dokumente?kategorie=einwilligung`, [
      { name: 'Einwilligung.txt', inhalt: 'unterschrieben' },
    ]);
    const dokumentId = json.dokumente[0].dokument.id;
    expect((await erklaere(kundeId, { dokumentId })).json.eintraege[0].dokument).toEqual({
      id: dokumentId,
      name: 'Einwilligung.txt',
    });
    const falsch = await erklaere(anderer, { dokumentId });
    expect([falsch.status, falsch.json.feld]).toEqual([422, 'dokumentId']);
  });

  test('a proof that comes later stands beside the statement; twice is once', async () => {
    const [kundeId, anderer] = [await kunde(), await kunde()];
    const lade = async (kategorie: string, zu = kundeId) =>
      (
        await mia.upload('POST', `/api/kunden/${zu}/dokumente?kategorie=${kategorie}`, [
          { name: `${kategorie}.txt`, inhalt: `${kategorie} ${zu}` },
        ])
      ).json.dokumente[0].dokument.id;
    const eintrag = (await erklaere(kundeId, {})).json.eintraege[0];
    const reiche = (dokumentId: string, zu = kundeId) =>
      mia.post(`/api/kunden/${zu}/einwilligungen/${eintrag.id}/nachweise`, { dokumentId });
    const [brief, befund] = [await lade('einwilligung'), await lade('gesundheit')];
    await reiche(brief);
    await reiche(befund);
    const { status, json } = await reiche(brief);
    const { nachgereicht, ...rest } = json.eintraege[0];
    expect(status).toBe(201);
    expect({ ...rest, nachgereicht: [] }).toEqual(eintrag);
    expect(nachgereicht).toMatchObject([
      { id: brief, name: 'einwilligung.txt', wer: expect.any(String) },
      { id: befund, name: 'gesundheit.txt' },
    ]);
    const { json: verlauf } = await mia.get(`/api/kunden/${kundeId}/verlauf`);
    expect(
      verlauf.eintraege.filter((einer: { aktion: string }) => einer.aktion === 'nachgewiesen'),
    ).toHaveLength(2);
    expect((await reiche(await lade('einwilligung', anderer))).status).toBe(422);
    expect((await reiche(brief, anderer)).status).toBe(404);
    // Who may not see health documents does not read their names here either.
    const leser = await web.anmelden('lesend', mia.mandantId);
    const { json: gesehen } = await leser.get(`/api/kunden/${kundeId}/einwilligungen`);
    expect(gesehen.eintraege[0].nachgereicht.map(({ name }: { name: string }) => name)).toEqual([
      'einwilligung.txt',
      'geschütztes Dokument',
    ]);
  });

  test.each([
    ['in the future', { am: '2026-11-24' }, 'am'],
    ['no day', { am: '2026-02-30' }, 'am'],
    ['no purpose', { zweck: 'alles' }, 'zweck'],
    ['no channel', { kanal: 'brieftaube' }, 'kanal'],
  ])('%s: refused, nothing kept', async (_name, eingabe, feld) => {
    const kundeId = await kunde();
    const { status, json } = await erklaere(kundeId, eingabe);
    expect([status, json.feld]).toEqual([422, feld]);
    expect((await mia.get(`/api/kunden/${kundeId}/einwilligungen`)).json.eintraege).toEqual([]);
  });

  test('rows cannot be changed or removed, not even by our own code', async () => {
    const kundeId = await kunde();
    await erklaere(kundeId, {});
    const [zeile] = await web.db.sql<{ a: boolean; b: boolean }>(
      "select has_table_privilege('app', 'einwilligung', 'update') a, has_table_privilege('app', 'einwilligung', 'delete') b",
    );
    expect(zeile).toEqual({ a: false, b: false });
    const { json } = await mia.get(`/api/kunden/${kundeId}/verlauf`);
    expect(json.eintraege[0]).toMatchObject({
      gegenstand: 'einwilligung',
      aktion: 'erteilt',
      bezeichnung: 'Gesundheitsdaten beim Makler',
    });
  });
});

describe('where the consent to health data is missing', () => {
  const fehlende = async (wer: Angemeldet) => (await wer.get('/api/einwilligungen/fehlende')).json;

  test('facts, contracts, documents about health; until it is given', async () => {
    const haus = await web.mandant('gesundheit');
    mia = await web.anmelden('mitarbeiter', haus);
    await kunde({ nachname: 'Ohne' });
    const raucher = await kunde({ nachname: 'Raucher', fakten: { raucher: false } });
    const versichert = await kunde({ nachname: 'Versichert' });
    await mia.post('/api/vertraege', {
      kundeId: versichert,
      vertrag: { gesellschaft: 'X', sparte: 'berufsunfaehigkeit' },
    });
    const hausrat = await kunde({ nachname: 'Hausrat' });
    await mia.post('/api/vertraege', { kundeId: hausrat, vertrag: { gesellschaft: 'X', sparte: 'hausrat' } });
    const akte = await kunde({ nachname: 'Akte' });
    await mia.upload('POST', `/api/kunden/${akte}/dokumente?kategorie=gesundheit`, [
      { name: 'Arztbericht.txt', inhalt: 'x' },
    ]);
    const vorher = await fehlende(mia);
    expect(vorher.gesamt).toBe(3);
    expect(vorher.zeilen.map(({ kundeId }: { kundeId: string }) => kundeId)).toEqual([
      akte,
      raucher,
      versichert,
    ]);
    await erklaere(raucher, {});
    await erklaere(versichert, {});
    await erklaere(versichert, { ereignis: 'widerrufen', am: '2026-11-21' });
    expect((await fehlende(mia)).zeilen).toMatchObject([
      { kundeId: akte, stand: 'offen', seit: null },
      { kundeId: versichert, stand: 'widerrufen', seit: '2026-11-21' },
    ]);
  });

  test.each([
    ['sort=name', ['Adler', 'Berg', 'Öz']],
    ['sort=name&richtung=ab', ['Öz', 'Berg', 'Adler']],
    ['sort=ort', ['Berg', 'Öz', 'Adler']],
    ['sort=ort&richtung=ab', ['Adler', 'Öz', 'Berg']],
    // Of one standing the older record comes first.
    ['sort=stand', ['Berg', 'Öz', 'Adler']],
  ])('by %s, page by page', async (ordnung, erwartet) => {
    mia = await web.anmelden('mitarbeiter', await web.mandant(`ordnung${ordnung.length}`));
    const raucher = (nachname: string, ort?: string) =>
      kunde({ nachname, anschriften: ort ? [{ ort }] : [], fakten: { raucher: true } });
    await raucher('Öz', 'Aachen');
    await raucher('Adler', 'Zwickau');
    await erklaere(await raucher('Berg'), { ereignis: 'abgelehnt' });
    const namen: string[] = [];
    let nach: string | null = '';
    while (nach !== null && namen.length < 9) {
      const { json } = await mia.get(
        `/api/einwilligungen/fehlende?anzahl=1&${ordnung}${nach && `&nach=${nach}`}`,
      );
      namen.push(...json.zeilen.map(({ name }: { name: string }) => name.split(',')[0]));
      nach = json.weiter;
    }
    expect(namen).toEqual(erwartet);
  });

  test('the other brokerage sees nothing', async () => {
    const fremd = await web.anmelden('inhaber', await web.mandant('fremd'));
    expect(await fehlende(fremd)).toEqual({ zeilen: [], weiter: null, gesamt: 0 });
    const kundeId = await kunde();
    await erklaere(kundeId, {});
    expect((await fremd.get(`/api/kunden/${kundeId}/einwilligungen`)).status).toBe(404);
    expect((await fremd.get(`/api/kunden/${kundeId}/erstinformation`)).status).toBe(404);
  });
});

describe('erstinformation', () => {
  const uebergib = (kundeId: string, eingabe: object = {}) =>
    mia.post(`/api/kunden/${kundeId}/erstinformation`, { am: '2026-11-20', kanal: 'email', ...eingabe });

  test('red until handed over, then green; yellow once the text is another one', async () => {
    const inhaberin = await web.anmelden('inhaber');
    mia = await web.anmelden('mitarbeiter');
    const kundeId = await kunde();
    expect((await mia.get(`/api/kunden/${kundeId}/erstinformation`)).json).toMatchObject({
      ampel: 'rot',
      uebergaben: [],
    });
    const { json } = await uebergib(kundeId);
    expect(json).toMatchObject({
      ampel: 'gruen',
      uebergaben: [
        {
          am: '2026-11-20',
          kanal: 'email',
          fassung: `Muster vom ${formatTag(erstinformation.fassung)}`,
          wer: 'Petra Prüfer',
        },
      ],
    });
    const { titel, abschnitte } = erstinformation;
    const inhalt = { titel: `${titel} unseres Hauses`, abschnitte };
    await inhaberin.post('/api/texte/fassungen', { schluessel: 'erstinformation', inhalt });
    await inhaberin.post('/api/texte/freigaben', { schluessel: 'erstinformation', nr: 1 });
    expect((await mia.get(`/api/kunden/${kundeId}/erstinformation`)).json.ampel).toBe('gelb');
    expect((await uebergib(kundeId)).json).toMatchObject({
      ampel: 'gruen',
      uebergaben: [{ fassung: expect.stringMatching(/^eigene Fassung 1 vom \d\d\.\d\d\.\d{4}$/) }, {}],
    });
  });

  test('by word of mouth is not enough, tomorrow has not been', async () => {
    const kundeId = await kunde();
    expect((await uebergib(kundeId, { kanal: 'telefon' })).json.feld).toBe('kanal');
    expect((await uebergib(kundeId, { am: '2026-11-24' })).json.feld).toBe('am');
  });
});
