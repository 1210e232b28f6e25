// The area through the server: the operator's page, the calendar, the automatic, and who may do what.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { setBetreiber } from '#areas/verwaltung/anlegen.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { createTestWerk } from '#test/testkit/client.ts';
import type { Angemeldet, Client } from '#test/testkit/client.ts';
import { verteileEine } from './verteilen.ts';

const web = await createTestWerk();
const ordner = await mkdtemp(join(tmpdir(), 'lieferungen-'));

let betreiber: Client;
beforeAll(async () => {
  const person = await web.person('Betty Betrieb');
  await setBetreiber(web.db.ownerUrl, person.benutzerId);
  betreiber = web.mit({ cookie: await web.cookieOf(person.email) });
});

const verteile = async (): Promise<void> => {
  const deps = {
    database: web.db.database,
    files: web.files,
    ordner,
    heute: () => '2026-11-23',
    onFehler: (error: unknown) => {
      throw error;
    },
  };
  while (await verteileEine(deps, new AbortController().signal));
};

const gesellschaft = 'Hanseatische Lindenkrone (Demo)';
const haus = async (schluessel: string, nummer: string): Promise<Angemeldet> => {
  const inhaber = await web.anmelden('inhaber', await web.mandant(schluessel));
  await inhaber.post('/api/vermittlernummern', { gesellschaft, nummer, bezugsweg: 'direkt' });
  return inhaber;
};
const vertrag = (vermittler: string, vsNr: string, name: string) =>
  [...partner(vsNr, { Name1: name }), ...hausrat(vsNr)].map((zeile) => ({
    ...zeile,
    felder: { ...zeile.felder, GeschaeftsstelleVermittler: vermittler },
  }));
const lade = (inhalt: Buffer, name = 'alle.gdv') =>
  betreiber.upload('POST', '/api/betreiber/eingang', [{ name, inhalt }]);
const letzte = async (wer: Client) => (await wer.get('/api/einspielungen')).json.zeilen[0];
const erreicht = (wer: Client, status: string) =>
  expect.poll(async () => (await letzte(wer))?.status, { interval: 50 }).toBe(status);

