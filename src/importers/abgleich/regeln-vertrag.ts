// How a contract merges with a delivery: lists are the delivery's snapshot, life dates never step back in time.
import { falteKurz } from '#domain/faltung.ts';
import { normalisiereScheinnummer } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { Nachweis } from '#domain/vorschlag.ts';
import { gesellschaftSchluessel } from './gesellschaft.ts';
import { verschmelze } from './verschmelze.ts';
import type { Bestand, Regeln, Stand, Verschmolzen } from './verschmelze.ts';

type Person = Vertrag['personen'][number];
type Angabe = Vertrag['weitereAngaben'][number];

export const regelnVertrag: Regeln = {
  listen: {
    personen: {
      kennung: (p) => `${(p as Person).rolle}|${falteKurz((p as Person).name)}`,
      gruppe: (p) => (p as Person).rolle,
      max: 500,
    },
    weitereAngaben: {
      kennung: (a) => [(a as Angabe).gruppe, (a as Angabe).bezeichnung, (a as Angabe).wert].join('|'),
      gruppe: (a) => (a as Angabe).gruppe ?? '',
      max: 5000,
    },
  },
  vorgaben: { fremdvertrag: false, waehrung: 'EUR' },
  schwach: ['sparte', 'sparteGeliefert', 'gesellschaft'],
  gleich: {
    gesellschaft: gesellschaftSchluessel,
    versicherungsscheinnummer: (nummer) => normalisiereScheinnummer(nummer),
  },
  nurNeue: [
    'ablauf',
    'stornoAm',
    'abgangsgrund',
    'lieferstatus',
    'beitragCents',
    'jahresbeitragCents',
    'zahlweise',
  ],
};

const beendet: ReadonlySet<unknown> = new Set(['storniert', 'abgelaufen']);

/** Back in force: a newer delivery says "aktiv", so the delivered end of before no longer holds. */
const ohneAltesEnde = (bestand: Bestand<Vertrag>, neu: Vertrag, stand: Stand): Bestand<Vertrag> => {
  const wiederAktiv =
    neu.lieferstatus === 'aktiv' && beendet.has(bestand.daten.lieferstatus) && !neu.stornoAm;
  const getippt = ['stornoAm', 'lieferstatus'].some((feld) => bestand.herkunft[feld]?.art === 'eingabe');
  if (!wiederAktiv || getippt || (bestand.stand !== undefined && stand.am < bestand.stand)) return bestand;
  const { stornoAm: _ende, abgangsgrund: _grund, ...daten } = bestand.daten;
  return { ...bestand, daten };
};

/** Merges a delivered contract into a stored one. */
export const verschmelzeVertrag = (
  bestand: Bestand<Vertrag>,
  neu: Vertrag,
  nachweis: Nachweis,
  stand: Stand,
): Verschmolzen<Vertrag> => {
  const basis = ohneAltesEnde(bestand, neu, stand);
  const ergebnis = verschmelze(basis, neu, nachweis, stand, regelnVertrag);
  if (basis === bestand) return ergebnis;
  const weg = (['stornoAm', 'abgangsgrund'] as const)
    .filter((feld) => bestand.daten[feld] !== undefined)
    .map((feld) => ({ feld, alt: bestand.daten[feld], neu: null, zeile: nachweis.zeile }));
  return { ...ergebnis, aenderungen: [...ergebnis.aenderungen, ...weg] };
};
