// Start from the empty house to the first delivery, in a real browser, on the running program.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { createSeedDateien } from '#seed/dateien.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';
import type { Fenster, Fensterwahl } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let inhaberin: Testperson;
let lesende: Testperson;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('pruefhaus', 'Prüfhaus Makler');
  inhaberin = await programm.person({ name: 'Inge Inhaber', mandantId, rolle: 'inhaber' });
  lesende = await programm.person({ name: 'Leo Lesend', mandantId, rolle: 'lesend' });
});

afterAll(async () => {
  await browser.close();
  await programm.stop();
});

/** A window on Start for the time of one test. */
const aufStart = async (
  person: Testperson,
  work: (fenster: Fenster) => Promise<void>,
  wahl: Fensterwahl = {},
): Promise<void> => {
  const fenster = await openFenster(browser, programm, person, wahl);
  await fenster.gehe('/');
  await work(fenster);
};

const gdvDatei = () => {
  const datei = createSeedDateien().find(({ name }) => /\.gdv$/i.test(name));
  if (!datei) throw new Error('The seed makes no GDV file.');
  return { name: datei.name, mimeType: 'application/octet-stream', buffer: Buffer.from(datei.bytes) };
};

test('an empty house sees its first steps, and each leads somewhere', () =>
  aufStart(inhaberin, async (fenster) => {
    const { page } = fenster;
    await page.getByText(/Guten Tag, Inge Inhaber\./).waitFor();
    const schritte = page.getByRole('region', { name: 'Ihre ersten Schritte' }).getByRole('listitem');
    await expect.poll(() => schritte.count()).toBe(3);
    await schritte.filter({ hasText: 'einladen' }).getByText('(erledigt)').waitFor();
    await expectEinwandfrei(fenster);
    await page.getByRole('link', { name: 'Angaben ergänzen' }).click();
    await page.getByRole('heading', { name: 'Haus', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Datei einspielen' }).click();
    await page.getByRole('heading', { name: 'Einspielen', level: 1 }).waitFor();
  }));

test('a task by Enter, ticked off, taken back, ticked off again', () =>
  aufStart(inhaberin, async (fenster) => {
    const { page } = fenster;
    const aufgaben = page.getByRole('region', { name: 'Aufgaben' });
    await aufgaben.getByLabel('Neue Aufgabe').last().fill('Angebot für Frau Groß');
    await page.keyboard.press('Enter');
    const haken = aufgaben.getByRole('checkbox', { name: 'Angebot für Frau Groß' });
    const geaendert = () => page.waitForResponse((antwort) => antwort.request().method() === 'PATCH');
    await Promise.all([geaendert(), haken.check()]);
    await Promise.all([geaendert(), haken.uncheck()]);
    await expectEinwandfrei(fenster);
    await Promise.all([geaendert(), haken.check()]);
    await fenster.gehe('/');
    await aufgaben.getByText('Keine offenen Aufgaben.').waitFor();
  }));

test('a plan waits on Start; once applied, the button opens exactly the new customers', () =>
  aufStart(inhaberin, async (fenster) => {
    const { page, gehe } = fenster;
    await gehe('/einspielen');
    const datei = gdvDatei();
    await page.getByLabel('Dateien zum Einspielen auswählen').setInputFiles(datei);
    const uebernehmen = page.getByRole('button', { name: 'Übernehmen' });
    await uebernehmen.waitFor();
    await gehe('/');
    await page
      .getByRole('region', { name: /Ein Plan wartet/ })
      .getByRole('link', { name: datei.name })
      .click();
    await uebernehmen.click();
    const dialog = page.getByRole('dialog', { name: 'Plan übernehmen' });
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('übernommen', { exact: true }).first().waitFor();
    await gehe('/');
    await page.getByRole('table', { name: 'Zahlen der Einspielung' }).waitFor();
    await expectEinwandfrei(fenster);
    const knopf = page.getByRole('link', { name: /neu importierter? Kunden?/ });
    const anzahl = Number((await knopf.innerText()).split(' ')[0]);
    expect(anzahl).toBeGreaterThan(0);
    await knopf.click();
    await page.getByText(`${anzahl} ${anzahl === 1 ? 'Kunde' : 'Kunden'}`, { exact: true }).waitFor();
    await page.getByText('neu aus einer Einspielung').waitFor();
  }));

test('who only reads sees the figures and nothing to type', () =>
  aufStart(lesende, async (fenster) => {
    await fenster.page.getByRole('region', { name: 'Letzte Einspielung' }).waitFor();
    await expect.poll(() => fenster.page.getByRole('main').getByRole('textbox').count()).toBe(0);
    await expectEinwandfrei(fenster);
  }));

test.each([
  { handy: true, dunkel: false },
  { handy: false, dunkel: true },
])('Start stands on %j', (wahl) => aufStart(inhaberin, (fenster) => expectEinwandfrei(fenster), wahl));
