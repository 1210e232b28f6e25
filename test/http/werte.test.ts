// Odd values about people and money through the front door: exact as text, refused at the field, or repaired and told.
import { describe, expect, test } from 'vitest';
import type { Kunde } from '#domain/kunde.ts';
import { tabelle } from '#importers/tabelle/tabelle.ts';
import { createTestWeb } from '#test/testkit/client.ts';

const web = await createTestWeb();
const inhaber = await web.anmelden('inhaber');

const lege = (mehr: object) =>
  inhaber.post('/api/kunden', { art: 'person', vorname: 'Eva', nachname: 'Wert', ...mehr });
const kundeId = String((await lege({})).json.id);
const legeVertrag = (mehr: object) =>
  inhaber.post('/api/vertraege', {
    kundeId,
    vertrag: { gesellschaft: 'Muster AG', sparte: 'hausrat', ...mehr },
  });
/** The body as it goes over the wire: JSON knows no NaN, and 1e309 only as text. */
const sende = (url: string, body: string) =>
  inhaber.send({
    method: 'POST',
    url,
    body: Buffer.from(body),
    headers: { 'content-type': 'application/json' },
  });
const namenVon = async (suche: string): Promise<string[]> =>
  (await inhaber.get(`/api/kunden?suche=${encodeURIComponent(suche)}`)).json.zeilen.map(
    ({ name }: { name: string }) => name,
  );

const leseTabelle = async (kopf: string, zelle: string) => {
  const kunden: Kunde[] = [];
  const hinweise: string[] = [];
  const quelle = (async function* () {
    yield Buffer.from(`Vorname;Nachname;Geburtsdatum;${kopf}\nEva;Wert;01.02.1980;${zelle}\n`);
  })();
  for await (const schritt of tabelle.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' }))
    if (schritt.art === 'kunde') kunden.push(schritt.kunde);
    else hinweise.push(JSON.stringify(schritt));
  return { kunde: kunden[0], hinweise: hinweise.join('\n') };
};

describe('IBAN', () => {
  test.each(['DE89370400440532013000', 'de89 3704 0044 0532 0130 00'])('%s is one', async (iban) => {
    const { status, json } = await lege({ bankverbindungen: [{ iban }] });
    expect(status).toBe(201);
    const akte = (await inhaber.get(`/api/kunden/${json.id}`)).json;
    expect(akte.kunde.bankverbindungen[0].iban).toBe('DE89370400440532013000');
    expect((await leseTabelle('IBAN', iban)).kunde?.bankverbindungen).toEqual([
      { iban: 'DE89370400440532013000' },
    ]);
  });
  test('a wrong check digit is refused in the form, told in an import', async () => {
    const iban = 'DE88370400440532013000';
    const { status, json } = await lege({ bankverbindungen: [{ iban }] });
    expect([status, JSON.stringify(json)]).toEqual([422, expect.stringContaining('iban')]);
    const { kunde, hinweise } = await leseTabelle('IBAN', iban);
    expect([kunde?.bankverbindungen, hinweise]).toEqual([[], expect.stringContaining('Prüfziffer')]);
  });
});

describe('days', () => {
  test.each(['0000-00-00', '0001-01-01', '2099-01-01', '1850-01-01', '2023-02-29', '01.02.1980x'])(
    'born %s is refused',
    async (geburtsdatum) => {
      const { status, json } = await lege({ geburtsdatum });
      expect([status, JSON.stringify(json)]).toEqual([422, expect.stringContaining('geburtsdatum')]);
    },
  );
  test('a birthday of which only the year is known, and one at 110', async () => {
    expect((await lege({ geburtsdatum: '1980-00-00' })).status).toBe(201);
    expect((await lege({ geburtsdatum: '1916-02-29' })).status).toBe(201);
  });
  test('an Ablauf of 9999 is open: the contract runs', async () => {
    const { json } = await legeVertrag({ beginn: '2020-02-29', ablauf: '9999-12-31' });
    const { vertrag, status } = (await inhaber.get(`/api/vertraege/${json.id}`)).json;
    expect([vertrag.beginn, vertrag.ablauf, status]).toEqual(['2020-02-29', '9999-12-31', 'aktiv']);
  });
  test.each(['0000-00-00', '2023-02-29', '26.10.2025 02:30'])('Beginn %s is refused', async (beginn) =>
    expect((await legeVertrag({ beginn })).status).toBe(422),
  );
});

describe('names', () => {
  test.each([
    "O'Brien",
    'Null',
    'Nguyễn',
    'Ægir',
    'von und zu Wert',
    'X',
    '👩‍⚕️ Schmidt',
    "'; DROP TABLE x;--",
  ])('%s comes back exact from record and list', async (nachname) => {
    const { json } = await lege({ nachname });
    expect((await inhaber.get(`/api/kunden/${json.id}`)).json.kunde.nachname).toBe(nachname);
    expect(await namenVon(nachname.replace(/[^\p{L} ]/gu, ' ').trim() || nachname)).toContain(
      `${nachname}, Eva`,
    );
  });
  test.each(['x'.repeat(10_000), '   ', '\u200b\u200d'])('%j is refused', async (nachname) =>
    expect((await lege({ nachname })).status).toBe(422),
  );
  test.each([
    ['Müller', ['muller', 'mueller', 'Müller', 'MÜLLER']],
    ['Straße', ['strasse', 'Straße', 'STRASSE']],
  ])('%s is found by every spelling', async (nachname, worte) => {
    await lege({ nachname, vorname: 'Such' });
    for (const wort of worte) expect(await namenVon(wort), wort).toEqual([`${nachname}, Such`]);
  });
});

describe('amounts', () => {
  test.each([
    ['-0', 201, 0],
    ['30', 201, 30],
    ['9999999999999', 422, undefined],
    ['0.30000000000000004', 422, undefined],
    ['1e309', 422, undefined],
    ['"NaN"', 422, undefined],
  ])('%s cents', async (cents, erwartet, gespeichert) => {
    const antwort = await sende(
      '/api/vertraege',
      `{"kundeId":"${kundeId}","vertrag":{"gesellschaft":"Muster AG","sparte":"hausrat","beitragCents":${cents}}}`,
    );
    expect(antwort.status).toBe(erwartet);
    if (erwartet !== 201) return;
    const { vertrag } = (await inhaber.get(`/api/vertraege/${antwort.json.id}`)).json;
    expect(Object.is(vertrag.beitragCents, gespeichert)).toBe(true);
  });
});
