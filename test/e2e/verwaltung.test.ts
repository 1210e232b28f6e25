// Verwaltung as its people use it: by role and label, in a real browser, on the running program.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let inhaberin: Testperson;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('pruefhaus', 'Prüfhaus Makler');
  inhaberin = await programm.person({ name: 'Inge Inhaber', mandantId, rolle: 'inhaber' });
});

afterAll(async () => {
  await browser.close();
  await programm.stop();
});

describe('Eigenes Konto', () => {
  test('shows the own sessions', async () => {
    const fenster = await openFenster(browser, programm, inhaberin);
    await fenster.gehe('/konto');
    await fenster.page.getByRole('region', { name: 'Sitzungen' }).getByText('diese Sitzung').waitFor();
    await expectEinwandfrei(fenster);
    await fenster.close();
    expect(fenster.fehler).toEqual([]);
  });
});
