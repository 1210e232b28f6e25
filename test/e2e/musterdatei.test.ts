// Public sample files of the GDV format through the page: drop, plan, apply, found by search.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { repoRoot } from '#platform/env.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

const ordner = resolve(repoRoot, '../shared/gdv/samples');
const da = existsSync(ordner);
const dateien = da ? readdirSync(ordner).filter((name) => !name.endsWith('.md')) : [];

describe('GDV samples through the page', () => {
  let programm: Programm;
  let browser: Browser;
  let person: Testperson;

  beforeAll(async () => {
    if (!da) return;
    [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
    const mandantId = await programm.mandant('muster', 'Musterhaus');
    person = await programm.person({ name: 'Mia Muster', mandantId });
  });

  afterAll(async () => {
    await browser?.close();
    await programm?.stop();
  });

  test('the Musterdatei is planned, applied, and its customers are found', async ({ skip }) => {
    skip(!da, 'the folder of public samples stands beside the checkout only at the developers');
    const fenster = await openFenster(browser, programm, person);
    const { page } = fenster;
    await fenster.gehe('/einspielen');
    await page.locator('input[type=file]').setInputFiles(join(ordner, 'musterdatei_041222.txt'));
    await page.getByRole('heading', { name: 'musterdatei_041222.txt' }).waitFor();
    await page.getByRole('button', { name: 'neu Kitzelpfütze, Martina' }).waitFor();
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByText('übernommen', { exact: true }).first().waitFor();
    await expectEinwandfrei(fenster);
    await fenster.gehe('/kunden?suche=kitzelpfutze');
    await page.getByRole('link', { name: 'Kitzelpfütze, Martina' }).click();
    await page.getByRole('heading', { name: 'Kitzelpfütze, Martina' }).waitFor();
    await page.getByText('52222 Stolberg').first().waitFor();
    await fenster.gehe('/kunden?suche=59999999998');
    await page.getByRole('link', { name: 'Pollsmann, Rudolf' }).waitFor();
  });

  test('every sample gets a plan or a reason', async ({ skip }) => {
    skip(!da, 'the folder of public samples stands beside the checkout only at the developers');
    const fenster = await openFenster(browser, programm, person);
    const { page } = fenster;
    await fenster.gehe('/einspielen');
    await page.locator('input[type=file]').setInputFiles(dateien.map((name) => join(ordner, name)));
    for (const name of dateien) await page.getByRole('link', { name }).first().waitFor();
    const offen = () => page.getByText(/^(wartet|wird gelesen)$/).count();
    await expect.poll(offen).toBe(0);
    await expect.poll(() => page.getByText('fehlgeschlagen', { exact: true }).count()).toBe(0);
  });
});
