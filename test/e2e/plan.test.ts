// A plan by hand: filters, search, a part of it applied, the rest later, a look before the undo, on desk and phone.
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

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('plan', 'Haus der Pläne');
  person = await programm.person({ name: 'Mia Muster', mandantId });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

const beitrag = (cents: number) => ({ GesbeitragNettoInWE: { wert: cents, stellen: 2 } });
const udo = { Name3: 'Udo', Geburtsdatum: '1969-01-02' };
const udosNummer = { PersonenKundenNrVersicherers: 'K78' };
/** Six customers more; the second delivery names but five of them. */
const weitere = (anzahl: number) =>
  Array.from({ length: anzahl }, (_, i) => [
    ...partner(
      `F${i}`,
      {
        Name1: `Feld${i}`,
        Name3: ['Ada', 'Bo', 'Cem', 'Dora', 'Emil', 'Fritz'][i] ?? '',
        Geburtsdatum: `1970-01-1${i}`,
      },
      { PersonenKundenNrVersicherers: `F${i}` },
    ),
    ...hausrat(`F${i}`),
  ]).flat();
const erste = datei([
  ...partner('A1'),
  ...hausrat('A1', beitrag(10_000)),
  ...partner(
    'A3',
    { Name1: 'Öztürk', Name3: 'Can', Geburtsdatum: '1980-02-29' },
    { PersonenKundenNrVersicherers: 'K79' },
  ),
  ...hausrat('A3'),
  ...weitere(6),
]);
const zweite = datei(
  [
    ...partner('A1', { Ort: 'Bonn', PLZ: '53111', Titel: 'Dr.' }),
    ...hausrat('A1', beitrag(11_800)),
    ...partner('A2', udo, udosNummer),
    ...hausrat('A2'),
    ...partner(
      'A3',
      { Name1: 'Öztürk', Name3: 'Can', Geburtsdatum: '1980-02-29' },
      { PersonenKundenNrVersicherers: 'K79' },
    ),
    ...hausrat('A3', { Vertragsstatus: '4' }),
    ...weitere(5),
  ],
  { bis: '2026-11-20' },
);
const lade = (page: Page, dateien: readonly (readonly [name: string, buffer: Buffer])[]) =>
  page
    .locator('input[type=file]')
    .setInputFiles(dateien.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })));

/** For people who look at the pages; no assertion. */
const bild = async (page: Page, name: string) => {
  const ordner = process.env['MAKLERWERK_BILDER'];
  if (!ordner) return;
  await mkdir(ordner, { recursive: true });
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  await page.screenshot({ path: `${ordner}/${name}.png`, fullPage: true });
};
const eintraege = (page: Page) => page.locator('.mw-plan .mantine-Accordion-item');

test('filters, a part, the rest, the undo', async () => {
  const fenster = await openFenster(browser, programm, person);
  const { page, gehe } = fenster;
  await gehe('/einspielen');
  await lade(page, [['oktober.gdv', erste]]);
  await page.getByRole('heading', { name: 'oktober.gdv' }).waitFor();
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('übernommen', { exact: true }).first().waitFor();
  await gehe('/einspielen');
  await lade(page, [['november.gdv', zweite]]);
  await page.getByRole('heading', { name: 'november.gdv' }).waitFor();
  await page.getByRole('button', { name: /^Große Sprünge/ }).waitFor();
  const adresse = new URL(page.url()).pathname;

  await page.getByRole('button', { name: /^Große Sprünge/ }).click();
  await page.getByText('+18').waitFor();
  await expect.poll(() => eintraege(page).count()).toBe(1);
  await eintraege(page).getByRole('button').click();
  await page.getByText('november.gdv, Zeile').waitFor();
  await page.getByRole('heading', { name: 'Ein Vertrag fehlt in dieser Lieferung' }).waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'plan-sprung');
  await page.getByRole('button', { name: /F5: bleibt$/ }).click();
  await page.getByRole('heading', { name: 'Ein Vertrag fehlt in dieser Lieferung (entschieden)' }).waitFor();
  await page.getByRole('button', { name: /^Beendet/ }).click();
  await page.getByText('endet', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Beendet/ }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('udo');
  await expect.poll(() => eintraege(page).count()).toBe(2);
  expect(page.url()).toContain('suche=udo');

  await eintraege(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Ausgewählte übernehmen' }).click();
  await page.getByText('1 Kunde, 0 Verträge').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByLabel(/^Nur bestimmte Gruppen/).check();
  await page.getByLabel(/^ohne große Sprünge/).check();
  await page.getByText('1 Eintrag bleibt offen').waitFor();
  await bild(page, 'plan-uebernehmen');
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('teilweise übernommen').first().waitFor();
  await gehe(adresse);
  await bild(page, 'plan-teilweise');
  await page.getByRole('button', { name: 'Rest übernehmen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('übernommen', { exact: true }).first().waitFor();

  await page.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
  await page.getByText(/1 neuer Datensatz|2 neue Datensätze/).waitFor();
  await bild(page, 'plan-zuruecknehmen');
  await page.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click();
  await page.getByText('zurückgenommen', { exact: true }).first().waitFor();

  await gehe('/einspielen?status=uebernommen');
  await page.getByRole('heading', { name: 'Neu seit Ihrem letzten Blick' }).waitFor();
  await page.getByRole('cell', { name: 'oktober.gdv' }).first().waitFor();
  await expect.poll(() => page.getByRole('cell', { name: 'november.gdv' }).count()).toBe(0);
  await expectEinwandfrei(fenster);
  await bild(page, 'verlauf');
  await page.getByRole('button', { name: 'Als gesehen merken' }).click();
  await expect
    .poll(() => page.getByRole('heading', { name: 'Neu seit Ihrem letzten Blick' }).count())
    .toBe(0);
  await gehe('/konto');
  await page.getByLabel('Einmal am Tag eine E-Mail über Einspielungen').click();
  await page.getByText('Sie bekommen die Tagesmeldung.').waitFor();
  await bild(page, 'konto');
  await gehe('/kunden');
  await page.getByRole('link', { name: /neu importierte/ }).waitFor();
  await bild(page, 'kunden');
});

test('on the phone, two files of one upload', async () => {
  const fenster = await openFenster(browser, programm, person, { handy: true });
  const { page, gehe } = fenster;
  await gehe('/einspielen');
  await lade(page, [
    ['a.gdv', datei([...partner('H1', { Name1: 'Handy' }), ...hausrat('H1')])],
    [
      'b.gdv',
      datei([
        ...partner('H2', { Name1: 'Handlich', Name3: 'Ina' }, { PersonenKundenNrVersicherers: 'H2' }),
        ...hausrat('H2'),
      ]),
    ],
  ]);
  await bild(page, 'verlauf-handy');
  await page.getByRole('link', { name: 'b.gdv' }).first().click();
  await page.getByRole('heading', { name: 'Zusammen eingegangen' }).waitFor();
  await page.getByRole('button', { name: /^Neu/ }).waitFor();
  await expectEinwandfrei(fenster);
  await bild(page, 'plan-handy');
});
