// A signed-in browser window of a size and a colour scheme, and what every page must pass.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Programm, Testperson } from './programm.ts';

export type Fensterwahl = {
  readonly handy?: boolean;
  readonly dunkel?: boolean;
};

export type Fenster = {
  readonly page: Page;
  /** Errors that the page wrote to the console or threw. */
  readonly fehler: readonly string[];
  /** Answers of 400 and above: status, method, address. */
  readonly abgelehnt: readonly string[];
  /** Opens a path of the product and waits until it stands. */
  readonly gehe: (pfad: string) => Promise<void>;
  /** Waits until no request has been under way for a moment. */
  readonly ruht: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const groessen = { handy: { width: 390, height: 844 }, schreibtisch: { width: 1280, height: 800 } };

/** The browser as on a machine so many times slower: `BREMSE=6 npx vitest run --project e2e` finds clicks that only luck saved. */
const bremse = Number(process.env['BREMSE'] ?? 1);

const signIn = async (
  context: BrowserContext,
  adresse: string,
  { email, passwort }: Pick<Testperson, 'email' | 'passwort'>,
): Promise<void> => {
  const antwort = await context.request.post('/api/anmeldung', {
    data: { email, passwort },
    headers: { origin: adresse },
  });
  if (!antwort.ok()) throw new Error(`Sign-in failed: ${antwort.status()} ${await antwort.text()}`);
};

const ruheMs = 100;

/** Resolves once no request of the page has been under way for a moment; a stream of news does not count. */
const zaehleAnfragen = (page: Page): (() => Promise<void>) => {
  const unterwegs = new Set<Request>();
  let uhr: NodeJS.Timeout | undefined;
  let fertig: (() => void) | undefined;
  const pruefe = () => {
    clearTimeout(uhr);
    if (unterwegs.size === 0 && fertig) uhr = setTimeout(fertig, ruheMs);
  };
  const weg = (anfrage: Request) => {
    unterwegs.delete(anfrage);
    pruefe();
  };
  page.on('request', (anfrage) => {
    if (anfrage.resourceType() !== 'eventsource') unterwegs.add(anfrage);
    pruefe();
  });
  page.on('requestfinished', weg);
  page.on('requestfailed', weg);
  return () =>
    new Promise((resolve) => {
      fertig = resolve;
      pruefe();
    });
};

/** Opens a window; with a person it is signed in already, without passing the sign-in page. Whoever opens it closes it. */
export const openDauerfenster = async (
  browser: Browser,
  { adresse }: Pick<Programm, 'adresse'>,
  person: Pick<Testperson, 'email' | 'passwort'> | null,
  { handy = false, dunkel = false }: Fensterwahl = {},
): Promise<Fenster> => {
  const context = await browser.newContext({
    baseURL: adresse,
    viewport: handy ? groessen.handy : groessen.schreibtisch,
    colorScheme: dunkel ? 'dark' : 'light',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  // Nothing waits that long on an idle machine; a busy one is no fault.
  context.setDefaultTimeout(60_000);
  if (person) await signIn(context, adresse, person);
  const page = await context.newPage();
  if (bremse > 1)
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: bremse });
  const ruht = zaehleAnfragen(page);
  const fehler: string[] = [];
  const abgelehnt: string[] = [];
  page.on('pageerror', (error) => fehler.push(error.message));
  page.on('console', (meldung) => {
    // A refused request is an answer, not a fault of the page.
    if (meldung.type() === 'error' && !meldung.text().startsWith('Failed to load resource'))
      fehler.push(meldung.text());
  });
  page.on('response', (antwort) => {
    if (antwort.status() >= 400)
      abgelehnt.push(`${antwort.status()} ${antwort.request().method()} ${antwort.url()}`);
  });
  return {
    page,
    fehler,
    abgelehnt,
    ruht,
    gehe: async (pfad) => {
      await page.goto(pfad);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await ruht();
    },
    close: () => context.close(),
  };
};

/** What the window shows, for the reader of a failed test. */
const schildere = async ({ page, fehler, abgelehnt }: Fenster): Promise<string> =>
  [
    `The window stood at ${page.url()}`,
    ...fehler.map((text) => `console: ${text}`),
    ...abgelehnt.map((text) => `refused: ${text}`),
    await page.locator('body').ariaSnapshot({ timeout: 5_000 }),
  ].join('\n');

/** A window for the time of one test: closes with it once all it asked for is done, and tells what it showed when the test fails. */
export const openFenster: typeof openDauerfenster = async (...wahl) => {
  const fenster = await openDauerfenster(...wahl);
  onTestFinished(async ({ task }) => {
    const bericht = task.result?.state === 'fail' ? await schildere(fenster).catch(String) : undefined;
    if (bericht === undefined) await fenster.ruht();
    await fenster.close();
    if (bericht !== undefined) throw new Error(bericht);
  });
  return fenster;
};

/** No serious or critical violation by axe, no sideways scrolling, no error in the console. */
export const expectEinwandfrei = async ({ page, fehler }: Fenster): Promise<void> => {
  // Halfway through fading in, text has other colours.
  await page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'));
  // In the page itself and without the passes: a fifth of the time, the same violations (the pages have no frames).
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  const schwer = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect(schwer).toEqual([]);
  const ueber = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(ueber).toBeLessThanOrEqual(0);
  expect(fehler).toEqual([]);
};
