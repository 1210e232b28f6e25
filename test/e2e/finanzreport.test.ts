// From the Kundenakte in two clicks to a PDF that is downloaded and filed.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { readPdfText } from '#platform/pdf/text.ts';
import { demoPasswort } from '#seed/mandanten.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm({ demo: true }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

const person = (rolle: string) => ({ email: `${rolle}@lindenhof.example`, passwort: demoPasswort });

test('two clicks: the PDF comes down and lies under Dokumente', async () => {
  const fenster = await openFenster(browser, programm, person('team'));
  const { page } = fenster;
  await fenster.gehe('/kunden/1?reiter=vertraege');
  await page.getByRole('link', { name: 'Finanzreport' }).click();
  const datei = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF erstellen und ablegen' }).click();
  const geladen = await datei;
  expect(geladen.suggestedFilename()).toMatch(/^Finanzreport .+ \d{4}-\d\d-\d\d\.pdf$/);
  const text = await readPdfText(new Uint8Array(await readFile(await geladen.path())), { maxZeichen: 1e6 });
  expect(text).toMatchObject({ art: 'text', text: expect.stringContaining('Ihre Verträge im Überblick') });
  await page.getByRole('link', { name: 'Dokumente öffnen' }).click();
  await page.getByRole('cell', { name: geladen.suggestedFilename() }).first().waitFor();
  await fenster.close();
});

test('the preview follows the picks, the next visit remembers them', async () => {
  const fenster = await openFenster(browser, programm, person('inhaber'));
  const { page } = fenster;
  await fenster.gehe('/kunden/2/finanzreport');
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
  await fenster.gehe('/kunden/2/finanzreport');
  expect(await page.getByRole('checkbox', { name: 'Maklervollmacht' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Deckblatt' }).isChecked()).toBe(false);
  await expectEinwandfrei(fenster);
  await fenster.close();
});

test('lesend takes the PDF along and files nothing; a phone shows it too', async () => {
  const fenster = await openFenster(browser, programm, person('lesend'), { handy: true });
  const { page } = fenster;
  await fenster.gehe('/kunden/3/finanzreport');
  const datei = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF herunterladen' }).click();
  expect((await datei).suggestedFilename()).toMatch(/\.pdf$/);
  expect(await page.getByRole('button', { name: 'PDF erstellen und ablegen' }).count()).toBe(0);
  await expectEinwandfrei(fenster);
  await fenster.close();
});
