// Health and income: a value planted in every protected field comes out of no route to a person without the right.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { schutzbeduerftig } from '#domain/schutz.ts';
import { createTestWerk } from '#test/testkit/client.ts';
import type { Angemeldet, Client } from '#test/testkit/client.ts';
import { bodies } from './fremde-daten.ts';
import { anfrageOf, readOperationen } from './operationen.ts';
import type { Operation } from './operationen.ts';

const web = await createTestWerk();
const operationen = await readOperationen(web.niemand);

/** Every planted number is a run of digits that nothing else has, in whole euros too: reasons are written in these. */
let naechste = 73_190_001;
const cents: number[] = [];
const betrag = (): number => {
  naechste += 100;
  cents.push(naechste);
  return naechste;
};
const wort = 'Wirbelsäulenbefund';

/** Amounts as JSON has them and as German sentences do. */
const spuren = (): string[] => [
  wort,
  'kettenraucher',
  ...cents.flatMap((wert) => [
    String(wert),
    Math.floor(wert / 100).toLocaleString('de-DE'),
    String(Math.floor(wert / 100)),
  ]),
];

const fakten = () => ({
  ...Object.fromEntries(
    schutzbeduerftig.einkommen
      .filter((name) => name.endsWith('Cents') && name !== 'umsatzJahrCents')
      .map((name) => [name, betrag()]),
  ),
  entgeltpunkte: 73.1917,
  darlehen: [{ darlehensart: 'immobilie', restschuldCents: betrag(), rateMonatCents: betrag() }],
  betrieb: { inhaber: true, umsatzJahrCents: betrag() },
  raucher: true,
  buNichtMoeglich: true,
  beruf: 'Lehrerin',
  berufsstatus: 'angestellt',
  krankenversicherung: 'gkv-freiwillig',
});

const kunde = () => ({
  art: 'person',
  vorname: 'Gesa',
  nachname: 'Schutz',
  geburtsdatum: '1980-05-05',
  fakten: fakten(),
});
const vertrag = () => ({
  gesellschaft: 'Beispiel Kranken',
  sparte: 'krankenvoll',
  versicherungsscheinnummer: 'KV-1',
  beginn: '2020-01-01',
  details: {
    tarife: [{ tarif: 'VOLL', risikozuschlagCents: betrag() }],
    besondereVereinbarungen: `Ausschluss ${wort}`,
  },
  weitereAngaben: [{ bezeichnung: 'Vorerkrankung', wert: wort }],
});

let inhaber: Angemeldet;
const ohne: Record<string, Client> = {};
let ids: Record<string, string> = {};

beforeAll(async () => {
  inhaber = await web.anmelden('inhaber');
  const mitarbeiter = await web.anmelden('mitarbeiter');
  await inhaber.patch(`/api/personen/${mitarbeiter.benutzerId}`, { siehtSchutzbeduerftiges: false });
  ohne['lesend'] = await web.anmelden('lesend');
  ohne['mitarbeiter'] = mitarbeiter;
  const { json: akte } = await inhaber.post('/api/kunden', kunde());
  // A second version: old values stand in the history.
  const { json: neu } = await inhaber.put(`/api/kunden/${akte.id}`, { version: 1, kunde: kunde() });
  const { json: vertragsakte } = await inhaber.post('/api/vertraege', {
    kundeId: akte.id,
    vertrag: vertrag(),
  });
  await inhaber.put(`/api/vertraege/${vertragsakte.id}`, { version: 1, vertrag: vertrag() });
  const { json: abgelegt } = await inhaber.upload(
    'POST',
    `/api/kunden/${akte.id}/dokumente?kategorie=gesundheit`,
    [{ name: `${wort}.txt`, inhalt: `Befund: ${wort}` }],
  );
  const csv = [
    'Vorname;Nachname;Geburtsdatum;Bruttoeinkommen;Raucher',
    `Gesa;Schutz;05.05.1980;${(betrag() / 100).toLocaleString('de-DE')};ja`,
    `Gero;Neu;01.01.1990;unlesbar ${wort};kettenraucher`,
  ].join('\n');
  const { json: einspielung } = await inhaber.upload('POST', '/api/dateien', [
    { name: 'liste.csv', inhalt: csv },
  ]);
  ids = {
    kundeId: neu.id,
    vertragId: vertragsakte.id,
    dokumentId: abgelegt.dokumente[0].dokument.id,
    einspielungId: einspielung.einspielungen[0].id,
    nr: '1',
  };
  await vi.waitFor(
    async () => {
      const { json } = await inhaber.get(`/api/einspielungen/${ids['einspielungId']}`);
      expect(json.status).toBe('geplant');
    },
    { timeout: 20_000 },
  );
});

