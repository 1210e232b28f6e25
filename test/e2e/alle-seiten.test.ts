// Every page of every area's page list, on the demo: stands, has a heading, passes axe, fits the window.
import { afterAll, beforeAll, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { demoPasswort } from '#seed/mandanten.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

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
  '/einspielen/klaeren',
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

const besuche = async (
  person: typeof inhaberin | null,
  pfade: readonly string[],
  wahl: { handy?: boolean; dunkel?: boolean },
) => {
  const fenster = await openFenster(browser, programm, person, wahl);
  for (const pfad of pfade) {
    await fenster.gehe(pfad);
    await expectEinwandfrei(fenster);
  }
  await fenster.close();
};

test('pages without sign-in', () => besuche(null, offen, {}));
test('pages of a brokerage', () => besuche(inhaberin, geschuetzt, {}));
test('pages of the operator', () => besuche(betreiber, ['/betreiber', '/betreiber/eingang', '/konto'], {}));
test('sign-in on a phone, in the dark', () =>
  besuche(null, offen.slice(0, 2), { handy: true, dunkel: true }));
test('pages of a brokerage on a phone', () => besuche(inhaberin, kern, { handy: true }));
test('pages of the operator on a phone', () => besuche(betreiber, ['/betreiber/eingang'], { handy: true }));
test('pages of a brokerage in the dark', () => besuche(inhaberin, kern, { dunkel: true }));
