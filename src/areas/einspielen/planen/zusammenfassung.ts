// A file may speak of one customer or contract several times: its words become one Vorschlag.
import { verschmelzeKunde } from '#importers/abgleich/regeln-kunde.ts';
import { verschmelzeVertrag } from '#importers/abgleich/regeln-vertrag.ts';
import type { Stand } from '#importers/abgleich/verschmelze.ts';
import type { KundeVorschlag, Nachweis, VertragVorschlag } from '#domain/vorschlag.ts';

const beide = (a: Nachweis, b: Nachweis): Nachweis => ({
  zeile: a.zeile,
  felder: { ...a.felder, ...b.felder },
});
const basis = { id: '', version: 0, herkunft: {} };

/** The first word, updated by every later one. */
export const fasseKundeZusammen = (
  worte: readonly KundeVorschlag[],
  stand: Stand,
): KundeVorschlag | undefined => {
  let [bisher] = worte;
  for (const neu of worte.slice(1)) {
    if (!bisher) break;
    const nachweis = beide(bisher.nachweis, neu.nachweis);
    const { daten } = verschmelzeKunde({ ...basis, daten: bisher.kunde }, neu.kunde, nachweis, stand);
    bisher = { ...bisher, kunde: daten, nachweis };
  }
  return bisher;
};

/** As for customers; the holder is the one that any of them names. */
export const fasseVertragZusammen = (
  worte: readonly VertragVorschlag[],
  stand: Stand,
): VertragVorschlag | undefined => {
  let [bisher] = worte;
  for (const neu of worte.slice(1)) {
    if (!bisher) break;
    const nachweis = beide(bisher.nachweis, neu.nachweis);
    const { daten } = verschmelzeVertrag({ ...basis, daten: bisher.vertrag }, neu.vertrag, nachweis, stand);
    const kunde = bisher.kunde ?? neu.kunde;
    bisher = { ...bisher, ...(kunde === undefined ? {} : { kunde }), vertrag: daten, nachweis };
  }
  return bisher;
};