const lesbar = operationen.filter(
  ({ zugang, name }) => zugang === 'lesend' || (zugang === 'mitarbeiter' && name === 'export'),
);
const titel = ({ method, path }: Operation) => `${method} ${path}`;
const anfrage = (operation: Operation) => {
  const eine = anfrageOf(operation, ids);
  const probe = { aenderungen: [{ kundeId: ids['kundeId'], fakten: {} }] };
  return operation.name === 'probeBedarf'
    ? { ...eine, body: probe }
    : { ...eine, body: eine.body ?? bodies[operation.name] };
};

test('the planted values are there for people with the right', async () => {
  const { text } = await inhaber.get(`/api/kunden/${ids['kundeId']}`);
  expect(spuren().filter((spur) => text.includes(spur)).length).toBeGreaterThan(10);
  const { text: plan } = await inhaber.get(`/api/einspielungen/${ids['einspielungId']}/plan`);
  expect(plan).toContain('kettenraucher');
});

describe.each(['lesend', 'mitarbeiter'])('%s without the right', (rolle) => {
  test.each(lesbar.map((operation) => [titel(operation), operation] as const))(
    '%s',
    async (_titel, operation) => {
      const antwort = await (ohne[rolle] as Client).send(anfrage(operation));
      expect(antwort.status).toBeLessThan(500);
      expect(spuren().filter((spur) => antwort.text.includes(spur))).toEqual([]);
      expect(antwort.text).not.toMatch(/"(raucher|buNichtMoeglich|entgeltpunkte)":/);
    },
  );

  test('no search of words inside a protected document finds it', async () => {
    const { json } = await (ohne[rolle] as Client).get(`/api/dokumente?suche=${encodeURIComponent(wort)}`);
    expect(json.zeilen).toEqual([]);
  });
});

describe('writing without the right', () => {
  test('what was not seen stays', async () => {
    const client = ohne['mitarbeiter'] as Client;
    const { json: vorher } = await inhaber.get(`/api/kunden/${ids['kundeId']}`);
    const { json: gesehen } = await client.get(`/api/kunden/${ids['kundeId']}`);
    expect(gesehen.kunde.fakten.beruf).toBe('Lehrerin');
    const { status } = await client.put(`/api/kunden/${ids['kundeId']}`, {
      version: gesehen.version,
      kunde: { ...gesehen.kunde, vorname: 'Gesine' },
    });
    expect(status).toBe(200);
    const { json: nachher } = await inhaber.get(`/api/kunden/${ids['kundeId']}`);
    expect(nachher.kunde).toEqual({ ...vorher.kunde, vorname: 'Gesine' });
  });

  test('of a contract too, in lists as well', async () => {
    const client = ohne['mitarbeiter'] as Client;
    const { json: vorher } = await inhaber.get(`/api/vertraege/${ids['vertragId']}`);
    const { json: gesehen } = await client.get(`/api/vertraege/${ids['vertragId']}`);
    expect(gesehen.vertrag.details.tarife).toEqual([{ tarif: 'VOLL' }]);
    const { status } = await client.put(`/api/vertraege/${ids['vertragId']}`, {
      version: gesehen.version,
      vertrag: {
        ...gesehen.vertrag,
        produkt: 'Komfort',
        details: { ...gesehen.vertrag.details, tarife: [{ tarif: 'NEU' }, { tarif: 'VOLL' }] },
      },
    });
    expect(status).toBe(200);
    const { json: nachher } = await inhaber.get(`/api/vertraege/${ids['vertragId']}`);
    expect(nachher.vertrag).toEqual({
      ...vorher.vertrag,
      produkt: 'Komfort',
      details: { ...vorher.vertrag.details, tarife: [{ tarif: 'NEU' }, ...vorher.vertrag.details.tarife] },
    });
  });

  test.each([
    ['PUT kunde', 'kunde.fakten.raucher', { raucher: false }],
    ['PUT kunde', 'kunde.fakten.betrieb.umsatzJahrCents', { betrieb: { umsatzJahrCents: 1 } }],
  ])('%s stating %s: 403 naming the field', async (_titel, feld, neu) => {
    const { json } = await inhaber.get(`/api/kunden/${ids['kundeId']}`);
    const antwort = await (ohne['mitarbeiter'] as Client).put(`/api/kunden/${ids['kundeId']}`, {
      version: json.version,
      kunde: { art: 'person', nachname: 'Schutz', fakten: neu },
    });
    expect([antwort.status, antwort.json.feld]).toEqual([403, feld]);
  });
});

