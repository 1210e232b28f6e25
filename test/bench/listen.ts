// Messy tables in dozens of makes: how many customers and contracts come out right without help. Args: name of a style (then every difference is shown).
import { createZufall } from '#seed/zufall.ts';
import { schreibe } from './listen/ausgabe.ts';
import { bewerte, lies } from './listen/bewerte.ts';
import { stile } from './listen/stile.daten.ts';
import { menschen } from './listen/wahrheit.ts';

const jeStil = 60;
const prozent = (teil: number, ganz: number): number => Math.round((10_000 * teil) / Math.max(1, ganz)) / 100;

export async function* run([nur]: readonly string[]): AsyncGenerator<object> {
  const summe = { kunden: 0, kundenRichtig: 0, vertraege: 0, vertraegeRichtig: 0 };
  for (const [i, { name, form, aufbau, anzahl = jeStil }] of stile.entries()) {
    if (nur !== undefined && nur !== name) continue;
    const leute = menschen(i * 100, anzahl);
    const bytes = await schreibe(aufbau.blaetter(leute, createZufall(name)), form);
    const { fehler, ...zahlen } = bewerte(aufbau, leute, await lies(bytes, `${name}.${form.art}`));
    for (const key of Object.keys(summe) as (keyof typeof summe)[]) summe[key] += zahlen[key];
    if (fehler.length > 0 || nur !== undefined)
      yield {
        bench: 'listen',
        stil: name,
        kundenProzent: prozent(zahlen.kundenRichtig, zahlen.kunden),
        vertraegeProzent: prozent(zahlen.vertraegeRichtig, zahlen.vertraege),
        fehler: nur === undefined ? fehler.slice(0, 4) : fehler,
      };
  }
  yield {
    bench: 'listen',
    stil: 'alle',
    ...summe,
    kundenProzent: prozent(summe.kundenRichtig, summe.kunden),
    vertraegeProzent: prozent(summe.vertraegeRichtig, summe.vertraege),
  };
}