describe("the operator's inbox", () => {
  test('upload, divide, parts, tray, assign: counts and numbers, never a name', async () => {
    const [a, b] = [await haus('haus-a', 'A1'), await haus('haus-b', 'B1')];
    const antwort = await lade(
      datei([
        ...vertrag('A1', 'V1', 'Aalfeld'),
        ...vertrag('B1', 'V2', 'Bergmann'),
        ...vertrag('Z9', 'V3', 'Zander'),
      ]),
    );
    expect(antwort.status).toBe(202);
    const [{ id }] = antwort.json.dateien;
    await verteile();
    const liste = await betreiber.get('/api/betreiber/eingang');
    expect(liste.json.dateien[0]).toMatchObject({
      id,
      status: 'verteilt',
      verteilt: 8,
      wartend: 4,
      haeuser: 2,
    });
    const teile = await betreiber.get(`/api/betreiber/eingang/teile?id=${id}`);
    expect(teile.json).toMatchObject([
      { mandant: { name: 'Haus haus-a' }, saetze: 4 },
      { mandant: { name: 'Haus haus-b' }, saetze: 4 },
    ]);
    const nummern = await betreiber.get('/api/betreiber/nummern');
    const offen = nummern.json.find((eine: { nummer: string }) => eine.nummer === 'Z9');
    expect(offen).toMatchObject({ saetze: 4, vertraege: 1, zuordenbar: true, beansprucht: [] });
    for (const { text } of [antwort, liste, teile, nummern])
      expect(text).not.toMatch(/Aalfeld|Bergmann|Zander/);
    const { gesellschaft: schluessel, nummer } = offen;
    const zu = await betreiber.post('/api/betreiber/nummern/zuordnen', {
      gesellschaft: schluessel,
      nummer,
      mandantId: a.mandantId,
    });
    expect(zu.json).toEqual({ dateien: 1 });
    await verteile();
    await erreicht(a, 'geplant');
    expect((await a.get('/api/einspielungen')).json.zeilen).toHaveLength(2);
    expect((await b.get('/api/einspielungen')).json.zeilen).toHaveLength(1);
    const { id: einspielung } = await letzte(a);
    expect((await a.get(`/api/einspielungen/${einspielung}/herkunft`)).json.teil).toMatchObject({
      dateiname: 'alle.gdv',
      saetze: 4,
    });
    expect((await b.get(`/api/einspielungen/${einspielung}/herkunft`)).status).toBe(404);
  });

  test('a number that a brokerage has entered since is proposed', async () => {
    await lade(datei(vertrag('Y8', 'V1', 'Yks')));
    await verteile();
    await haus('haus-y', 'Y8');
    const { json } = await betreiber.get('/api/betreiber/nummern');
    expect(json.find((eine: { nummer: string }) => eine.nummer === 'Y8').beansprucht).toMatchObject([
      { name: 'Haus haus-y' },
    ]);
  });

  test('the same file twice is told, an empty one refused, a large one too', async () => {
    const inhalt = datei(vertrag('W7', 'V1', 'Weber'));
    expect((await lade(inhalt)).json.dateien[0].schonEingelesen).toBe(false);
    expect((await lade(inhalt, 'noch einmal.gdv')).json.dateien[0]).toMatchObject({
      schonEingelesen: true,
      name: 'alle.gdv',
    });
    expect((await lade(Buffer.alloc(0))).json).toMatchObject({ code: 'datei-abgelehnt' });
    expect((await lade(Buffer.alloc(10 * 1024 * 1024 + 1, 'x'))).status).toBe(413);
  });

  test('what is not there is not found; only a failed file is tried again', async () => {
    const falsch = { gesellschaft: 'allianz', nummer: 'gibtesnicht' };
    expect((await betreiber.post('/api/betreiber/nummern/verwerfen', falsch)).status).toBe(404);
    expect(
      (await betreiber.post('/api/betreiber/nummern/zuordnen', { ...falsch, mandantId: 1 })).status,
    ).toBe(404);
    expect((await betreiber.get('/api/betreiber/eingang/teile?id=999999')).status).toBe(404);
    const { id } = (await lade(Buffer.from('kein Format, nur ein Satz'), 'brief.txt')).json.dateien[0];
    expect((await betreiber.post('/api/betreiber/eingang/erneut', { id })).status).toBe(409);
    await verteile();
    expect((await betreiber.post('/api/betreiber/eingang/erneut', { id })).json).toMatchObject({
      status: 'wartet',
    });
    await verteile();
  });
});

describe('applied without a person, where the house wants it', () => {
  test('clean plans of the inbox are applied, the audit says so; off by default', async () => {
    const [an, aus] = [await haus('automatisch', 'P1'), await haus('von-hand', 'P2')];
    expect((await an.get('/api/lieferungen/einstellung')).json).toEqual({ automatik: 'aus' });
    await an.put('/api/lieferungen/einstellung', { automatik: 'zentral' });
    await lade(datei([...vertrag('P1', 'V1', 'Peters'), ...vertrag('P2', 'V2', 'Paulsen')]));
    await verteile();
    await erreicht(an, 'uebernommen');
    await erreicht(aus, 'geplant');
    expect((await an.get('/api/kunden?suche=peters')).json.zeilen).toHaveLength(1);
    const protokoll = await web.db.sql(
      "select weg, aktion from protokoll where mandant_id = $1 and gegenstand = 'einspielung' order by id",
      [an.mandantId],
    );
    expect(protokoll).toEqual([
      { weg: 'betreiber', aktion: 'hochgeladen' },
      { weg: 'system', aktion: 'automatisch-uebernommen' },
    ]);
  });

  test('its own uploads wait for a person unless it wants all; a damaged file always does', async () => {
    const wer = await haus('eigene', 'Q1');
    await wer.put('/api/lieferungen/einstellung', { automatik: 'zentral' });
    await wer.upload('POST', '/api/dateien', [
      { name: 'a.gdv', inhalt: datei(vertrag('Q1', 'V1', 'Quast')) },
    ]);
    await erreicht(wer, 'geplant');
    await wer.put('/api/lieferungen/einstellung', { automatik: 'alle' });
    await wer.upload('POST', '/api/dateien', [
      { name: 'b.gdv', inhalt: datei(vertrag('Q1', 'V2', 'Quell')) },
    ]);
    await erreicht(wer, 'uebernommen');
    await wer.upload('POST', '/api/dateien', [
      { name: 'c.gdv', inhalt: datei(vertrag('Q1', 'V3', 'Quirin')).subarray(0, -258) },
    ]);
    await erreicht(wer, 'geplant');
  });
});

