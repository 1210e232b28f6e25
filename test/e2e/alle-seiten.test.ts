// Every page of every area's page list, on the demo: stands, has a heading, passes axe, fits the window.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { demoPasswort } from '#seed/mandanten.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openDauerfenster, openFenster } from '#test/testkit/sitzung.ts';
import type { Fenster, Fensterwahl } from '#test/testkit/sitzung.ts';

const inhaberin = { email: 'inhaber@lindenhof.example', passwort: demoPasswort };
const betreiber = { email: 'betreiber@maklerwerk.example', passwort: demoPasswort };

const offen = [
  '/anmeldung',
  '/passwort/vergessen',
  '/passwort/neu?token=kein-gueltiger-schluessel',
  '/einladung?token=kein-gueltiger-schluessel',
  '/entwickler/mails',
];
const geschuetzt = [
  '/',
  '/kunden',
  '/kunden?suche=m%C3%BCller',
  '/kunden?suche=gibtesnicht',
  '/kunden/neu',
  '/kunden/1',
  '/kunden/1?reiter=vertraege',
  '/kunden/1?reiter=verlauf',
  '/kunden/1/bearbeiten',
  '/kunden/999999',
  '/vertraege',
  '/vertraege/neu?kunde=1',
  '/vertraege/1',
  '/vertraege/1/bearbeiten',
  '/einspielen',
  '/einspielen/1',
  '/einspielen/klaeren',
  '/dubletten',
  '/dubletten?was=vertrag',
  '/dubletten?was=zusammengefuehrt',
  '/dubletten?ids=1,2',
  '/einspielen/vorlage',
  '/einspielen/gelernt',
  '/lieferungen',
  '/dokumente',
  '/bedarf',
  '/kunden/1?reiter=bedarf',
  '/kunden/1?reiter=einwilligungen',
  '/kunden/1?reiter=beratung',
  '/kunden/1/termin',
  '/beratungen/999999',
  '/einwilligungen',
  '/kunden/1/finanzreport',
  '/kunden/999999/finanzreport',
  '/kunden/1?reiter=dokumente',
  '/vertraege/1?reiter=buchungen',
  '/vertraege/1?reiter=schaeden',
  '/vertraege/1?reiter=dokumente',
  '/konto',
  '/verwaltung',
  '/verwaltung/personen',
  '/verwaltung/texte',
  '/verwaltung/texte/einwilligung',
  '/verwaltung/vermittlernummern',
  '/verwaltung/api-schluessel',
];

/** Lists, records, forms and tables: what can go wrong in another size or colour. */
const kern = [
  '/',
  '/kunden',
  '/kunden/1',
  '/kunden/1/bearbeiten',
  '/vertraege',
  '/vertraege/1',
  '/einspielen',
  '/einspielen/1',
  '/einspielen/klaeren',
  '/einspielen/vorlage',
  '/lieferungen',
  '/dokumente',
  '/bedarf',
  '/kunden/1?reiter=bedarf',
  '/kunden/1/finanzreport',
  '/kunden/1?reiter=dokumente',
  '/vertraege/1?reiter=buchungen',
  '/vertraege/1?reiter=schaeden',
  '/vertraege/1?reiter=dokumente',
  '/verwaltung',
  '/verwaltung/personen',
];

let programm: Programm;
let browser: Browser;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm({ demo: true }), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

type Rundgang = {
  readonly wer: string;
  readonly person: typeof inhaberin | null;
  readonly pfade: readonly string[];
  readonly wahl: Fensterwahl;
};

const rundgaenge: readonly Rundgang[] = [
  { wer: 'without sign-in', person: null, pfade: offen, wahl: {} },
  { wer: 'a brokerage', person: inhaberin, pfade: geschuetzt, wahl: {} },
  { wer: 'the operator', person: betreiber, pfade: ['/betreiber', '/betreiber/eingang', '/konto'], wahl: {} },
  {
    wer: 'without sign-in, on a phone in the dark',
    person: null,
    pfade: offen.slice(0, 2),
    wahl: { handy: true, dunkel: true },
  },
  {
    wer: 'a brokerage, on a phone in the dark',
    person: inhaberin,
    pfade: kern,
    wahl: { handy: true, dunkel: true },
  },
  {
    wer: 'the operator, on a phone',
    person: betreiber,
    pfade: ['/betreiber/eingang'],
    wahl: { handy: true },
  },
];

describe.each(rundgaenge)('pages of $wer', ({ person, pfade, wahl }) => {
  let fenster: Fenster;
  beforeAll(async () => {
    fenster = await openDauerfenster(browser, programm, person, wahl);
  });
  afterAll(() => fenster?.close());

  test.each(pfade)('%s', async (pfad) => {
    await fenster.gehe(pfad);
    await expectEinwandfrei(fenster);
  });
});

test('a customer of words without end fits a phone; tabs stand on one line, the open one in sight', async () => {
  const fenster = await openFenster(browser, programm, inhaberin, { handy: true });
  const { page } = fenster;
  const wort = 'w'.repeat(200);
  const antwort = await page.request.post('/api/kunden', {
    headers: { origin: programm.adresse },
    data: {
      art: 'person',
      nachname: wort,
      geburtsdatum: '1980-05-05',
      emails: [{ adresse: 'eine.sehr.lange.adresse.ohne.ende@ein-langer-name-eines-hauses.example' }],
      bemerkung: wort.repeat(5),
      fakten: { berufsstatus: 'angestellt', bruttoeinkommenJahrCents: 9_000_000, krankenversicherung: 'pkv' },
    },
  });
  const { id } = (await antwort.json()) as { id: string };
  /** Between the mark of origin and the last line of the address before it. */
  const hoeheZurLetztenZeile = () =>
    page.getByRole('link', { name: /sehr\.lange\.adresse/ }).evaluate((link) => {
      const zeile = [...link.getClientRects()].at(-1);
      const zeichen = link.parentElement?.querySelector('button')?.getBoundingClientRect();
      return zeile && zeichen
        ? Math.abs(zeichen.top + zeichen.height / 2 - zeile.top - zeile.height / 2)
        : 999;
    });
  const seiten = ['/termin', '/finanzreport', '?reiter=bedarf', '', '?reiter=verlauf'];
  for (const pfad of ['/kunden?suche=www', ...seiten.map((seite) => `/kunden/${id}${seite}`)]) {
    await fenster.gehe(pfad);
    await page.getByText(wort).first().waitFor();
    const breite = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([pfad, breite]).toEqual([pfad, 390]);
    if (pfad === `/kunden/${id}`) expect(await hoeheZurLetztenZeile()).toBeLessThan(8);
  }
  const reiter = page.getByRole('tab');
  const hoehen = await reiter.evaluateAll((alle) => alle.map((einer) => einer.getBoundingClientRect().top));
  expect(new Set(hoehen).size).toBe(1);
  const { x = 999, width = 0 } = (await page.getByRole('tab', { selected: true }).boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(390);
});