describe('the right', () => {
  const sieht = async (client: Client) => (await client.get('/api/ich')).json.mandant.siehtSchutzbeduerftiges;

  test.each([
    ['inhaber', true],
    ['mitarbeiter', true],
    ['lesend', false],
  ] as const)('%s: %s unless the owner says otherwise', async (rolle, erwartet) => {
    const person = await web.anmelden(rolle);
    expect(await sieht(person)).toBe(erwartet);
    const { json } = await inhaber.patch(`/api/personen/${person.benutzerId}`, {
      siehtSchutzbeduerftiges: !erwartet,
    });
    expect([json.siehtSchutzbeduerftiges, await sieht(person)]).toEqual([!erwartet, !erwartet]);
    const { text } = await person.get(`/api/kunden/${ids['kundeId']}`);
    expect(text.includes('bruttoeinkommenJahrCents":7')).toBe(!erwartet);
  });

  test('a new role brings its usual right; the change stands in the audit', async () => {
    const person = await web.anmelden('lesend');
    await inhaber.patch(`/api/personen/${person.benutzerId}`, { siehtSchutzbeduerftiges: true });
    const { json } = await inhaber.patch(`/api/personen/${person.benutzerId}`, { rolle: 'mitarbeiter' });
    expect(json).toMatchObject({ rolle: 'mitarbeiter', siehtSchutzbeduerftiges: true });
    const { json: zurueck } = await inhaber.patch(`/api/personen/${person.benutzerId}`, { rolle: 'lesend' });
    expect(zurueck).toMatchObject({ rolle: 'lesend', siehtSchutzbeduerftiges: false });
    const eintraege = await web.db.sql(
      "select aenderungen from protokoll where gegenstand = 'person' and gegenstand_id = $1 and aktion = 'geaendert' order by id",
      [person.benutzerId],
    );
    expect(eintraege[0]?.['aenderungen']).toEqual([
      { feld: 'siehtSchutzbeduerftiges', alt: false, neu: true },
    ]);
  });

  test('an API token sees what its maker sees', async () => {
    const anderer = await web.anmelden('inhaber');
    const { json } = await anderer.post('/api/api-tokens', { name: 'Skript', recht: 'lesen' });
    const token = web.mit({ authorization: `Bearer ${json.token}` });
    expect((await token.get(`/api/kunden/${ids['kundeId']}`)).text).toContain('bruttoeinkommenJahrCents');
    await inhaber.patch(`/api/personen/${anderer.benutzerId}`, { siehtSchutzbeduerftiges: false });
    expect((await token.get(`/api/kunden/${ids['kundeId']}`)).text).not.toContain('bruttoeinkommenJahrCents');
  });

  test('only the owner gives it', async () => {
    const person = await web.anmelden('mitarbeiter');
    const { status } = await person.patch(`/api/personen/${person.benutzerId}`, {
      siehtSchutzbeduerftiges: true,
    });
    expect(status).toBe(403);
  });
});

test.each(['lesend', 'mitarbeiter'])('the plan as a file, as %s', async (wer) => {
  const pfad = `/api/einspielungen/${ids['einspielungId']}/plan/datei?format=csv`;
  const gefunden = (text: string) => spuren().filter((spur) => text.includes(spur));
  expect(gefunden((await inhaber.get(pfad)).text)).not.toEqual([]);
  const { status, text } = await (ohne[wer] as Client).get(pfad);
  expect([status, gefunden(text)]).toEqual([200, []]);
});
