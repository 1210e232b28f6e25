// The operator divides a file and assigns a number; a brokerage sees its part, its calendar and what is overdue.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { insertVermittlernummer } from '#areas/verwaltung/store-nummern.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let betreiber: Testperson;
let inhaberin: Testperson;

const gesellschaft = 'Hanseatische Lindenkrone (Demo)';

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('nordhaus', 'Nordhaus');
  await programm.runtime.database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, (handle) =>
    insertVermittlernummer(handle, { gesellschaft, nummer: 'N-1', bezugsweg: 'direkt' }),
  );
  betreiber = await programm.person({ name: 'Betty Betrieb', betreiber: true });
  inhaberin = await programm.person({ name: 'Ines Inhaber', mandantId });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

const vertrag = (vermittler: string, vsNr: string, name: string) =>
  [...partner(vsNr, { Name1: name }), ...hausrat(vsNr)].map((zeile) => ({
    ...zeile,
    felder: { ...zeile.felder, GeschaeftsstelleVermittler: vermittler },
  }));
const alsDatei = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** Day so many days ago, as a period's end. */
const vor = (tage: number): string => new Date(Date.now() - tage * 86_400_000).toISOString().slice(0, 10);

test('central inbox: divide, assign, and nobody is named', async () => {
  const fenster = await openFenster(browser, programm, betreiber);
  const { page } = fenster;
  await fenster.gehe('/betreiber');
  await page.getByRole('link', { name: 'Zentraler Eingang' }).click();
  const dateien = [190, 160, 130].map((tage, i) =>
    alsDatei(
      `alle-${i}.gdv`,
      datei([...vertrag('N-1', `V${i}`, `Nordmann${i}`), ...vertrag('S-2', `W${i}`, `Südmann${i}`)], {
        von: vor(tage + 29),
        bis: vor(tage),
        vermittler: '',
      }),
    ),
  );
  await page.getByLabel('Dateien für den zentralen Eingang auswählen').setInputFiles(dateien);
  const wartend = page.getByRole('list', { name: 'Wartende Nummern' });
  await wartend.getByText('12 Sätze, 3 Verträge in 3 Dateien').waitFor();
  await wartend.getByRole('button', { name: 'Zuordnen' }).click();
  await page.getByRole('combobox', { name: 'Haus' }).click();
  await page.getByRole('option', { name: 'Nordhaus' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zuordnen' }).click();
  await page.getByText('Alle gelieferten Nummern gehören einem Haus.').waitFor();
  await page.getByRole('button', { name: 'alle-0.gdv' }).click();
  await page.getByRole('dialog').getByRole('cell', { name: 'Nordhaus' }).first().waitFor();
  expect(await page.content()).not.toMatch(/Nordmann|Südmann/);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectEinwandfrei(fenster);
});

test('the brokerage: its parts, one click for a new number, the calendar, snooze and note', async () => {
  const fenster = await openFenster(browser, programm, inhaberin);
  const { page } = fenster;
  await fenster.gehe('/einspielen');
  await page.getByText('Nr. S-2', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'S-2 als eigene eintragen' }).first().click();
  await page.getByText(`S-2 bei ${gesellschaft} ist eingetragen.`).waitFor();
  await page.getByRole('link', { name: 'alle-0.gdv' }).first().click();
  await page.getByText(/Über den zentralen Eingang am .*: 4 Sätze aus „alle-0.gdv“/).waitFor();
  await fenster.gehe('/');
  await page.getByRole('link', { name: '2 Lieferungen überfällig' }).click();
  await page.getByRole('heading', { name: 'Lieferkalender' }).waitFor();
  await page.getByText('monatlich. Zuletzt mit Stand').first().waitFor();
  await page.getByRole('button', { name: 'Später' }).first().click();
  await page.getByRole('menuitem', { name: 'In einer Woche erinnern' }).click();
  await page.getByText('Eine Lieferung ist überfällig.').waitFor();
  await page.getByRole('button', { name: 'Notiz anlegen' }).click();
  await page.getByLabel(/^Notiz: So bestellen wir/).fill('Anruf bei Frau Beispiel, immer am Monatsersten');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByText('So bestellen Sie: Anruf bei Frau Beispiel').waitFor();
  await expectEinwandfrei(fenster);
});

test('both pages on a phone', async () => {
  for (const [person, pfad] of [
    [betreiber, '/betreiber/eingang'],
    [inhaberin, '/lieferungen'],
    [inhaberin, '/einspielen'],
  ] as const) {
    const fenster = await openFenster(browser, programm, person, { handy: true });
    await fenster.gehe(pfad);
    await expectEinwandfrei(fenster);
  }
});
