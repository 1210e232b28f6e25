// Documents as their people use them: drop, look, rename, move, search, bin; by role and label in a real browser.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startBrowser } from '#test/testkit/browser.ts';
import { bauePdf, bauePng, baueVerschluesseltesPdf } from '#test/testkit/pdf.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import type { Programm, Testperson } from '#test/testkit/programm.ts';
import { expectEinwandfrei, openDauerfenster, openFenster } from '#test/testkit/sitzung.ts';
import type { Fenster } from '#test/testkit/sitzung.ts';

let programm: Programm;
let browser: Browser;
let mia: Testperson;
let leo: Testperson;
let kunde: string;
let vertrag: string;

beforeAll(async () => {
  [programm, browser] = await Promise.all([startProgramm(), startBrowser()]);
  const mandantId = await programm.mandant('aktenhaus', 'Aktenhaus Makler');
  mia = await programm.person({ name: 'Mia Mitarbeiter', mandantId, rolle: 'mitarbeiter' });
  leo = await programm.person({ name: 'Leo Lesend', mandantId, rolle: 'lesend' });
  const { page, close } = await openDauerfenster(browser, programm, mia);
  const post = async (url: string, data: unknown) =>
    (await page.request.post(url, { data, headers: { origin: programm.adresse } })).json();
  kunde = (await post('/api/kunden', { art: 'person', vorname: 'Änne', nachname: 'Müller' })).id;
  vertrag = (
    await post('/api/vertraege', {
      kundeId: kunde,
      vertrag: { gesellschaft: 'Muster AG', versicherungsscheinnummer: '12-3', sparte: 'hausrat' },
    })
  ).id;
  await close();
});

afterAll(async () => {
  await browser.close();
  await programm.stop();
});

const akte = () => `/kunden/${kunde}?reiter=dokumente`;
const dateien = [
  {
    name: 'Schein.pdf',
    mimeType: 'application/pdf',
    buffer: bauePdf(['Hausratversicherung', 'Elementarschaden'], ['Seite zwei']),
  },
  { name: 'Foto.png', mimeType: 'image/png', buffer: bauePng() },
  { name: 'geheim.pdf', mimeType: 'application/pdf', buffer: baueVerschluesseltesPdf() },
  {
    name: 'rechnung.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script>alert(1)</script>'),
  },
];
const tabelle = ({ page }: Fenster) => page.getByRole('table', { name: 'Dokumente' });
const menue = async ({ page }: Fenster, name: string, punkt: string) => {
  await page.getByRole('button', { name: `Aktionen zu ${name}` }).click();
  await page.getByRole('menuitem', { name: punkt }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
};
const warteAufText = (fenster: Fenster) =>
  tabelle(fenster).getByText('Text wird gelesen').first().waitFor({ state: 'detached' });

describe('Dokumente', () => {
  test('several are dropped: three come in, one is refused with its reason', async () => {
    const fenster = await openFenster(browser, programm, mia);
    const { page } = fenster;
    await fenster.gehe(akte());
    await page.getByText('Noch keine Dokumente').waitFor();
    await page.getByLabel('Kategorie neuer Dokumente').selectOption('Versicherungsschein');
    await page.getByLabel('Dokumente zum Hochladen auswählen').setInputFiles(dateien);
    const ergebnis = page.getByRole('region', { name: 'Hochgeladene Dateien' });
    await ergebnis.getByText('Inhalt passt nicht').waitFor();
    await expect.poll(() => tabelle(fenster).getByRole('row').count()).toBe(4);
    await tabelle(fenster).getByText('verschlüsselt').waitFor();
    await warteAufText(fenster);
    await expectEinwandfrei(fenster);
    await page.getByLabel('Dokumente zum Hochladen auswählen').setInputFiles(dateien.slice(0, 1));
    await ergebnis.getByText('liegt schon als „Schein.pdf“').waitFor();
  });

  test('a PDF is painted page by page, a picture is shown', async () => {
    const fenster = await openFenster(browser, programm, mia);
    const { page } = fenster;
    await fenster.gehe(akte());
    await page.getByRole('button', { name: 'Schein.pdf', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Schein.pdf' });
    await dialog
      .getByRole('region', { name: 'Seite 1 von 2' })
      .getByText('Elementarschaden')
      .waitFor({ state: 'attached' });
    const schwarz = await dialog
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        return data.filter((wert, i) => i % 4 === 0 && wert < 100).length;
      });
    expect(schwarz).toBeGreaterThan(100);
    await expectEinwandfrei(fenster);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Foto.png', exact: true }).click();
    const bild = page.getByRole('img', { name: 'Foto.png' });
    await bild.waitFor();
    expect(await bild.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1);
    expect(fenster.fehler).toEqual([]);
  });

  test('found by its text, renamed, moved to the contract; the history tells it', async () => {
    const fenster = await openFenster(browser, programm, mia);
    const { page } = fenster;
    await fenster.gehe('/dokumente');
    await page.getByLabel('Name oder Text im Dokument').fill('elementarschaden');
    await tabelle(fenster).getByText('Foto.png').waitFor({ state: 'detached' });
    await expect.poll(() => tabelle(fenster).getByRole('row').count()).toBe(2);
    await menue(fenster, 'Schein.pdf', 'Umbenennen, einordnen, verschieben');
    const dialog = page.getByRole('dialog', { name: 'Dokument bearbeiten' });
    await dialog.getByLabel('Name').fill('Police Hausrat');
    await dialog.getByLabel('Ablage').selectOption({ label: 'Hausrat · Muster AG · 12-3' });
    await expectEinwandfrei(fenster);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await tabelle(fenster).getByText('Police Hausrat.pdf').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await expectEinwandfrei(fenster);
    await fenster.gehe(`/vertraege/${vertrag}?reiter=dokumente`);
    await tabelle(fenster).getByText('Police Hausrat.pdf').waitFor();
    await expectEinwandfrei(fenster);
    await fenster.gehe(`/kunden/${kunde}?reiter=verlauf`);
    await page.getByText('verschoben').waitFor();
  });

  test('into the bin and back', async () => {
    const fenster = await openFenster(browser, programm, mia);
    const { page } = fenster;
    await fenster.gehe(akte());
    await menue(fenster, 'Foto.png', 'In den Papierkorb');
    await tabelle(fenster).getByText('Foto.png').waitFor({ state: 'detached' });
    await fenster.gehe(`${akte()}&geloescht=true`);
    await page.getByRole('button', { name: 'Foto.png wiederherstellen' }).click();
    await page.getByText('Kein Dokument gefunden').waitFor();
    await fenster.gehe(akte());
    await tabelle(fenster).getByText('Foto.png').waitFor();
  });

  test('who only reads sees and downloads, on the phone too', async () => {
    const fenster = await openFenster(browser, programm, leo, { handy: true });
    const { page } = fenster;
    await fenster.gehe(akte());
    await page.getByText('Foto.png').waitFor();
    await expect.poll(() => page.getByLabel('Dokumente zum Hochladen auswählen').count()).toBe(0);
    await expectEinwandfrei(fenster);
    await page.getByRole('button', { name: 'Aktionen zu geheim.pdf' }).click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Herunterladen']);
    const [datei] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Herunterladen' }).click(),
    ]);
    expect(datei.suggestedFilename()).toBe('geheim.pdf');
  });
});
