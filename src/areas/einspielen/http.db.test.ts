// The area through the server: upload, progress, plan, apply, download, rights.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';
import { createTestWerk } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';

const web = await createTestWerk();

const inhalt = datei([...partner('A1'), ...hausrat('A1')]);
const lade = (wer: Angemeldet, bytes: Buffer, name = 'nord.gdv') =>
  wer.upload('POST', '/api/dateien', [{ name, inhalt: bytes }]);
const warte = async (wer: Angemeldet, id: string, status: string) => {
  await expect
    .poll(async () => (await wer.get(`/api/einspielungen/${id}`)).json.status, {
      timeout: 20_000,
      interval: 50,
    })
    .toBe(status);
  return (await wer.get(`/api/einspielungen/${id}`)).json;
};

describe('one file from door to book', () => {
  test('upload, plan, apply, start page, the same again', async () => {
    const mia = await web.anmelden('mitarbeiter', await web.mandant('weg'));
    const antwort = await lade(mia, inhalt);
    expect(antwort.status).toBe(202);
    const { id } = antwort.json.einspielungen[0];
    expect(await warte(mia, id, 'geplant')).toMatchObject({
      gelesen: 2,
      kunden: { neu: 1 },
      vertraege: { neu: 1 },
      von: 'Petra Prüfer',
    });
    const plan = await mia.get(`/api/einspielungen/${id}/plan?gegenstand=kunde&anzahl=1`);
    expect(plan.json).toMatchObject({
      eintraege: [{ bezeichnung: 'Müller, Änne', entscheidung: 'neu', zielId: null }],
      weiter: null,
    });
    expect((await mia.post(`/api/einspielungen/${id}/uebernehmen`, {})).status).toBe(202);
    await warte(mia, id, 'uebernommen');
    expect((await mia.get('/api/kunden?suche=mueller')).json.zeilen).toMatchObject([
      { name: 'Müller, Änne' },
    ]);
    expect((await mia.get('/api/start')).json).toMatchObject({
      neueKunden: 1,
      kunden: 1,
      vertraege: 1,
      jahresbeitragCents: 12345,
      offenePlaene: 0,
      letzteEinspielung: { id },
    });
    const wieder = await lade(mia, inhalt, 'anderer name.txt');
    expect(wieder.json.einspielungen[0]).toMatchObject({ status: 'schon-eingelesen', gleicheWie: id });
    expect((await mia.get('/api/einspielungen')).json.zeilen).toHaveLength(2);
  });
  test('progress is a stream that ends when the plan is there', async () => {
    const mia = await web.anmelden('mitarbeiter', await web.mandant('strom'));
    const { id } = (await lade(mia, inhalt)).json.einspielungen[0];
    const strom = await mia.get(`/api/einspielungen/${id}/fortschritt`);
    expect(strom.headers['content-type']).toContain('text/event-stream');
    expect(strom.text.trim().split('\n').at(-1)).toContain('"status":"geplant"');
  });
  test('the original comes back unchanged', async () => {
    const mia = await web.anmelden('mitarbeiter', await web.mandant('original'));
    const { id, sha256 } = (await lade(mia, inhalt)).json.einspielungen[0];
    const download = await web.server.inject({
      url: `/api/einspielungen/${id}/datei`,
      headers: { cookie: mia.cookie },
    });
    expect(download.rawPayload.equals(inhalt)).toBe(true);
    expect(download.headers['content-disposition']).toContain('attachment; filename="nord.gdv"');
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
  test('thrown away: nothing is written, the file stays, and may come again', async () => {
    const mia = await web.anmelden('mitarbeiter', await web.mandant('verwerfen'));
    const { id } = (await lade(mia, inhalt)).json.einspielungen[0];
    await warte(mia, id, 'geplant');
    expect((await mia.post(`/api/einspielungen/${id}/verwerfen`)).json.status).toBe('verworfen');
    expect((await mia.post(`/api/einspielungen/${id}/uebernehmen`, {})).status).toBe(409);
    expect((await lade(mia, inhalt)).json.einspielungen[0].status).toBe('wartet');
  });
});

test('a zip archive: each file goes through the door by itself', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('archiv'));
  const zweite = datei([...partner('B1', { Name1: 'Ott' }), ...hausrat('B1')]);
  const zip = baueZip([
    { name: 'ordner/nord.gdv', inhalt: inhalt },
    { name: '../../sued.gdv', inhalt: zweite },
    { name: 'innen.zip', inhalt: baueZip([{ name: 'c.gdv', inhalt: zweite }]) },
  ]);
  const { id } = (await lade(mia, Buffer.from(zip), 'alles.zip')).json.einspielungen[0];
  expect(await warte(mia, id, 'verworfen')).toMatchObject({
    grund: expect.stringMatching(/2 Dateien aus dem Archiv.*nicht geöffnet: „innen\.zip“/),
  });
  await expect.poll(async () => (await mia.get('/api/start')).json.offenePlaene).toBe(2);
  const { zeilen } = (await mia.get('/api/einspielungen')).json;
  expect(zeilen.map((zeile: { dateiname: string }) => zeile.dateiname)).toEqual([
    'sued.gdv',
    'nord.gdv',
    'alles.zip',
  ]);
});

