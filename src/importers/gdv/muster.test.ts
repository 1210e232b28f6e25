// Public sample files, where they lie beside the checkout.
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gdv } from './gdv.ts';

/** Beside the checkout, or beside the folder of its worktrees. */
const ordner =
  ['../../../..', '../../../../..']
    .map((up) => resolve(import.meta.dirname, up, 'shared/gdv/samples'))
    .find((pfad) => existsSync(pfad)) ?? '';
const da = ordner !== '';
if (!da) console.log('übersprungen: keine GDV-Beispieldateien neben dem Projekt');

const lies = async (name: string) => {
  const namen = new Set<string>();
  const sparten: string[] = [];
  for await (const schritt of gdv.read({
    dateiname: name,
    bytes: createReadStream(resolve(ordner, name)),
    heute: '2026-11-23',
  })) {
    if (schritt.art === 'kunde') namen.add(schritt.schluessel);
    if (schritt.art === 'vertrag') sparten.push(schritt.vertrag.sparte);
  }
  return { kunden: namen.size, sparten };
};

describe.skipIf(!da)('samples', () => {
  test.each([
    ['musterdatei_041222.txt', 10, 15],
    ['musterdatei_2009.txt', 10, 15],
    ['igor_110120.txt', 4, 5],
    ['synth_inkasso_schaden.gdv', 8, 8],
    ['test_issue13.txt', 1, 0],
    ['Bender_Leben.GDV', 1, 3],
  ])('%s: %i customers, %i contracts', async (name, kunden, vertraege) => {
    const gelesen = await lies(name);
    expect([gelesen.kunden, gelesen.sparten.length]).toEqual([kunden, vertraege]);
    expect(gelesen.sparten).not.toContain('unbekannt');
  });
});
