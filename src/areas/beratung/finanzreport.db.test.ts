import { describe, expect, test } from 'vitest';
import { parseTeilliste, sammle } from '#areas/beratung/finanzreport.ts';
import { teile } from '#berichte/index.ts';
import { readPdfText } from '#platform/pdf/text.ts';
import { createTestWeb } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';
import { bauePng } from '#test/testkit/pdf.ts';

const web = await createTestWeb();
const inhaber = await web.anmelden('inhaber');
const lesend = await web.anmelden('lesend');
const fremd = await web.anmelden('inhaber', await web.mandant('zweites-haus'));

const neuerKunde = async (mehr: object = {}, wer: Angemeldet = inhaber): Promise<string> => {
  const kunde = { art: 'person', vorname: 'Edda', nachname: 'Report', kundennummer: 'R-1', ...mehr };
  return String((await wer.post('/api/kunden', kunde)).json.id);
};
const neuerVertrag = (kundeId: string, mehr: object = {}) =>
  inhaber.post('/api/vertraege', {
    kundeId,
    vertrag: {
      gesellschaft: 'Muster AG',
      sparte: 'privathaftpflicht',
      versicherungsscheinnummer: 'PH-77',
      beitragCents: 8400,
      zahlweise: 'jaehrlich',
      ...mehr,
    },
  });

/** The bytes of a download; `inject` gives them as text unless asked for them raw. */
const ladePdf = async (wer: Angemeldet, method: 'GET' | 'POST', url: string, body?: object) => {
  const antwort = await web.server.inject({
    method,
    url,
    headers: { origin: 'http://127.0.0.1:3000', cookie: wer.cookie },
    ...(body ? { payload: body } : {}),
  });
  return { status: antwort.statusCode, pdf: antwort.rawPayload, kopf: antwort.headers };
};
const textVon = async (pdf: Buffer): Promise<string> => {
  const gelesen = await readPdfText(new Uint8Array(pdf), { maxZeichen: 1e6 });
  return gelesen.art === 'text' ? gelesen.text.replaceAll('\u200b', '') : gelesen.art;
};
const dokumente = async (kundeId: string) =>
  (await inhaber.get(`/api/kunden/${kundeId}/dokumente`)).json.zeilen as {
    id: string;
    name: string;
    kategorie: string;
    sha256: string;
  }[];

describe('picking', () => {
  test('everybody begins with the same parts, then with those of last time', async () => {
    const kundeId = await neuerKunde();
    const url = `/api/kunden/${kundeId}/finanzreport`;
    const gewaehlt = async () =>
      (await inhaber.get(url)).json.teile
        .filter((teil: { gewaehlt: boolean }) => teil.gewaehlt)
        .map((teil: { schluessel: string }) => teil.schluessel);
    expect(await gewaehlt()).toEqual(
      teile.filter(({ vorausgewaehlt }) => vorausgewaehlt).map(({ schluessel }) => schluessel),
    );
    const wahl = { teile: ['maklervertrag', 'deckblatt'], tagesordnung: ['Hauskauf', '#Zins'] };
    expect((await inhaber.put(url, wahl)).json).toEqual({ ...wahl, teile: ['deckblatt', 'maklervertrag'] });
    expect(await gewaehlt()).toEqual(['deckblatt', 'maklervertrag']);
    expect((await inhaber.get(url)).json.tagesordnung).toEqual(['Hauskauf', '#Zins']);
    await inhaber.put(url, { ...wahl, teile: ['deckblatt', 'beratungsverzicht'] });
    expect(await gewaehlt(), 'the waiver is chosen anew each time').toEqual(['deckblatt']);
  });

  test.each([[[]], [['gibtesnicht']], [['deckblatt', 'x'.repeat(50)]]])('%j is refused', async (wahl) => {
    const url = `/api/kunden/${await neuerKunde()}/finanzreport`;
    expect((await inhaber.put(url, { teile: wahl })).status).toBe(422);
  });

  test('names what the legal texts miss, and where it is kept', async () => {
    const { json } = await inhaber.get(`/api/kunden/${await neuerKunde()}/finanzreport`);
    const teil = json.teile.find((einer: { schluessel: string }) => einer.schluessel === 'erstinformation');
    expect(teil.fehlt).toContainEqual({ label: 'Registernummer', wo: 'Verwaltung, Haus' });
  });

  test.each(['', ',', 'deckblatt,,x', '../etc'])('the command line refuses the list "%s"', (text) =>
    expect(() => parseTeilliste(text)).toThrow(/Teil/),
  );
});