test('a file packed with gzip is unpacked the same way; damaged, cut off and bombs say so', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('gepackt'));
  const gepackt = gzipSync(inhalt);
  const { id } = (await lade(mia, gepackt, 'nord.gdv.gz')).json.einspielungen[0];
  expect(await warte(mia, id, 'verworfen')).toMatchObject({
    grund: expect.stringContaining('Eine Datei aus dem Archiv'),
  });
  const { zeilen } = (await mia.get('/api/einspielungen')).json;
  expect(zeilen.map((zeile: { dateiname: string }) => zeile.dateiname)).toEqual(['nord.gdv', 'nord.gdv.gz']);
  expect(await warte(mia, zeilen[0].id, 'geplant')).toMatchObject({ kunden: { neu: 1 } });
  const schlechte: readonly (readonly [Buffer, string])[] = [
    [gepackt.subarray(0, -20), 'unvollständig'],
    [Buffer.concat([gepackt.subarray(0, 10), Buffer.from('x'.repeat(40))]), 'beschädigt'],
    [gzipSync(Buffer.alloc(8_000_000)), 'auffällig stark gepackt'],
    [gzipSync(gepackt), 'keine Dateien'],
  ];
  for (const [bytes, grund] of schlechte) {
    const [eine] = (await lade(mia, bytes, 'x.gz')).json.einspielungen;
    expect(await warte(mia, eine.id, 'fehlgeschlagen')).toMatchObject({
      grund: expect.stringContaining(grund),
    });
  }
});

describe('refused', () => {
  test('G01 an empty file, nothing is booked', async () => {
    const mia = await web.anmelden('mitarbeiter', await web.mandant('leer'));
    const antwort = await lade(mia, Buffer.alloc(0));
    expect(antwort).toMatchObject({
      status: 422,
      json: { code: 'datei-abgelehnt', detail: expect.stringContaining('leer') },
    });
    expect((await mia.get('/api/einspielungen')).json.zeilen).toEqual([]);
  });
  test('unconfirmed findings', async () => {
    const mia = await web.anmelden('mitarbeiter', await web.mandant('unbestaetigt'));
    const { id } = (await lade(mia, inhalt.subarray(0, -258))).json.einspielungen[0];
    await warte(mia, id, 'geplant');
    expect((await mia.get(`/api/einspielungen/${id}/hinweise`)).json.hinweise).toMatchObject([
      { code: 'nachsatz-fehlt', schwere: 'fehler' },
    ]);
    expect((await mia.post(`/api/einspielungen/${id}/uebernehmen`, {})).json).toMatchObject({
      code: 'stand-passt-nicht',
      feld: 'hinweiseBestaetigt',
    });
    expect(
      (await mia.post(`/api/einspielungen/${id}/uebernehmen`, { hinweiseBestaetigt: true })).status,
    ).toBe(202);
  });
  test('readers may look, others see nothing', async () => {
    const haus = await web.mandant('rechte');
    const [mia, leo, fremd] = [
      await web.anmelden('mitarbeiter', haus),
      await web.anmelden('lesend', haus),
      await web.anmelden('inhaber'),
    ];
    const { id } = (await lade(mia, inhalt)).json.einspielungen[0];
    expect((await lade(leo, inhalt)).status).toBe(403);
    expect((await leo.get(`/api/einspielungen/${id}`)).status).toBe(200);
    for (const weg of ['', '/plan', '/hinweise', '/datei', '/fortschritt'])
      expect((await fremd.get(`/api/einspielungen/${id}${weg}`)).status).toBe(404);
    expect((await fremd.post(`/api/einspielungen/${id}/uebernehmen`, {})).status).toBe(404);
    expect((await web.niemand.get(`/api/einspielungen/${id}`)).status).toBe(401);
  });
  test.each(['abc', '-1', '1e9'])('a mark that is none: %s', async (marke) => {
    const mia = await web.anmelden('mitarbeiter');
    expect((await mia.get(`/api/einspielungen?nach=${marke}`)).status).toBe(400);
  });
});

describe('columns of a table', () => {
  test('are shown, corrected by a person of the house, and planned anew by the worker', async () => {
    const haus = await web.mandant('spalten');
    const [mia, leo] = [await web.anmelden('mitarbeiter', haus), await web.anmelden('lesend', haus)];
    const liste = Buffer.from('Nachname;Vorname;Geburtsdatum;VS-Nr.;Xy\nHuber;Eva;01.02.1980;A1;Komfort\n');
    const { id } = (await lade(mia, liste, 'liste.csv')).json.einspielungen[0];
    await warte(mia, id, 'geplant');
    const weg = `/api/einspielungen/${id}/zuordnung`;
    const { zuordnung } = (await leo.get(weg)).json;
    expect(zuordnung.blaetter[0].spalten[4]).toMatchObject({ kopf: 'Xy', feld: null, zweifel: true });
    const wahl = { blaetter: [{ name: '', spalten: [{ schluessel: 'xy', feld: 'vertrag.produkt' }] }] };
    expect((await leo.post(weg, wahl)).status).toBe(403);
    expect((await mia.post(weg, wahl)).status).toBe(202);
    await warte(mia, id, 'geplant');
    const plan = await mia.get(`/api/einspielungen/${id}/plan?gegenstand=vertrag`);
    expect(plan.json.eintraege[0].aenderungen).toContainEqual(
      expect.objectContaining({ feld: 'produkt', neu: 'Komfort', quelle: 'Xy' }),
    );
    const zuGross = { blaetter: Array.from({ length: 201 }, (_, i) => ({ name: `${i}` })) };
    expect((await mia.post(weg, zuGross)).status).toBe(422);
  });
  test.each([
    ['xlsx', 'spreadsheetml.sheet', 'PK'],
    ['csv', 'text/csv', '\ufeffKundennummer;'],
  ])('Vorlage.%s is a download', async (form, medientyp, anfang) => {
    const leo = await web.anmelden('lesend');
    const { status, headers, text } = await leo.get(`/api/vorlage?form=${form}`);
    expect([status, headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining(`filename="Vorlage.${form}"`),
    ]);
    expect(headers['content-type']).toContain(medientyp);
    expect(text.startsWith(anfang) || text.startsWith(anfang.slice(1))).toBe(true);
  });
});
