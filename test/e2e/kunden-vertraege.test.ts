// The daily work by keyboard, role and label: customers, contracts, lists, search, on the running program.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';
import type { Fenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let mitarbeiterin: Testperson;
let leserin: Testperson;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('arbeit', 'Haus der Arbeit');
  mitarbeiterin = await programm.person({ name: 'Mara Fleißig', mandantId, rolle: 'mitarbeiter' });
  leserin = await programm.person({ name: 'Lea Lesend', mandantId, rolle: 'lesend' });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

const mitFenster = async (person: Testperson, work: (fenster: Fenster) => Promise<void>): Promise<void> =>
  work(await openFenster(browser, programm, person));

const idAus = (page: Page): string => /\/(\d+)(?:\?|$)/.exec(page.url())?.[1] ?? '';

/** A customer by the form. @returns its id */
const legeKundenAn = async (
  { page, gehe }: Fenster,
  nachname: string,
  vorname = 'Jürgen',
): Promise<string> => {
  await gehe('/kunden/neu');
  await page.getByLabel('Vorname').fill(vorname);
  await page.getByLabel('Nachname').fill(nachname);
  await page.getByLabel('Geburtsdatum').fill('1.7.71');
  await page.getByLabel('PLZ').fill('52222');
  await page.getByLabel('Ort', { exact: true }).fill('Stolberg');
  await page.getByRole('button', { name: 'Kunde anlegen' }).click();
  await page.getByRole('heading', { name: `${nachname}, ${vorname}` }).waitFor();
  return idAus(page);
};

/** Types a text and goes on by Tab, as people without a mouse do. */
const tippe = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
};

describe('Kunde', () => {
  test('by hand, with facts; found by any spelling and by Ctrl+K', () =>
    mitFenster(mitarbeiterin, async (fenster) => {
      const { page, gehe } = fenster;
      await gehe('/kunden/neu');
      await page.getByRole('button', { name: 'Kunde anlegen' }).click();
      await page.getByText('Bitte den Nachnamen eingeben.').first().waitFor();
      await expectEinwandfrei(fenster);

      await page.getByLabel('Nachname').fill('Müllerschön');
      await page.getByLabel('Geburtsdatum').fill('30.2.1971');
      await page.getByRole('button', { name: 'Familie' }).click();
      await page.getByRole('button', { name: 'Kind hinzufügen' }).click();
      await page.getByRole('group', { name: 'Kind 1' }).getByLabel('Vorname').fill('Mia');
      await page.getByRole('button', { name: 'Kunde anlegen' }).click();
      await page.getByText('unbekannter Tag oder Monat als 00').first().waitFor();
      await page.getByLabel('Geburtsdatum').first().fill('07.1971');
      await page.keyboard.press('Control+s');
      await page.getByRole('heading', { name: 'Müllerschön' }).waitFor();
      await page.getByText('07.1971').waitFor();
      await page.getByText('Mia').waitFor();
      await page
        .getByRole('button', { name: /Herkunft: Eingegeben von Mara Fleißig/ })
        .first()
        .waitFor();

      await gehe('/kunden');
      await page.keyboard.press('/');
      await page.keyboard.type('mullersch');
      await page.getByText('1 Kunde', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'Müllerschön' }).waitFor();

      const imListenfeld = () =>
        page
          .getByRole('textbox', { name: /^Name, Nummer/ })
          .evaluate((feld) => feld === document.activeElement);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Suchen' }).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(imListenfeld).toBe(true);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Suchen' }).waitFor();
      await page.keyboard.type('MUELLERSCHOEN');
      await page.getByRole('dialog').getByText('Müllerschön').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Müllerschön' }).waitFor();
    }));

  test('changed inputs are not lost by a wrong click; a change in between is told', () =>
    mitFenster(mitarbeiterin, async (fenster) => {
      const { page, gehe } = fenster;
      const id = await legeKundenAn(fenster, 'Konflikt');
      await gehe(`/kunden/${id}/bearbeiten`);
      await page.getByLabel('Titel').fill('Dr.');
      await page.getByRole('link', { name: 'Verträge' }).click();
      await page.getByRole('dialog', { name: 'Ungespeicherte Änderungen' }).waitFor();
      await expectEinwandfrei(fenster);
      await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      const pfad = `/api/kunden/${id}`;
      const { version, kunde } = (await (await page.request.get(pfad)).json()) as {
        version: number;
        kunde: object;
      };
      const data = { version, kunde: { ...kunde, geburtsname: 'Schulz' } };
      await page.request.put(pfad, { data, headers: { origin: programm.adresse } });
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByRole('dialog', { name: 'Inzwischen geändert' }).waitFor();
      await expectEinwandfrei(fenster);
      await page.getByRole('button', { name: /meine Eingaben verwerfen/ }).click();
      await page.getByRole('button', { name: /weitere Personendaten/ }).click();
      await expect.poll(() => page.getByLabel('Geburtsname').inputValue()).toBe('Schulz');
      await page.getByLabel('Titel').fill('Prof.');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByRole('heading', { name: 'Konflikt, Prof. Jürgen' }).waitFor();
      await page.getByRole('tab', { name: 'Verlauf' }).click();
      await page.getByText('Schulz').waitFor();
    }));

  test('relation, task, trash and back', () =>
    mitFenster(mitarbeiterin, async (fenster) => {
      const { page } = fenster;
      await legeKundenAn(fenster, 'Partnerin', 'Petra');
      await legeKundenAn(fenster, 'Partner', 'Paul');
      await page.getByRole('button', { name: 'Verbinden' }).click();
      await page.getByRole('combobox', { name: 'Kunde' }).fill('partnerin');
      await page.getByRole('option', { name: /Partnerin, Petra/ }).click();
      await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
      await page.getByRole('link', { name: 'Partnerin, Petra' }).waitFor();
      await page.getByRole('button', { name: 'Neue Aufgabe' }).click();
      await page.getByLabel('Was ist zu tun?').fill('Geburtstag gratulieren');
      await page.getByRole('button', { name: 'Anlegen' }).click();
      await page.getByRole('checkbox', { name: 'Geburtstag gratulieren' }).click();
      await page.getByText('Keine offenen Aufgaben.').waitFor();
      await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
      await page.getByRole('menuitem', { name: 'In den Papierkorb' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'In den Papierkorb' }).click();
      await page.waitForURL(/\/kunden$/);
      await page.goto('/kunden?geloescht=true');
      await page.getByRole('link', { name: 'Partner, Paul' }).click();
      await page.getByRole('button', { name: 'Wiederherstellen' }).click();
      await page.getByRole('button', { name: 'Wiederherstellen' }).waitFor({ state: 'hidden' });
    }));
});