describe('making', () => {
  test('one call gives the PDF, files it once, tells the audit, remembers the picks', async () => {
    const kundeId = await neuerKunde();
    await neuerVertrag(kundeId);
    const wahl = { teile: ['deckblatt', 'vertragsuebersicht', 'tagesordnung'], tagesordnung: ['Thema Zins'] };
    const url = `/api/kunden/${kundeId}/finanzreport`;
    const erste = await ladePdf(inhaber, 'POST', url, wahl);
    expect(erste.status).toBe(200);
    expect(erste.kopf['content-disposition']).toContain('Finanzreport%20Report%2C%20Edda%202026-11-23.pdf');
    const text = await textVon(erste.pdf);
    for (const wort of ['Edda Report', 'PH-77', '84,00', 'Thema Zins', 'Datenstand 23.11.2026'])
      expect(text).toContain(wort);
    expect((await ladePdf(inhaber, 'POST', url, wahl)).pdf.equals(erste.pdf)).toBe(true);
    const [dokument, ...weitere] = await dokumente(kundeId);
    expect(weitere).toEqual([]);
    expect(dokument).toMatchObject({
      kategorie: 'bericht',
      name: 'Finanzreport Report, Edda 2026-11-23.pdf',
    });
    const abgelegt = await ladePdf(inhaber, 'GET', `/api/dokumente/${dokument?.id}/datei`);
    expect(abgelegt.pdf.equals(erste.pdf)).toBe(true);
    const { json: verlauf } = await inhaber.get(`/api/kunden/${kundeId}/verlauf`);
    expect(verlauf.eintraege.map((eins: { gegenstand: string }) => eins.gegenstand)).toContain('dokument');
    expect((await inhaber.get(url)).json.letzter).toBe('2026-11-23');
  });

  test.each([
    [['maklervollmacht'], 'vollmacht'],
    [['beratungsverzicht'], 'beratung'],
    [['deckblatt', 'einwilligung'], 'einwilligung'],
    [['maklervollmacht', 'einwilligung'], 'bericht'],
  ])('%j is filed as %s', async (wahl, kategorie) => {
    const kundeId = await neuerKunde();
    await ladePdf(inhaber, 'POST', `/api/kunden/${kundeId}/finanzreport`, { teile: wahl });
    expect((await dokumente(kundeId))[0]?.kategorie).toBe(kategorie);
  });

  test('the brokerage shows its logo and name', async () => {
    const kundeId = await neuerKunde();
    await inhaber.upload('PUT', '/api/mandant/logo', [{ name: 'l.png', inhalt: bauePng(40, 20) }]);
    const { pdf } = await ladePdf(
      inhaber,
      'GET',
      `/api/kunden/${kundeId}/finanzreport/vorschau?teile=deckblatt`,
    );
    expect(await textVon(pdf)).toContain('Haus erstes-haus');
  });

  test('a text of the brokerage stands in the report once it is switched on, and is no sample then', async () => {
    const url = `/api/kunden/${await neuerKunde()}/finanzreport/vorschau?teile=maklervollmacht`;
    const inhalt = {
      titel: 'Unsere Vollmacht',
      abschnitte: [{ text: 'Eigener *Wortlaut* für {{kunde.name}}' }],
    };
    await inhaber.post('/api/texte/fassungen', { schluessel: 'maklervollmacht', inhalt });
    expect(await textVon((await ladePdf(inhaber, 'GET', url)).pdf)).toContain('Muster, rechtlich');
    await inhaber.post('/api/texte/freigaben', { schluessel: 'maklervollmacht', nr: 1 });
    const text = await textVon((await ladePdf(inhaber, 'GET', url)).pdf);
    expect(text).toContain('Eigener *Wortlaut* für Edda Report');
    expect(text).not.toContain('Muster, rechtlich');
  });

  test('the record of today is printed, for those who see health and income', async () => {
    const kundeId = await neuerKunde();
    const { json: akt } = await inhaber.post(`/api/kunden/${kundeId}/beratungen`, {});
    const inhalt = { ...akt.inhalt, wuensche: 'Schutz für *das* Haus' };
    await inhaber.put(`/api/beratungen/${akt.id}`, { version: akt.version, inhalt });
    const url = `/api/kunden/${kundeId}/finanzreport/vorschau?teile=beratungsdokumentation`;
    const [mit, ohne] = [await ladePdf(inhaber, 'GET', url), await ladePdf(lesend, 'GET', url)];
    expect(await textVon(mit.pdf)).toContain('Schutz für *das* Haus');
    expect(await textVon(ohne.pdf)).not.toContain('Schutz für');
  });

  test('what changed counts from the last report of an earlier day', async () => {
    const kundeId = await neuerKunde();
    await neuerVertrag(kundeId);
    const eintraege = (heute: string) =>
      web.db.database.mitMandant(
        { mandantId: web.mandantId, benutzerId: null, rolle: 'system' },
        async (handle) => (await sammle({ handle, heute }, kundeId)).daten.aenderungen,
      );
    expect((await eintraege('2026-11-23')).seit).toBeNull();
    expect((await eintraege('2026-11-23')).eintraege.map(({ gegenstand }) => gegenstand)).toContain(
      'vertrag',
    );
    for (const _ of ['first', 'again on the same day'])
      await ladePdf(inhaber, 'POST', `/api/kunden/${kundeId}/finanzreport`, { teile: ['aenderungen'] });
    expect((await eintraege('2026-11-23')).seit).toBeNull();
    expect((await eintraege('2027-01-01')).seit).toBe('2026-11-23');
  });
});

