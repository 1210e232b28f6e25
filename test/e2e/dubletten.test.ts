// Duplicates by keyboard: hint in the file, search, choice per field, merge, the old address, undo, "keine Dublette".
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let person: Testperson;
let mandantId: number;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  mandantId = await programm.mandant('dubletten', 'Haus der Doppelten');
  person = await programm.person({ name: 'Mia Muster', mandantId });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

/** For people who look at the pages; no assertion. */
const bild = async (page: Page, name: string) => {
  const ordner = process.env['MAKLERWERK_BILDER'];
  if (!ordner) return;
  await mkdir(ordner, { recursive: true });
  await page.screenshot({ path: `${ordner}/${name}.png`, fullPage: true });
};

const lege = (page: Page, pfad: string, body: unknown) =>
  page.evaluate(
    async ([wohin, was]) => {
      const antwort = await fetch(`/api${wohin}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(was),
      });
      return String(((await antwort.json()) as { id: unknown }).id);
    },
    [pfad, body] as const,
  );

const erika = {
  art: 'person',
  anrede: 'frau',
  vorname: 'Erika',
  nachname: 'Mustermann',
  geburtsdatum: '1971-07-03',
  anschriften: [{ strasse: 'Heidestraße 17', plz: '51147', ort: 'Köln' }],
  telefonnummern: [{ nummer: '0221 1234567', art: 'privat' }],
};

test('a pair is found, merged with a choice, taken back, and remembered as two', async () => {
  const fenster = await openFenster(browser, programm, person);
  const { page } = fenster;
  await fenster.gehe('/kunden');
  const a = await lege(page, '/kunden', { ...erika, kundennummer: '1017' });
  const b = await lege(page, '/kunden', {
    ...erika,
    titel: 'Dr.',
    kundennummer: '4711',
    emails: [{ adresse: 'erika@example.de' }],
    anschriften: [{ strasse: 'Heidestr. 17', plz: '51147', ort: 'Köln' }],
    fakten: { beruf: 'Architektin' },
  });
  await lege(page, '/vertraege', {
    kundeId: b,
    vertrag: { gesellschaft: 'Allianz', sparte: 'hausrat', versicherungsscheinnummer: 'H-1' },
  });

  await fenster.gehe(`/kunden/${a}`);
  await page.getByRole('note').getByText('Mögliche Dublette').waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'hinweis-1280');
  await page.getByRole('note').getByRole('link', { name: 'Mustermann, Dr. Erika' }).click();
  await page.getByRole('heading', { name: 'Dublette prüfen' }).waitFor();

  await fenster.gehe('/dubletten');
  await page.getByText('Noch nicht durchsucht').first().waitFor();
  await expectEinwandfrei(fenster);
  await page.getByRole('button', { name: 'Bestand durchsuchen' }).click();
  await page.getByText('Paar 1 von 1').waitFor();
  await page.getByText(/sehr wahrscheinlich/).waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'dubletten-1280');

  const nummer = page.getByRole('radiogroup', { name: 'Kundennummer' });
  await nummer.getByRole('radio', { name: 'Kundennummer von Mustermann, Erika' }).click();
  await page.keyboard.press('2');
  expect(
    await nummer.getByRole('radio', { name: 'Kundennummer von Mustermann, Dr. Erika' }).isChecked(),
  ).toBe(true);
  await page.keyboard.press('v');
  await nummer.getByRole('radio', { name: 'Kundennummer von Mustermann, Erika' }).click();
  await page.keyboard.press('z');
  await page.getByText('Zusammengeführt: Mustermann, Dr. Erika.').waitFor();

  await fenster.gehe(`/kunden/${a}`);
  await page.getByRole('heading', { name: 'Mustermann, Dr. Erika' }).waitFor();
  await page.getByText('Kundennummer 1017').waitFor();
  expect(page.url()).toContain(`/kunden/${b}`);

  await fenster.gehe('/dubletten?was=zusammengefuehrt');
  await page.getByRole('button', { name: 'Zurücknehmen' }).waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'zusammengefuehrt-1280');
  await page.getByRole('button', { name: 'Zurücknehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click();
  await page.getByText('zurückgenommen', { exact: true }).waitFor();

  await fenster.gehe('/dubletten');
  await page.getByText('Paar 1 von 1').waitFor();
  await page.getByRole('button', { name: 'Zusammenführen' }).waitFor();
  await page.keyboard.press('k');
  await page.getByText('Gemerkt: keine Dublette.').waitFor();
  await page.getByText('Keine Dubletten').waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Paar 1 von 1').waitFor();
});

test('on a phone, and for those who only read', async () => {
  const handy = await openFenster(browser, programm, person, { handy: true });
  await handy.gehe('/dubletten');
  await handy.page.getByRole('button', { name: 'Zusammenführen' }).waitFor();
  await expectEinwandfrei(handy);
  await bild(handy.page, 'dubletten-390');

  const leser = await programm.person({ name: 'Leo Leser', mandantId, rolle: 'lesend' });
  const fenster = await openFenster(browser, programm, leser);
  await fenster.gehe('/dubletten');
  await fenster.page.getByText('Paar 1 von 1').waitFor();
  await fenster.page.getByText('Kundennummer').first().waitFor();
  await expect.poll(() => fenster.page.getByRole('button', { name: 'Zusammenführen' }).count()).toBe(0);
  await expect.poll(() => fenster.page.getByRole('radio', { name: /bleibt bestehen/ }).count()).toBe(0);
  await expectEinwandfrei(fenster);
});
