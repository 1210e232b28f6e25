// The need of a household in the browser: two facts typed, the picture changes at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openFenster } from '#test/testkit/sitzung.ts';
import type { Fenster, Fensterwahl } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let person: Testperson;
let leserin: Testperson;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('bedarf', 'Haus des Bedarfs');
  person = await programm.person({ name: 'Mara Fleißig', mandantId, rolle: 'mitarbeiter' });
  leserin = await programm.person({ name: 'Lea Lesend', mandantId, rolle: 'lesend' });
});

afterAll(async () => {
  await browser?.close();
  await programm?.stop();
});

/** A customer by the API. @returns id */
const legeAn = async ({ page }: Fenster, nachname: string, fakten: object): Promise<string> => {
  const data = { art: 'person', vorname: 'Nora', nachname, geburtsdatum: '1990-05-05', fakten };
  const antwort = await page.request.post('/api/kunden', { data, headers: { origin: programm.adresse } });
  expect(antwort.status()).toBe(201);
  return ((await antwort.json()) as { id: string }).id;
};

const mit = async (wer: Testperson, work: (fenster: Fenster) => Promise<void>, wahl: Fensterwahl = {}) =>
  work(await openFenster(browser, programm, wer, wahl));

const wahlrecht = 'PKV-Wahlrecht: Einkommen über der Jahresarbeitsentgeltgrenze';

test('a dog by one word: liability is open, a task, declined with reason and taken back', () =>
  mit(person, async (fenster) => {
    const { page, gehe } = fenster;
    const id = await legeAn(fenster, 'Hundefreund', {});
    await gehe(`/kunden/${id}?reiter=bedarf`);
    const karte = page.getByRole('article', { name: /^Hundehaftpflicht: / });
    await page.getByRole('heading', { name: 'Angabe ergänzen' }).waitFor();
    await expect.poll(() => karte.count()).toBe(0);
    await page.getByRole('combobox', { name: 'Was ist neu?' }).fill('Hund');
    await page.getByRole('option', { name: 'Tier: Hund' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await karte.getByText('offen', { exact: true }).waitFor();
    await expectEinwandfrei(fenster);

    await karte.getByRole('button', { name: /Hundehaftpflicht/ }).click();
    await karte.getByText('Rechtsgrundlage').waitFor();
    await karte.getByRole('button', { name: 'Aufgabe anlegen' }).click();
    await page.getByText('Die Aufgabe ist angelegt.').waitFor();
    await karte.getByRole('button', { name: 'Angebot anfordern' }).click();
    const titel = async () => (await page.request.get(`/api/aufgaben?kundeId=${id}`)).text();
    await expect.poll(titel).toContain('Angebot anfordern: Hundehaftpflicht');
    // Everybody reads tasks; amounts may tell the income.
    expect(await titel()).not.toContain('€');
    await karte.getByRole('button', { name: 'Abgelehnt' }).click();
    await karte.getByLabel('Warum lehnt der Kunde ab?').fill('Der Hund zieht aus');
    await karte.getByRole('button', { name: 'Ablehnung festhalten' }).click();
    await karte.waitFor({ state: 'hidden' });
    await page.getByText('Abgelehnt', { exact: true }).click();
    await karte.getByRole('button', { name: /Hundehaftpflicht/ }).click();
    await karte.getByText('Der Hund zieht aus').waitFor();
    await karte.getByText('festgehalten von Mara Fleißig').waitFor();
    await expectEinwandfrei(fenster);
    await karte.getByRole('button', { name: 'Ablehnung zurücknehmen' }).click();
    await karte.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Übersicht' }).click();
    await page.getByText('Bedarf: Hundehaftpflicht').first().waitFor();
  }));

test('an income above the limit, asked inline: private health insurance becomes possible', () =>
  mit(person, async (fenster) => {
    const { page, gehe } = fenster;
    const id = await legeAn(fenster, 'Gutverdienerin', {
      berufsstatus: 'angestellt',
      krankenversicherung: 'gkv-pflicht',
      bruttoeinkommenJahrCents: 5_000_000,
      bruttoeinkommenVorjahrCents: 5_000_000,
    });
    await gehe(`/kunden/${id}?reiter=bedarf`);
    const karte = page.getByRole('article', { name: new RegExp(`^${wahlrecht}`) });
    await page.getByText('Alle', { exact: true }).click();
    await expect.poll(() => karte.count()).toBe(0);
    await page.getByRole('combobox', { name: 'Was ist neu?' }).fill('Brutto im Jahr');
    await page.getByRole('option', { name: 'Brutto im Jahr' }).click();
    await page.getByLabel('Brutto im Jahr').last().fill('95.000');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await karte.waitFor();
    await expectEinwandfrei(fenster);
  }));

test('on trial nothing is saved', () =>
  mit(person, async (fenster) => {
    const { page, gehe } = fenster;
    const id = await legeAn(fenster, 'Probe', { tiere: [] });
    await gehe(`/kunden/${id}?reiter=bedarf`);
    await page.getByRole('button', { name: 'Änderung durchspielen' }).click();
    await page.getByRole('button', { name: 'Tier hinzufügen' }).click();
    await page.getByLabel('Tierart').selectOption('hund');
    await page.getByRole('button', { name: 'Zeigen, was sich ändert' }).click();
    await page.getByText(/^Hundehaftpflicht \(.*: offen/).waitFor();
    await expectEinwandfrei(fenster);
    await page.reload();
    await page.getByRole('heading', { name: 'Angabe ergänzen' }).waitFor();
    await expect.poll(() => page.getByRole('article', { name: /^Hundehaftpflicht/ }).count()).toBe(0);
  }));

test('the whole book, on the phone in the dark; who may only read has no buttons to change', async () => {
  let id = '';
  await mit(person, async (fenster) => {
    id = await legeAn(fenster, 'Bestand', { tiere: [{ tierart: 'hund' }] });
    await fenster.gehe('/bedarf');
    await fenster.page.getByLabel('Bedarf', { exact: true }).selectOption({ label: 'Hundehaftpflicht' });
    await fenster.page.getByRole('link', { name: 'Bestand, Nora' }).waitFor();
    await expectEinwandfrei(fenster);
    const [datei] = await Promise.all([
      fenster.page.waitForEvent('download'),
      fenster.page.getByRole('button', { name: 'Alle als CSV-Datei' }).click(),
    ]);
    expect(datei.suggestedFilename()).toBe('bedarf-im-bestand.csv');
  });
  const handy = { handy: true, dunkel: true };
  await mit(
    leserin,
    async (fenster) => {
      await fenster.gehe('/bedarf');
      await expectEinwandfrei(fenster);
      await fenster.gehe(`/kunden/${id}?reiter=bedarf`);
      const karte = fenster.page.getByRole('article', { name: /^Hundehaftpflicht: / });
      await karte.getByRole('button', { name: /Hundehaftpflicht/ }).click();
      await karte.getByText('Rechtsgrundlage').waitFor();
      await expect.poll(() => karte.getByRole('button').count()).toBe(1);
      await expectEinwandfrei(fenster);
    },
    handy,
  );
});
