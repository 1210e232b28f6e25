// The plan in parts through the server: counts, file, choice, stopping, undo with a look beforehand, several files at once.
import { describe, expect, test } from 'vitest';
import type { Planeintrag } from '../contract.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { createTestWerk } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';

const web = await createTestWerk();

const udo = { Name3: 'Udo', Geburtsdatum: '1969-01-02', Name1: '=HYPERLINK("x")' };
const aenne = datei([...partner('A1'), ...hausrat('A1')]);
const beide = datei(
  [
    ...partner('A1', { Titel: 'Dr.' }),
    ...hausrat('A1', { GesbeitragNettoInWE: { wert: 20_000, stellen: 2 } }),
    ...partner('A2', udo, { PersonenKundenNrVersicherers: 'K78' }),
    ...hausrat('A2'),
  ],
  { bis: '2026-11-20' },
);
const warte = async (wer: Angemeldet, id: string, status: string) => {
  const lies = async () => (await wer.get(`/api/einspielungen/${id}`)).json;
  await expect.poll(async () => (await lies()).status, { interval: 50 }).toBe(status);
  return lies();
};
const lade = async (wer: Angemeldet, ...dateien: readonly Buffer[]): Promise<string[]> => {
  const { json } = await wer.upload(
    'POST',
    '/api/dateien',
    dateien.map((inhalt, i) => ({ name: `datei${i}.gdv`, inhalt })),
  );
  return json.einspielungen.map(({ id }: { id: string }) => id);
};
const uebernimm = async (wer: Angemeldet, id: string, body: object = {}) => {
  await warte(wer, id, 'geplant');
  const antwort = await wer.post(`/api/einspielungen/${id}/uebernehmen`, body);
  expect(antwort.status).toBe(202);
  return warte(wer, id, 'uebernommen');
};
const mitPlan = async (name: string) => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant(name));
  const [erste = ''] = await lade(mia, aenne);
  await uebernimm(mia, erste);
  const [id = ''] = await lade(mia, beide);
  await warte(mia, id, 'geplant');
  return { mia, id };
};

