// How the lists of a customer merge with a delivery.
import { falteKurz, nurZeichen } from '#domain/faltung.ts';
import type { Anschrift, Kunde } from '#domain/kunde.ts';
import type { Nachweis } from '#domain/vorschlag.ts';
import { gesellschaftSchluessel } from './gesellschaft.ts';
import { kontoSchluessel, telefonSchluessel } from './schluessel.ts';
import { strasseSchluessel } from './vergleiche-kunden.ts';
import { verschmelze } from './verschmelze.ts';
import type { Bestand, Regeln, Stand, Verschmolzen } from './verschmelze.ts';

const kennung =
  <T>(von: (element: T) => string) =>
  (element: unknown): string =>
    von(element as T) || JSON.stringify(element);

/** Where somebody lives: street and number by place. */
export const anschriftKennung = ({ strasse, plz, ort, land }: Anschrift): string =>
  `${land}|${plz ?? falteKurz(ort ?? '')}|${strasseSchluessel(strasse)}`;

const isHaupt = (anschrift: unknown): boolean => [undefined, 'haupt'].includes((anschrift as Anschrift).art);

/** The customer has moved: the first delivered main address takes the place of the stored one. */
const umzug = (alt: readonly unknown[], element: unknown, neu: readonly unknown[]): number => {
  const istErste = neu.find(isHaupt) === element;
  const wohntSchonDa = neu.some((n) => alt.includes(n));
  return istErste && !wohntSchonDa ? alt.findIndex(isHaupt) : -1;
};

export const regelnKunde: Regeln = {
  listen: {
    telefonnummern: {
      kennung: kennung((t: Kunde['telefonnummern'][number]) => telefonSchluessel(t.nummer)),
      max: 20,
    },
    emails: { kennung: kennung((e: Kunde['emails'][number]) => e.adresse.toLowerCase()), max: 20 },
    bankverbindungen: { kennung: kennung(kontoSchluessel), max: 20 },
    anschriften: { kennung: kennung(anschriftKennung), ersetzt: umzug, max: 20 },
    fremdnummern: {
      kennung: kennung(
        (f: Kunde['fremdnummern'][number]) =>
          `${gesellschaftSchluessel(f.gesellschaft)}|${nurZeichen(f.nummer)}`,
      ),
      max: 50,
    },
    tags: { kennung: kennung((t: string) => falteKurz(t)), max: 50 },
  },
  vorgaben: {},
  nurNeue: [],
};

/** Merges a delivered customer into a stored one. */
export const verschmelzeKunde = (
  bestand: Bestand<Kunde>,
  neu: Kunde,
  nachweis: Nachweis,
  stand: Stand,
): Verschmolzen<Kunde> => verschmelze(bestand, neu, nachweis, stand, regelnKunde);