describe('Vertrag', () => {
  test('by Tab only; the dates follow the beginning, the premium per year the payment', () =>
    mitFenster(mitarbeiterin, async (fenster) => {
      const { page, gehe } = fenster;
      const kundeId = await legeKundenAn(fenster, 'Tastatur');
      await gehe(`/vertraege/neu?kunde=${kundeId}`);
      for (const text of ['alli', 'phv', 'AS-123 456', 'Komfort', '010126']) await tippe(page, text);
      await page.keyboard.press('Tab');
      for (const text of ['mo', '12,5']) await tippe(page, text);
      await expect
        .poll(() => page.getByRole('combobox', { name: 'Gesellschaft' }).inputValue())
        .toBe('Allianz');
      await expect
        .poll(() => page.getByRole('combobox', { name: 'Sparte' }).inputValue())
        .toBe('Privathaftpflicht');
      await expect.poll(() => page.getByLabel('Ablauf').inputValue()).toBe('01.01.2027');
      await page.getByRole('status').getByText('150,00').waitFor();
      await page.keyboard.press('Control+s');
      await page.getByRole('heading', { name: 'Privathaftpflicht' }).waitFor();
      await page.getByText('01.01.2026 – 01.01.2027').waitFor();
      await page.getByText('01.01.', { exact: true }).waitFor();
      await page.getByText('150,00').waitFor();
      await expectEinwandfrei(fenster);

      await page.getByRole('link', { name: 'Bearbeiten' }).click();
      await page.getByLabel('Ablauf').fill('1.1.25');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('Der Ablauf liegt vor dem Beginn.').first().waitFor();
      await page.getByLabel('Ablauf').fill('1.1.28');
      await page.getByRole('button', { name: 'Speichern' }).click();
      await page.getByText('01.01.2026 – 01.01.2028').waitFor();

      await gehe(`/kunden/${kundeId}?reiter=vertraege`);
      await page.getByRole('link', { name: 'Privathaftpflicht' }).waitFor();
      await gehe('/vertraege?suche=AS123456');
      await page.getByRole('link', { name: 'Tastatur, Jürgen' }).waitFor();
    }));
});

describe('Tabelle', () => {
  test('arrows, Enter, space; order and search survive the way back; columns are remembered; CSV', () =>
    mitFenster(mitarbeiterin, async (fenster) => {
      const { page, gehe } = fenster;
      for (const vorname of ['Anna', 'Berta', 'Cora']) await legeKundenAn(fenster, 'Listenfrau', vorname);
      await gehe('/kunden?suche=listenfrau');
      await page.getByRole('row', { name: /Listenfrau, Anna/ }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(' ');
      await page.getByText('1 ausgewählt').waitFor();
      const [datei] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV-Datei' }).click(),
      ]);
      const csv = await readFile(await datei.path(), 'utf8');
      expect(csv).toMatch(/^\uFEFFName;/);
      expect(csv).toContain('Listenfrau, Berta;01.07.1971;52222;Stolberg');
      expect(csv).not.toContain('Anna');

      await page.getByRole('button', { name: 'Name' }).click();
      await page.waitForURL(/richtung=ab/);
      await page.getByRole('row', { name: /Listenfrau, Cora/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Listenfrau, Cora' }).waitFor();
      await page.goBack();
      await page.waitForURL(/suche=listenfrau&.*richtung=ab/);

      await page.getByRole('button', { name: 'Spalten wählen' }).click();
      await page.getByRole('checkbox', { name: 'Betreuer' }).uncheck();
      await page.reload();
      await page.getByRole('columnheader', { name: 'Ort', exact: true }).waitFor();
      await expect.poll(() => page.getByRole('columnheader', { name: 'Betreuer' }).count()).toBe(0);
    }));
});

describe('lesend', () => {
  test('sees everything and no button that changes anything', () =>
    mitFenster(leserin, async ({ page, gehe }) => {
      for (const pfad of ['/kunden', '/vertraege', '/einspielen', '/kunden/1']) {
        await gehe(pfad);
        const namen = /^(Neu|Bearbeiten|Verbinden|Übernehmen|Verwerfen|Weitere Aktionen|Dateien)/;
        expect(await page.getByRole('main').getByRole('button', { name: namen }).count(), pfad).toBe(0);
        expect(await page.getByRole('main').getByRole('link', { name: namen }).count(), pfad).toBe(0);
      }
    }));
});
