// Records of talks through the server: drafted from the file, closed for good, corrected by a new one.
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestWeb } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';
import { readPdfText } from '#platform/pdf/text.ts';

const web = await createTestWeb();
let mia: Angemeldet;
let kundeId = '';

beforeAll(async () => {
  const inhaberin = await web.anmelden('inhaber');
  await inhaberin.put('/api/mandant', {
    name: 'Haus Prüf',
    marktgrundlage: 'Hinreichende Zahl von Versicherern.',
  });
  mia = await web.anmelden('mitarbeiter');
  const { json } = await mia.post('/api/kunden', {
    art: 'person',
    vorname: 'Ella',
    nachname: 'Rat',
    geburtsdatum: '1985-05-05',
    fakten: { tiere: [{ tierart: 'hund', name: 'Rex' }], berufsstatus: 'angestellt' },
  });
  kundeId = json.id;
  await mia.put(`/api/kunden/${kundeId}/bedarf/abgelehnt`, {
    regel: 'PHV-01',
    subjekt: 'haushalt',
    grund: 'Will selbst haften #1',
  });
});

const lege = async (body: object = {}) => (await mia.post(`/api/kunden/${kundeId}/beratungen`, body)).json;
const vollstaendig = (inhalt: { raete: object[] }) => ({
  ...inhalt,
  ort: 'Büro',
  wuensche: 'Ich möchte den Hund *richtig* absichern <b>!',
  raete: inhalt.raete.map((rat) => ({ entscheidung: 'angenommen', ...rat })),
});
const sichere = (akt: { id: string; version: number }, inhalt: object) =>
  mia.put(`/api/beratungen/${akt.id}`, { version: akt.version, inhalt });
const schliesse = (akt: { id: string; version: number }) =>
  mia.post(`/api/beratungen/${akt.id}/abschluss`, { version: akt.version });
const geschlossene = async () => {
  const akt = await lege();
  const { json } = await sichere(akt, vollstaendig(akt.inhalt));
  return (await schliesse(json)).json;
};

describe('a draft', () => {
  test('starts with the open needs and what was declined, with reasons', async () => {
    const { stand, inhalt, fehlt } = await lege();
    expect(stand).toBe('entwurf');
    expect(inhalt).toMatchObject({ am: '2026-11-23', grundlage: 'Hinreichende Zahl von Versicherern.' });
    expect(inhalt.teilnehmer).toContain('Ella Rat');
    const themen = inhalt.raete.map(({ thema }: { thema: string }) => thema).join('\n');
    expect(themen).toContain('Hundehaftpflicht (Hund Rex)');
    expect(
      inhalt.raete.find((rat: { entscheidung?: string }) => rat.entscheidung === 'abgelehnt')?.abweichung,
    ).toContain('Will selbst haften #1');
    expect(fehlt.map(({ feld }: { feld: string }) => feld)).toContain('wuensche');
  });

  test('changes with its version, and can be thrown away', async () => {
    const akt = await lege();
    expect((await sichere(akt, { ...akt.inhalt, ort: 'Video' })).json).toMatchObject({
      version: 2,
      inhalt: { ort: 'Video' },
    });
    expect((await sichere(akt, { ...akt.inhalt, ort: 'Telefon' })).status).toBe(409);
    expect((await mia.delete(`/api/beratungen/${akt.id}`)).status).toBe(200);
    expect((await mia.get(`/api/beratungen/${akt.id}`)).status).toBe(404);
  });

  test('cannot be closed while § 61 VVG misses something; the answer says what', async () => {
    const antwort = await schliesse(await lege());
    expect(antwort.status).toBe(422);
    expect(antwort.json.detail).toContain('Wünsche und Bedürfnisse');
    expect(antwort.json.felder).toContainEqual(expect.objectContaining({ feld: 'inhalt.wuensche' }));
  });
});

describe('closed', () => {
  test('lies under Dokumente as a PDF that says what was written, as it was written', async () => {
    const akt = await geschlossene();
    expect(akt).toMatchObject({
      stand: 'abgeschlossen',
      dokument: { name: 'Beratungsdokumentation 23.11.2026.pdf' },
    });
    const { json: dokument } = await mia.get(`/api/dokumente/${akt.dokument.id}`);
    expect(dokument).toMatchObject({ kategorie: 'beratung', medientyp: 'application/pdf' });
    const pdf = await buffer(await web.files.open(dokument.sha256));
    const gelesen = await readPdfText(pdf, { maxZeichen: 100_000 });
    const text = gelesen.art === 'text' ? gelesen.text.replace(/\s+/g, ' ') : '';
    for (const stelle of [
      'Beratungsdokumentation',
      'Hund *richtig* absichern <b>!',
      'Will selbst haften #1',
      'Haus Prüf',
    ])
      expect(text).toContain(stelle);
  });

  test('never changes again, not even past our own code', async () => {
    const akt = await geschlossene();
    expect((await sichere(akt, { ...akt.inhalt, ort: 'anders' })).status).toBe(409);
    expect((await schliesse(akt)).status).toBe(409);
    expect((await mia.delete(`/api/beratungen/${akt.id}`)).status).toBe(409);
    await web.db.database.mitMandant(
      { mandantId: web.mandantId, benutzerId: null, rolle: 'system' },
      ({ db }) => sql`update beratung set am = '2000-01-01' where id = ${akt.id}`.execute(db),
    );
    const [zeile] = await web.db.sql<{ am: string }>('select am from beratung where id = $1', [akt.id]);
    expect(zeile?.am).toBe('2026-11-23');
  });

  test('is corrected by a new record that names it', async () => {
    const akt = await geschlossene();
    const korrektur = await lege({ korrigiertId: akt.id });
    expect(korrektur).toMatchObject({ stand: 'entwurf', korrigiertId: akt.id, inhalt: akt.inhalt });
    const { json } = await sichere(korrektur, { ...korrektur.inhalt, vereinbart: 'Angebot bis Freitag' });
    expect((await schliesse(json)).json.dokument.name).toContain('(Korrektur)');
    const { json: liste } = await mia.get(`/api/kunden/${kundeId}/beratungen`);
    expect(liste.find(({ id }: { id: string }) => id === akt.id)).toMatchObject({ stand: 'abgeschlossen' });
    expect(
      (await mia.post(`/api/kunden/${kundeId}/beratungen`, { korrigiertId: (await lege()).id })).status,
    ).toBe(409);
  });
});

describe('the meeting', () => {
  test('shows what changed since the last one, open needs and questions', async () => {
    const { json } = await mia.get(`/api/kunden/${kundeId}/termin`);
    expect(json.name).toBe('Rat, Ella');
    expect(json.seit).toBeNull();
    expect(json.fragen.length).toBeGreaterThan(0);
    expect(json.offen.length).toBeGreaterThan(0);
  });
});

test('who may not see health and income sees no record; who reads writes none; others see nothing', async () => {
  const akt = await lege();
  const lesend = await web.anmelden('lesend');
  expect((await lesend.get(`/api/beratungen/${akt.id}`)).status).toBe(403);
  expect((await lesend.post(`/api/kunden/${kundeId}/beratungen`, {})).status).toBe(403);
  expect((await lesend.get(`/api/kunden/${kundeId}/termin`)).status).toBe(200);
  const fremd = await web.anmelden('inhaber', await web.mandant('fremd'));
  expect((await fremd.get(`/api/beratungen/${akt.id}`)).status).toBe(404);
  expect((await fremd.get(`/api/kunden/${kundeId}/beratungen`)).status).toBe(404);
});