describe('the calendar', () => {
  const bis = ['2026-07-31', '2026-08-31', '2026-09-30'];
  test('learns the month, says what is overdue, keeps wishes and notes of the house', async () => {
    const wer = await haus('kalender', 'R1');
    for (const [i, tag] of bis.entries()) {
      const inhalt = datei(vertrag('R1', `V${i}`, `Richter${i}`), {
        von: `${tag.slice(0, 7)}-01`,
        bis: tag,
        vermittler: 'R1',
      });
      await wer.upload('POST', '/api/dateien', [{ name: `${tag}.gdv`, inhalt }]);
      await erreicht(wer, 'geplant');
    }
    const lies = async () => (await wer.get('/api/lieferungen/kalender')).json;
    const kalender = await lies();
    expect(kalender.ueberfaellig).toBe(1);
    expect(kalender.gesellschaften).toMatchObject([
      {
        name: gesellschaft,
        notiz: null,
        bestellhinweis: expect.stringContaining('nicht hinterlegt'),
        reihen: [
          {
            nummer: 'R1',
            eingetragen: true,
            rhythmus: { art: 'monatlich' },
            letzte: '2026-09-30',
            naechste: '2026-10-31',
            stand: 'ueberfaellig',
            tageUeberfaellig: 23,
          },
        ],
      },
    ]);
    expect((await wer.get('/api/lieferungen/ueberfaellig')).json).toEqual({
      anzahl: 1,
      gesellschaften: [gesellschaft],
    });
    // Looked at and thrown away: what it brought is not in the book, so it is still due.
    const oktober = { vuNr: '9901', von: '2026-10-01', bis: '2026-10-31', vermittler: 'R1' };
    const inhalt = datei([...partner('A1'), ...hausrat('A1')], oktober);
    const [eine] = (await wer.upload('POST', '/api/dateien', [{ name: 'okt.gdv', inhalt }])).json
      .einspielungen;
    await erreicht(wer, 'geplant');
    expect((await lies()).ueberfaellig).toBe(0);
    await wer.post(`/api/einspielungen/${eine.id}/verwerfen`);
    expect((await lies()).ueberfaellig).toBe(1);
    const [{ gesellschaft: schluessel }] = kalender.gesellschaften;
    const plan = {
      gesellschaft: schluessel,
      nummer: 'R1',
      zurueckgestelltBis: '2026-12-01',
      ignoriert: false,
    };
    await wer.put('/api/lieferungen/plan', plan);
    await wer.put('/api/lieferungen/bestellweg', {
      gesellschaft: schluessel,
      notiz: 'Anruf bei der Maklerbetreuung',
    });
    expect((await lies()).gesellschaften[0]).toMatchObject({
      notiz: 'Anruf bei der Maklerbetreuung',
      reihen: [{ stand: 'zurueckgestellt' }],
    });
    await wer.put('/api/lieferungen/plan', { ...plan, zurueckgestelltBis: '2026-11-01' });
    expect((await lies()).ueberfaellig).toBe(1);
    await wer.put('/api/lieferungen/plan', { ...plan, zurueckgestelltBis: null, ignoriert: true });
    expect(await lies()).toMatchObject({
      ueberfaellig: 0,
      gesellschaften: [{ reihen: [{ stand: 'ignoriert' }] }],
    });
    const fremd = await web.anmelden('inhaber', await web.mandant('kalender-fremd'));
    expect((await fremd.get('/api/lieferungen/kalender')).json).toEqual({
      gesellschaften: [],
      ueberfaellig: 0,
    });
  });
});
