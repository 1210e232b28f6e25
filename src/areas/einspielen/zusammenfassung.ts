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
  [erster, ...weitere]: readonly KundeVorschlag[],
  stand: Stand,
): KundeVorschlag | undefined =>
  erster &&
  weitere.reduce<KundeVorschlag>((bisher, neu) => {
    const nachweis = beide(bisher.nachweis, neu.nachweis);
    return {
      ...bisher,
      kunde: verschmelzeKunde({ ...basis, daten: bisher.kunde }, neu.kunde, nachweis, stand).daten,
      nachweis,
    };
  }, erster);

/** As for customers; the holder is the one that any of them names. */
export const fasseVertragZusammen = (
  [erster, ...weitere]: readonly VertragVorschlag[],
  stand: Stand,
): VertragVorschlag | undefined =>
  erster &&
  weitere.reduce<VertragVorschlag>((bisher, neu) => {
    const nachweis = beide(bisher.nachweis, neu.nachweis);
    const { daten } = verschmelzeVertrag({ ...basis, daten: bisher.vertrag }, neu.vertrag, nachweis, stand);
    const kunde = bisher.kunde ?? neu.kunde;
    return { ...bisher, ...(kunde === undefined ? {} : { kunde }), vertrag: daten, nachweis };
  }, erster);
