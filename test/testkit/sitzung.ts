// A signed-in browser window of a size and a colour scheme, and what every page must pass.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Programm, Testperson } from './programm.ts';

export type Fensterwahl = {
  readonly handy?: boolean;
  readonly dunkel?: boolean;
};

export type Fenster = {
  readonly page: Page;
  /** Errors that the page wrote to the console or threw. */
  readonly fehler: readonly string[];
  /** Opens a path of the product and waits until it stands. */
  readonly gehe: (pfad: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const groessen = { handy: { width: 390, height: 844 }, schreibtisch: { width: 1280, height: 800 } };

/** Opens a window; with a person it is signed in already, without passing the sign-in page. */
export const openFenster = async (
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
  if (person) {
    const { email, passwort } = person;
    const antwort = await context.request.post('/api/anmeldung', {
      data: { email, passwort },
      headers: { origin: adresse },
    });
    if (!antwort.ok()) throw new Error(`Sign-in failed: ${antwort.status()} ${await antwort.text()}`);
  }
  const page = await context.newPage();
  const fehler: string[] = [];
  page.on('pageerror', (error) => fehler.push(error.message));
  page.on('console', (meldung) => {
    // A refused request is an answer, not a fault of the page.
    if (meldung.type() === 'error' && !meldung.text().startsWith('Failed to load resource'))
      fehler.push(meldung.text());
  });
  return {
    page,
    fehler,
    gehe: async (pfad) => {
      await page.goto(pfad);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
    },
    close: () => context.close(),
  };
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
