// Verwaltung as its people use it: by role and label, in a real browser, on the running program.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';
import type { Fenster, Fensterwahl } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let inhaberin: Testperson;
let mitarbeiter: Testperson;
let betreiber: Testperson;

beforeAll(async () => {
  // The demo's setting shows unsent mail, by which invitations are followed.
  [programm, browser] = await Promise.all([startProgramm({ demo: true }), startBrowser()]);
  const mandantId = await programm.mandant('pruefhaus', 'Prüfhaus Makler');
  inhaberin = await programm.person({ name: 'Inge Inhaber', mandantId, rolle: 'inhaber' });
  mitarbeiter = await programm.person({ name: 'Jörg Groß', mandantId, rolle: 'mitarbeiter' });
  betreiber = await programm.person({ name: 'Bert Betreiber', betreiber: true });
});

afterAll(async () => {
  await browser.close();
  await programm.stop();
});

/** A window for the time of one test. */
const mitFenster = async (
  person: Testperson | null,
  work: (fenster: Fenster) => Promise<void>,
  wahl: Fensterwahl = {},
): Promise<void> => work(await openFenster(browser, programm, person, wahl));

const meldung = (page: Page, text: string | RegExp) => page.getByText(text).waitFor();

/** The smallest picture that the server takes: one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('Haus', () => {
  test('what is missing shrinks while it is typed, and stays saved', () =>
    mitFenster(inhaberin, async (fenster) => {
      const { page, gehe } = fenster;
      await gehe('/verwaltung');
      const hinweis = page.getByRole('alert').filter({ hasText: '§ 15 VersVermV' });
      await hinweis.getByText(/Registernummer/).waitFor();
      await page.getByLabel('Inhaber oder Geschäftsführung').fill('Inge Inhaber');
      await page.getByLabel('Straße und Hausnummer').fill('Große Gasse 1');
      await page.getByLabel('Postleitzahl').fill('52222');
      await page.getByLabel('Ort', { exact: true }).fill('Stolberg');
      await page.getByLabel(/^Erlaubnis \(/).fill('§ 34d Abs. 1 GewO');
      await page.getByLabel(/^Registernummer/).fill('D-ABCD-123');
      await hinweis.getByText(/Schlichtungsstellen/).waitFor();
      await hinweis.getByRole('button', { name: 'Übliche Angaben einsetzen' }).click();
      await hinweis.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Speichern', exact: true }).click();
      await page.getByText('Bitte im Format D-XXXX-XXXXX-XX eingeben.').first().waitFor();
      await page.getByLabel(/^Registernummer/).fill('D-ABCD-12345-99');
      await page.getByRole('button', { name: 'Speichern', exact: true }).click();
      await meldung(page, 'Die Angaben zum Haus sind gespeichert.');
      await gehe('/verwaltung');
      await expect.poll(() => page.getByLabel('Straße und Hausnummer').inputValue()).toBe('Große Gasse 1');
      await expectEinwandfrei(fenster);
    }));

  test('a logo is shown before it is sent; a text file is refused at once', () =>
    mitFenster(inhaberin, async ({ page, gehe, fehler }) => {
      await gehe('/verwaltung');
      const logo = page.getByRole('region', { name: 'Logo' });
      await logo.getByLabel('Logodatei').setInputFiles({
        name: 'logo.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('kein Bild'),
      });
      await logo.getByText('Bitte wählen Sie ein PNG- oder JPEG-Bild.').waitFor();
      await logo
        .getByLabel('Logodatei')
        .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png });
      await logo.getByRole('img', { name: 'Vorschau des neuen Logos' }).waitFor();
      await logo.getByRole('button', { name: 'Logo speichern' }).click();
      await meldung(page, 'Das Logo ist gespeichert.');
      const bild = logo.getByRole('img', { name: 'Logo des Hauses' });
      await bild.waitFor();
      expect(await bild.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(
        1,
      );
      expect(fehler).toEqual([]);
    }));
});

describe('Personen', () => {
  test('an invitation goes out, is accepted in another window, and the role is changed', () =>
    mitFenster(inhaberin, async (fenster) => {
      const { page, gehe } = fenster;
      await gehe('/verwaltung/personen');
      await page.getByRole('button', { name: 'Person einladen' }).click();
      const dialog = page.getByRole('dialog', { name: 'Person einladen' });
      await dialog.getByLabel('E-Mail-Adresse').fill('neu@example.de');
      await dialog.getByLabel('Rolle').selectOption({ label: 'nur lesend' });
      await dialog.getByRole('button', { name: 'Einladung senden' }).click();
      await meldung(page, 'Die Einladung an neu@example.de ist unterwegs.');
      await mitFenster(null, async (fremd) => {
        await fremd.gehe('/entwickler/mails');
        await expectEinwandfrei(fremd);
        await fremd.page.getByRole('article').first().getByRole('link').click();
        await fremd.page.getByLabel('Ihr Name').fill('Nina Neu');
        await fremd.page.getByLabel('Passwort', { exact: true }).fill('Noch-ein-Passwort-1');
        await fremd.page.getByLabel('Passwort wiederholen').fill('Noch-ein-Passwort-1');
        await fremd.page.getByRole('button', { name: 'Einladung annehmen' }).click();
        await fremd.page.getByRole('heading', { name: 'Anmelden' }).waitFor();
      });
      await gehe('/verwaltung/personen');
      await page.getByText('Keine Einladung ist offen.').waitFor();
      await page.getByLabel('Rolle von Nina Neu').selectOption({ label: 'Mitarbeiter/in' });
      await meldung(page, 'Nina Neu ist jetzt Mitarbeiter/in.');
      await page.getByRole('button', { name: 'Nina Neu entfernen' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
      await page.getByLabel('Rolle von Nina Neu').waitFor({ state: 'detached' });
      await expectEinwandfrei(fenster);
    }));

  test('an invitation is withdrawn', () =>
    mitFenster(inhaberin, async ({ page, gehe }) => {
      await gehe('/verwaltung/personen');
      await page.getByRole('button', { name: 'Person einladen' }).click();
      await page.getByRole('dialog').getByLabel('E-Mail-Adresse').fill('irrtum@example.de');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Einladung zurückziehen: irrtum@example.de' }).click();
      await meldung(page, /Die Einladung ist zurückgezogen/);
      await page.getByText('Keine Einladung ist offen.').waitFor();
    }));

  test('the last owner cannot give up the role: the page says why', () =>
    mitFenster(inhaberin, async ({ page, gehe }) => {
      await gehe('/verwaltung/personen');
      await page.getByLabel('Rolle von Inge Inhaber').selectOption({ label: 'nur lesend' });
      await page.getByRole('dialog').getByRole('button', { name: 'nur lesend werden' }).click();
      await meldung(page, /letzte Person mit der Rolle/);
      await expect.poll(() => page.getByLabel('Rolle von Inge Inhaber').inputValue()).toBe('inhaber');
    }));
});

test('Vermittlernummern: made by keyboard alone, changed, deleted', () =>
  mitFenster(inhaberin, async (fenster) => {
    const { page, gehe } = fenster;
    await gehe('/verwaltung/vermittlernummern');
    await page.getByRole('button', { name: 'Neue Vermittlernummer' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Neue Vermittlernummer' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Allianz');
    await page.keyboard.press('Tab');
    await page.keyboard.type('815/4711');
    await page.keyboard.press('Enter');
    await meldung(page, 'Die Vermittlernummer ist gespeichert.');
    await page.getByRole('button', { name: /^815\/4711 bei Allianz.* bearbeiten$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Vermittlernummer bearbeiten' });
    await dialog.getByLabel('Bezugsweg').selectOption({ label: 'über einen Pool' });
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('cell', { name: 'über einen Pool' }).waitFor();
    await expectEinwandfrei(fenster);
    await page.getByRole('button', { name: /^815\/4711 bei Allianz.* löschen$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await page.getByText('Noch keine Vermittlernummer').waitFor();
  }));

test('API-Schlüssel: shown once, works, is revoked', () =>
  mitFenster(inhaberin, async (fenster) => {
    const { page, gehe } = fenster;
    await gehe('/verwaltung/api-schluessel');
    await page.getByRole('button', { name: 'Neuer API-Schlüssel' }).first().click();
    await page.getByRole('dialog').getByLabel('Name').fill('Buchhaltung');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ihr neuer API-Schlüssel' });
    await dialog.getByText('Der Schlüssel wird nur dieses eine Mal gezeigt.').waitFor();
    await expectEinwandfrei(fenster);
    const token = (await dialog.getByLabel('API-Schlüssel', { exact: true }).innerText()).trim();
    const frage = () =>
      fetch(`${programm.adresse}/api/kunden`, { headers: { authorization: `Bearer ${token}` } });
    expect((await frage()).status).toBe(200);
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('cell', { name: `…${token.slice(-4)}` }).waitFor();
    await page.getByRole('button', { name: 'Buchhaltung widerrufen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Widerrufen' }).click();
    await page.getByText('Noch kein API-Schlüssel').waitFor();
    expect((await frage()).status).toBe(401);
  }));

test('who is no owner reads, and finds nothing to change', () =>
  mitFenster(mitarbeiter, async (fenster) => {
    const { page, gehe } = fenster;
    await gehe('/verwaltung');
    await page.getByRole('region', { name: 'Firma und Anschrift' }).getByText('Prüfhaus Makler').waitFor();
    await expect.poll(() => page.getByRole('main').getByRole('textbox').count()).toBe(0);
    await expect.poll(() => page.getByRole('link', { name: 'API-Schlüssel' }).count()).toBe(0);
    await expectEinwandfrei(fenster);
    await gehe('/verwaltung/personen');
    await page.getByRole('cell', { name: 'Inge Inhaber' }).waitFor();
    await gehe('/verwaltung/vermittlernummern');
    await expect.poll(() => page.getByRole('main').getByRole('button').count()).toBe(0);
    await gehe('/verwaltung/api-schluessel');
    await page.getByText(/der Inhaberin oder dem Inhaber vorbehalten/).waitFor();
    await gehe('/betreiber');
    await page.getByText(/dem Betreiber der Installation vorbehalten/).waitFor();
    expect(fenster.fehler).toEqual([]);
  }));

test('the operator makes a brokerage; its key is proposed from the name', () =>
  mitFenster(betreiber, async (fenster) => {
    const { page, gehe } = fenster;
    await gehe('/');
    await page.getByRole('button', { name: 'Neuer Mandant' }).click();
    const dialog = page.getByRole('dialog', { name: 'Neuer Mandant' });
    await dialog.getByLabel('Name des Hauses').fill('Müller & Söhne');
    await expect.poll(() => dialog.getByLabel('Schlüssel').inputValue()).toBe('mueller-soehne');
    await dialog.getByLabel(/^E-Mail der Inhaberin/).fill('chefin@example.de');
    await dialog.getByRole('button', { name: 'Anlegen' }).click();
    await page.getByRole('cell', { name: 'mueller-soehne' }).waitFor();
    await expectEinwandfrei(fenster);
    await gehe('/entwickler/mails');
    await page.getByText('an chefin@example.de').waitFor();
  }));

const seiten = [
  '/verwaltung',
  '/verwaltung/personen',
  '/verwaltung/vermittlernummern',
  '/verwaltung/api-schluessel',
];
const ansichten = [
  { handy: true, dunkel: false },
  { handy: false, dunkel: true },
] as const;

test.each(ansichten)('every page stands on %j', (wahl) =>
  mitFenster(
    inhaberin,
    async (fenster) => {
      for (const seite of [...seiten, '/konto', '/entwickler/mails']) {
        await fenster.gehe(seite);
        await expectEinwandfrei(fenster);
      }
    },
    wahl,
  ),
);