describe('rights', () => {
  test('lesend looks, and files nothing', async () => {
    const kundeId = await neuerKunde();
    const url = `/api/kunden/${kundeId}/finanzreport`;
    expect((await ladePdf(lesend, 'GET', `${url}/vorschau`)).status).toBe(200);
    expect((await lesend.put(url, { teile: ['deckblatt'] })).status).toBe(403);
    expect((await ladePdf(lesend, 'POST', url, { teile: ['deckblatt'] })).status).toBe(403);
    expect(await dokumente(kundeId)).toEqual([]);
  });

  test('the other brokerage sees nothing', async () => {
    const url = `/api/kunden/${await neuerKunde()}/finanzreport`;
    for (const antwort of [
      await ladePdf(fremd, 'GET', `${url}/vorschau?teile=deckblatt`),
      await ladePdf(fremd, 'POST', url, { teile: ['deckblatt'] }),
      await fremd.get(url),
      await fremd.put(url, { teile: ['deckblatt'] }),
    ])
      expect(antwort.status).toBe(404);
  });

  test('health and income are in the report of those who see them, and in no other', async () => {
    const kundeId = await neuerKunde({
      geburtsdatum: '1985-01-01',
      fakten: { berufsstatus: 'angestellt', nettoeinkommenMonatCents: 313_700, raucher: true },
    });
    await neuerVertrag(kundeId, {
      sparte: 'berufsunfaehigkeit',
      details: { besondereVereinbarungen: 'Ausschluss Wirbelsäule' },
    });
    const url = `/api/kunden/${kundeId}/finanzreport/vorschau?teile=deckblatt,bedarf,vertragsdetails`;
    const [mit, ohne] = [await ladePdf(inhaber, 'GET', url), await ladePdf(lesend, 'GET', url)];
    expect(await textVon(mit.pdf)).toMatch(/Wirbelsäule/);
    expect(await textVon(mit.pdf)).toContain('3.137,00');
    expect(await textVon(ohne.pdf)).toContain('Edda Report');
    expect(await textVon(ohne.pdf)).not.toMatch(/Wirbelsäule|3\.137/);
  });
});
