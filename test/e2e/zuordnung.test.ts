// A messy list: one column by keyboard, one question, one spelling, planned anew, applied; the next file is read unasked.
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let person: Testperson;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('zuordnung', 'Haus der Listen');
  person = await programm.person({ name: 'Mia Muster', mandantId });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

const kopf =
  'Zuname;Vorname;geb. am;Straße;PLZ Ort;Handy;Vers.-Ges.;Policennr;Art;ZW;Jahresbeitrag;Beginn;Vermerk intern;Xy\n';
const zeilen = [
  'Huber;Eva;01.02.1980;Hauptstr. 1;50667 Köln;0151 23456789;Allianz Vers. AG;A-4711;PHV;jhrl.;1.234;01.05.2020;ruft abends an;Komfort',
  'von der Heide;Udo;02.03.1970;Am Markt 2;01067 Dresden;0171/1234567;R + V;77 12 5;Hausrat;jhrl.;1,050;01.01.2019;;Basis',
  'Ott;Änne;3.4.65;Weg 3a;20095 Hamburg;;Müller Direkt;B-1;Drachenflug;jhrl.;2.000;1.7.2021;;Komfort',
  'Klein;Jonas;12.12.1990;Ring 9;80331 München;+49 170 7654321;Müller Direkt;B-2;Unfall;jhrl.;1.100;1.8.2022;zieht um;Premium',
];
const liste = (nummer: string) =>
  Buffer.from(`Bestandsliste Oktober\n\n${kopf}${zeilen.join('\n').replaceAll('B-', nummer)}\n`);

const wirfAb = async (page: Page, name: string, buffer: Buffer) => {
  await page.goto('/einspielen');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText('Plan prüfen', { exact: true }).waitFor();
};

/** For people who look at the pages; no assertion. */
const bild = async (page: Page, name: string) => {
  const ordner = process.env['MAKLERWERK_BILDER'];
  if (!ordner) return;
  await mkdir(ordner, { recursive: true });
  await page.screenshot({ path: `${ordner}/${name}.png`, fullPage: true });
};

/** Typing and Tab faster than a slow laptop draws: each text must still be taken. */
const tippeVoraus = async (page: Page, feld: Locator, wahl: Readonly<Record<string, string>>) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (const [text, name] of Object.entries(wahl)) {
    await feld.focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await expect.poll(() => feld.inputValue()).toBe(name);
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
};

test('columns, questions and spellings are corrected, planned anew, and remembered', async () => {
  const fenster = await openFenster(browser, programm, person);
  const { page } = fenster;
  await wirfAb(page, 'bestand-oktober.csv', liste('B-'));
  const zuordnung = page.getByRole('region', { name: 'Zuordnung der Spalten' });
  await zuordnung.getByText(/von 14 Spalten brauch/).waitFor();
  await bild(page, 'zuordnung-1280');

  const xy = zuordnung.getByRole('combobox', { name: 'Bedeutung der Spalte „Xy“' });
  await tippeVoraus(page, xy, {
    prod: 'Produkt oder Tarif',
    'weitere a': 'weitere Angaben',
    tarif: 'Produkt oder Tarif',
  });
  await zuordnung.getByRole('radio', { name: /1\.234 sind 1\.234,00/ }).check();
  const wert = zuordnung.getByRole('combobox', { name: '„Drachenflug“ bedeutet' });
  await wert.fill('unfall');
  await page.getByRole('option', { name: 'Private Unfallversicherung' }).click();
  await zuordnung.getByText('3 Änderungen sind noch nicht im Plan.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Übernehmen' }).count()).toBe(0);
  await expectEinwandfrei(fenster);
  await bild(page, 'zuordnung-entwurf-1280');

  await zuordnung.getByRole('button', { name: 'Neu planen' }).click();
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('übernommen', { exact: true }).first().waitFor();

  await wirfAb(page, 'bestand-november.csv', liste('C-'));
  await zuordnung.getByText(/Zuordnung wie am \d\d\.\d\d\.\d{4} bestätigt\./).waitFor();
  await bild(page, 'zuordnung-gemerkt-1280');
  await zuordnung.getByRole('button', { name: /sicher erkannte Spalten/ }).click();
  await expect.poll(() => xy.inputValue()).toBe('Produkt oder Tarif');
  await expect.poll(() => zuordnung.getByRole('radio').count()).toBe(0);

  await zuordnung.getByRole('link', { name: 'Gemerktes ansehen' }).click();
  await page.getByRole('heading', { name: 'Gemerkte Zuordnungen' }).waitFor();
  await page.getByRole('button', { name: /Xy/ }).click();
  await page.getByRole('listitem').filter({ hasText: 'Produkt oder Tarif' }).waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'gelernt-1280');
  await page.getByRole('button', { name: '„Drachenflug“ vergessen' }).click();
  await page.getByRole('region', { name: 'Schreibweisen' }).getByText('Noch nichts gemerkt').waitFor();
});

test('on a phone', async () => {
  const handy = await openFenster(browser, programm, person, { handy: true });
  await wirfAb(handy.page, 'handy.csv', Buffer.from(liste('D-').toString().replace('Xy', 'Xyz')));
  await handy.page.getByText(/von 14 Spalten brauch/).waitFor();
  await expectEinwandfrei(handy);
  await bild(handy.page, 'zuordnung-390');
  await handy.gehe('/einspielen/vorlage');
  await bild(handy.page, 'vorlage-390');
});

test('tables below each other have names; only whole sheets are switched', async () => {
  const { page } = await openFenster(browser, programm, person);
  const zwei =
    'Name;Vorname;Geburtsdatum;PLZ;Ort\nHuber;Eva;01.02.1980;50667;Köln\n\nVerträge\nGesellschaft;Vertragsnummer;Sparte;Beitrag p.a.;Beginn\nMüller Direkt;X-1;Hausrat;120,00;01.05.2020\n';
  await wirfAb(page, 'zwei.csv', Buffer.from(zwei));
  const zuordnung = page.getByRole('region', { name: 'Zuordnung der Spalten' });
  await zuordnung.getByRole('heading', { name: 'Erste Tabelle' }).waitFor();
  await zuordnung.getByRole('heading', { name: /^ab Zeile \d$/ }).waitFor();
  await zuordnung.getByRole('button', { name: /^Datei anders lesen/ }).click();
  await zuordnung.getByRole('combobox', { name: 'Überschriften', exact: true }).waitFor();
  expect(await zuordnung.getByRole('switch').count()).toBe(0);
});
