// The tray by keyboard: a question, an answer, its undo, another answer.
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
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
  mandantId = await programm.mandant('klaeren', 'Haus der Fragen');
  person = await programm.person({ name: 'Mia Muster', mandantId });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

const ohneTag = (vsNr: string, vorname: string) => [
  ...partner(
    vsNr,
    { Geburtsdatum: null, Str: 'Neue Gasse 7', Name3: vorname },
    { PersonenKundenNrVersicherers: `N${vsNr}` },
  ),
  ...hausrat(vsNr),
];
const bekannt = datei([
  ...partner('A1'),
  ...hausrat('A1'),
  ...partner('A2', { Name3: 'Udo', Geburtsdatum: '1969-01-02' }, { PersonenKundenNrVersicherers: 'K78' }),
  ...hausrat('A2'),
]);
const fraglich = datei([...ohneTag('B1', 'Änne'), ...ohneTag('B2', 'Udo')], { bis: '2026-11-01' });

const spieleEin = async (page: Page, name: string, buffer: Buffer) => {
  await page.goto('/einspielen');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('heading', { name }).waitFor();
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('übernommen', { exact: true }).first().waitFor();
};

/** For people who look at the pages; no assertion. */
const bild = async (page: Page, name: string) => {
  const ordner = process.env['MAKLERWERK_BILDER'];
  if (!ordner) return;
  await mkdir(ordner, { recursive: true });
  await page.screenshot({ path: `${ordner}/${name}.png` });
};

test('questions are answered by keyboard, taken back, answered again', async () => {
  const fenster = await openFenster(browser, programm, person);
  const { page } = fenster;
  await spieleEin(page, 'bestand.gdv', bekannt);
  await fenster.gehe('/einspielen/klaeren');
  await page.getByText('Nichts zu klären').waitFor();
  await expectEinwandfrei(fenster);
  await spieleEin(page, 'fraglich.gdv', fraglich);
  await fenster.gehe('/einspielen/klaeren');
  await page.getByText('Frage 1 von 2').waitFor();
  await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByLabel('2 offene Fragen').waitFor();
  await page.getByText('1 Vertrag folgt').waitFor();
  await page.getByRole('columnheader', { name: /im Bestand.*Müller, Änne/s }).waitFor();
  await page.getByText('anders', { exact: true }).first().waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'klaeren-1280');

  await page.keyboard.press('ArrowRight');
  await page.getByText('Frage 2 von 2').waitFor();
  await page.getByRole('region', { name: 'Frage zu Müller, Udo' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('region', { name: 'Frage zu Müller, Änne' }).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('region', { name: 'Frage zu Müller, Udo' }).waitFor();
  await page.keyboard.press('1');
  await page.getByText('Frage 1 von 1').waitFor();
  await page.getByText('Entschieden und gemerkt.').waitFor();
  await expectEinwandfrei(fenster);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Frage 1 von 2').waitFor();
  await page.getByRole('button', { name: 'Neuer Kunde' }).click();
  await page.getByText('Frage 1 von 1').waitFor();
  await page.keyboard.press('1');
  await page.getByText('Nichts zu klären').waitFor();
  await fenster.gehe('/kunden?suche=muller');
  await expect.poll(() => page.getByRole('link', { name: 'Müller, Udo' }).count()).toBe(2);
  await expect.poll(() => page.getByRole('link', { name: 'Müller, Änne' }).count()).toBe(1);
});

test('those of a list who resemble nobody are created with one click', async () => {
  const zeilen = ['Auer;Anton', 'Berg;Berta', 'Cron;Carl'].map((name, i) => `${name};Allianz;L-${i};PHV`);
  const liste = Buffer.from(`Nachname;Vorname;Gesellschaft;VS-Nr.;Sparte\n${zeilen.join('\n')}\n`);
  const fenster = await openFenster(browser, programm, person);
  const { page } = fenster;
  await spieleEin(page, 'ohne Geburtstag.csv', liste);
  await fenster.gehe('/einspielen/klaeren');
  const gruppe = page.getByRole('region', { name: 'Gruppe aus ohne Geburtstag.csv' });
  const knopf = gruppe.getByRole('button', { name: 'Alle 3 neu anlegen' });
  await knopf.waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'klaeren-gruppe-1280');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectEinwandfrei(fenster);
  await bild(page, 'klaeren-gruppe-390');
  await knopf.focus();
  await page.keyboard.press('Enter');
  await page.getByText('3 Kunden aus „ohne Geburtstag.csv“ neu angelegt.').waitFor();
  await page.getByText('Nichts zu klären').waitFor();
  await fenster.gehe('/kunden?suche=berta');
  await page.getByRole('link', { name: 'Berg, Berta' }).waitFor();
});

test('on a phone, and for those who only read', async () => {
  const handy = await openFenster(browser, programm, person, { handy: true });
  await spieleEin(
    handy.page,
    'noch-eine.gdv',
    datei(
      ohneTag('B7', 'Änne').map((zeile) => ({
        ...zeile,
        felder: { ...zeile.felder, ...(zeile.td === 1 && zeile.satz === '0100' ? { Str: 'Andere 9' } : {}) },
      })),
      {
        bis: '2026-11-02',
      },
    ),
  );
  await handy.gehe('/einspielen/klaeren');
  await handy.page.getByText('Frage 1 von 1').waitFor();
  await expectEinwandfrei(handy);
  await bild(handy.page, 'klaeren-390');

  const leser = await programm.person({ name: 'Leo Leser', mandantId, rolle: 'lesend' });
  const fenster = await openFenster(browser, programm, leser);
  await fenster.gehe('/einspielen/klaeren');
  await fenster.page.getByText('Frage 1 von 1').waitFor();
  await expect.poll(() => fenster.page.getByRole('button', { name: 'Neuer Kunde' }).count()).toBe(0);
  await expectEinwandfrei(fenster);
});