describe('a plan', () => {
  test('its counts, filters and files; formulas are text', async () => {
    const { mia, id } = await mitPlan('zahlen');
    expect((await mia.get(`/api/einspielungen/${id}/plan/zahlen`)).json.zahlen).toEqual([
      { merkmal: 'sprung', gegenstand: 'vertrag', anzahl: 1 },
    ]);
    const plan = (frage: string) => mia.get(`/api/einspielungen/${id}/plan?${frage}`);
    expect((await plan('merkmal=sprung&sprungAb=62')).json.eintraege).toMatchObject([
      { sprung: 62, kunde: 'Müller, Änne' },
    ]);
    expect((await plan('sprungAb=-1')).status).toBe(422);
    const csv = await mia.get(
      `/api/einspielungen/${id}/plan/datei?format=csv&gegenstand=vertrag&entscheidung=geaendert`,
    );
    expect(csv.headers['content-disposition']).toContain(`Plan ${id}.csv`);
    const [kopf, zeile, ...rest] = csv.text.split('\r\n');
    expect(kopf).toContain('Gegenstand;Entscheidung;Bezeichnung;Kunde;Feld;bisher;neu');
    expect(zeile).toMatch(
      /^Vertrag;geändert;.*;Müller, Änne;Beitrag je Zahlung;123,45\u00a0€;200,00\u00a0€;.*;62;;datei0.gdv;6;0200 GesbeitragNettoInWE$/,
    );
    expect(rest).toEqual([expect.stringContaining('Jahresbeitrag netto'), '']);
    expect((await mia.get(`/api/einspielungen/${id}/plan/datei?format=csv`)).text).toContain(`"'=HYPERLINK(`);
    const xlsx = await mia.get(`/api/einspielungen/${id}/plan/datei`);
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
    expect(xlsx.text.startsWith('PK')).toBe(true);
  });

  test('without what stays as it is', async () => {
    const { mia, id: erste } = await mitPlan('wirkung');
    await uebernimm(mia, erste);
    const zweiter = partner('A2', udo, { PersonenKundenNrVersicherers: 'K78' });
    const dazu = partner(
      'A3',
      { ...udo, Name3: 'Ute', Name1: 'Neumann', Geburtsdatum: '1999-09-09' },
      { PersonenKundenNrVersicherers: 'K79' },
    );
    const [id = ''] = await lade(mia, datei([...zweiter, ...dazu], { bis: '2026-11-21' }));
    await warte(mia, id, 'geplant');
    const liste = async (frage: string): Promise<string[]> => {
      const { json } = await mia.get(`/api/einspielungen/${id}/plan?gegenstand=kunde${frage}`);
      return json.eintraege.map(({ entscheidung }: Planeintrag) => entscheidung);
    };
    expect(await liste('')).toEqual(['unveraendert', 'neu']);
    expect(await liste('&ohneUnveraenderte=true')).toEqual(['neu']);
    expect(await liste('&ohneUnveraenderte=true&suche=udo')).toEqual([]);
    expect(await liste('&ohneUnveraenderte=true&entscheidung=unveraendert')).toEqual(['unveraendert']);
  });

  test('a part goes in, the rest later, or never', async () => {
    const { mia, id } = await mitPlan('teil');
    const auswahl = { art: 'gruppen', gruppen: ['kunde-neu'] };
    expect((await mia.post(`/api/einspielungen/${id}/auswahl`, { auswahl })).json).toMatchObject({
      kunden: 1,
      vertraege: 0,
      bleibtOffen: 3,
    });
    expect(await uebernimm(mia, id, { auswahl })).toMatchObject({ offen: 3 });
    expect((await mia.post(`/api/einspielungen/${id}/uebernehmen`, { auswahl })).status).toBe(422);
    const rest = await mia.post(`/api/einspielungen/${id}/rest/verwerfen`);
    expect(rest.json).toMatchObject({ status: 'uebernommen', offen: 0 });
    expect((await mia.post(`/api/einspielungen/${id}/uebernehmen`, {})).status).toBe(409);
    expect((await mia.post(`/api/einspielungen/${id}/rest/verwerfen`)).status).toBe(409);
    expect((await mia.get('/api/start')).json).toMatchObject({ kunden: 2, vertraege: 1 });
  });

  test.each([
    [{ art: 'gruppen', gruppen: [] }],
    [{ art: 'gruppen', gruppen: ['alles'] }],
    [{ art: 'eintraege', nummern: [0] }],
    [{ art: 'eintraege', nummern: Array.from({ length: 1001 }, (_, i) => i + 1) }],
    [{ art: 'irgendwas' }],
  ])('a choice that is none is refused: %j', async (auswahl) => {
    const mia = await web.anmelden('mitarbeiter');
    expect((await mia.post('/api/einspielungen/1/auswahl', { auswahl })).status).toBe(422);
  });

  test('too late to stop', async () => {
    const { mia, id } = await mitPlan('halt');
    expect((await mia.post(`/api/einspielungen/${id}/anhalten`)).status).toBe(409);
    await uebernimm(mia, id);
    expect((await mia.post(`/api/einspielungen/${id}/anhalten`)).status).toBe(409);
  });
});

test('several files of one upload: a look beforehand, one back, all back', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('gruppe'));
  const [eins = '', zwei = ''] = await lade(mia, aenne, beide);
  await uebernimm(mia, eins);
  await warte(mia, zwei, 'geplant');
  const gruppe = await mia.get(`/api/einspielungen/${zwei}/gruppe`);
  expect(gruppe.json.einspielungen.map(({ id }: { id: string }) => id)).toEqual([eins, zwei]);
  expect((await mia.get(`/api/einspielungen/${eins}/ruecknahme`)).json).toEqual({
    entfernt: 2,
    zurueckgesetzt: 0,
    bleiben: 0,
    felder: 0,
    beispiele: [],
  });
  const alle = await mia.post(`/api/einspielungen/${zwei}/gruppe/zuruecknehmen`);
  expect(alle.status).toBe(202);
  await warte(mia, eins, 'zurueckgenommen');
  expect((await mia.get('/api/start')).json).toMatchObject({ kunden: 0, vertraege: 0 });
  expect((await mia.post(`/api/einspielungen/${zwei}/gruppe/zuruecknehmen`)).status).toBe(409);
});
