// The makes of messy lists that the bench `listen` scores in full, a few customers of each.
import { expect, test } from 'vitest';
import { createZufall } from '#seed/zufall.ts';
import { schreibe } from '#test/bench/listen/ausgabe.ts';
import { bewerte, lies } from '#test/bench/listen/bewerte.ts';
import { stile } from '#test/bench/listen/stile.daten.ts';
import { menschen } from '#test/bench/listen/wahrheit.ts';

test.each(stile.map((stil, i) => ({ ...stil, i })))(
  '$name: every customer and contract',
  async ({ name, form, aufbau, i }) => {
    const leute = menschen(50_000 + i * 100, 12);
    const bytes = await schreibe(aufbau.blaetter(leute, createZufall(name)), form);
    expect(bewerte(aufbau, leute, await lies(bytes, `${name}.${form.art}`)).fehler).toEqual([]);
  },
);
