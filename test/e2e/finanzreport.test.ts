// From the Kundenakte in two clicks to a PDF that is downloaded and filed.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { readPdfText } from '#platform/pdf/text.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openDauerfenster, openFenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let mia: Testperson;
let leo: Testperson;
let kunde: string;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('reporthaus', 'Reporthaus Makler');
  mia = await programm.person({ name: 'Mia Mitarbeiter', mandantId, rolle: 'mitarbeiter' });
  leo = await programm.person({ name: 'Leo Lesend', mandantId, rolle: 'lesend' });
  const { page, close } = await openDauerfenster(browser, programm, mia);
  const post = async (url: string, data: unknown) =>
    (await page.request.post(url, { data, headers: { origin: programm.adresse } })).json();
  kunde = (await post('/api/kunden', { art: 'person', vorname: 'Änne', nachname: 'Müller' })).id;
  await post('/api/vertraege', { kundeId: kunde, vertrag: { gesellschaft: 'Muster AG', sparte: 'hausrat' } });
  await close();
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

test('two clicks: the PDF comes down and lies under Dokumente', async () => {
  const fenster = await openFenster(browser, programm, mia);
  const { page } = fenster;
  await fenster.gehe(`/kunden/${kunde}?reiter=vertraege`);
  await page.getByRole('link', { name: 'Finanzreport' }).click();
  const datei = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF erstellen und ablegen' }).click();
  const geladen = await datei;
  expect(geladen.suggestedFilename()).toMatch(/^Finanzreport .+ \d{4}-\d\d-\d\d\.pdf$/);
  const text = await readPdfText(new Uint8Array(await readFile(await geladen.path())), { maxZeichen: 1e6 });
  expect(text).toMatchObject({ art: 'text', text: expect.stringContaining('Ihre Verträge im Überblick') });
  await page.getByRole('link', { name: 'Dokumente öffnen' }).click();
  await page.getByRole('cell', { name: geladen.suggestedFilename() }).first().waitFor();
});

test('the preview follows the picks, the next visit remembers them', async () => {
  const fenster = await openFenster(browser, programm, mia);
  const { page } = fenster;
  await fenster.gehe(`/kunden/${kunde}/finanzreport`);
  const vorschau = page.getByRole('region', { name: 'Vorschau' });
  await vorschau.getByText('Ihr Ansprechpartner').waitFor();
  const alles = ['Deckblatt', 'Tagesordnung', 'Ihre Verträge', 'Beiträge nach Sparte', 'Bedarf und Lücken'];
  for (const teil of [...alles, 'Änderungen seit dem letzten Gespräch', 'Offene Punkte und Aufgaben'])
    await page.getByRole('checkbox', { name: teil, exact: true }).uncheck();
  await vorschau.getByText('Nichts ausgewählt').waitFor();
  await page.getByRole('checkbox', { name: 'Maklervollmacht' }).check();
  await vorschau.getByText('Muster, rechtlich prüfen lassen').waitFor();
  await page.getByRole('checkbox', { name: 'Tagesordnung' }).check();
  await page.getByRole('textbox', { name: 'Ihre Punkte' }).fill('Zinsbindung\nElementarschutz');
  await page.getByRole('checkbox', { name: 'Tagesordnung' }).focus();
  await vorschau.getByText('Elementarschutz').waitFor();
  await fenster.gehe(`/kunden/${kunde}/finanzreport`);
  await expect.poll(() => page.getByRole('checkbox', { name: 'Maklervollmacht' }).isChecked()).toBe(true);
  await expect.poll(() => page.getByRole('checkbox', { name: 'Deckblatt' }).isChecked()).toBe(false);
  await expectEinwandfrei(fenster);
});

test('lesend takes the PDF along and files nothing; a phone shows it too', async () => {
  const fenster = await openFenster(browser, programm, leo, { handy: true });
  const { page } = fenster;
  await fenster.gehe(`/kunden/${kunde}/finanzreport`);
  const datei = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF herunterladen' }).click();
  expect((await datei).suggestedFilename()).toMatch(/\.pdf$/);
  await expect.poll(() => page.getByRole('button', { name: 'PDF erstellen und ablegen' }).count()).toBe(0);
  await expectEinwandfrei(fenster);
});
