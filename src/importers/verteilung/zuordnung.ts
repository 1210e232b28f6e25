// Which brokerage gets the records of an agency number: by what the brokerages claim and the operator has decided.
import { normalisiereVermittlernummer } from '#versicherer/vermittlernummer.ts';
import { gesellschaftSchluessel } from '../abgleich/gesellschaft.ts';
import { adressSchluessel } from './adresse.ts';
import type { Adresse } from './adresse.ts';

export type Anspruch = { readonly mandantId: number; readonly gesellschaft: string; readonly nummer: string };

/** `mandanten`: the brokerage; where it is a conflict, all that could be meant. */
export type Zuordnung = {
  readonly stand: 'zugeordnet' | 'unbekannt' | 'konflikt' | 'verworfen';
  readonly mandanten: readonly number[];
};

export type Zuordnungslage = {
  /** Agency numbers as the brokerages have entered them. */
  readonly ansprueche: readonly Anspruch[];
  /** `gesellschaft|nummer` -> brokerage, or null: nobody's. The operator's word is final. */
  readonly entscheidungen: ReadonlyMap<string, number | null>;
  /** `gesellschaft|nummer` -> who got its records last. */
  readonly bisher: ReadonlyMap<string, number>;
};

const unbekannt: Zuordnung = { stand: 'unbekannt', mandanten: [] };

/** Claims by `gesellschaft|nummer`, each brokerage once. */
const ordneAnsprueche = (ansprueche: readonly Anspruch[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const nach = new Map<string, Set<number>>();
  for (const { mandantId, gesellschaft, nummer } of ansprueche) {
    const key = `${gesellschaftSchluessel(gesellschaft)}|${normalisiereVermittlernummer(nummer)}`;
    nach.set(key, (nach.get(key) ?? new Set()).add(mandantId));
  }
  return nach;
};

/**
 * Decides by insurer and number, then by the pool that sent the file and the number. Nobody gets what two claim, nor what
 * one claims that another has got so far: the operator decides.
 */
export const createZuordnung = ({ ansprueche, entscheidungen, bisher }: Zuordnungslage) => {
  const nach = ordneAnsprueche(ansprueche);
  return (adresse: Adresse): Zuordnung => {
    if (adresse.nummer === '')
      return entscheidungen.get(adressSchluessel(adresse)) === null
        ? { stand: 'verworfen', mandanten: [] }
        : unbekannt;
    const schluessel = [
      adressSchluessel(adresse),
      ...(adresse.absender === undefined ? [] : [`${adresse.absender}|${adresse.nummer}`]),
    ];
    const [eigener = ''] = schluessel;
    const entschieden = entscheidungen.get(eigener);
    if (entschieden === null) return { stand: 'verworfen', mandanten: [] };
    if (entschieden !== undefined) return { stand: 'zugeordnet', mandanten: [entschieden] };
    const fordernde = [
      ...(schluessel.map((key) => nach.get(key)).find((menge) => menge !== undefined) ?? []),
    ];
    const frueher = bisher.get(eigener);
    const gemeint = [
      ...new Set(frueher === undefined || fordernde.length === 0 ? fordernde : [frueher, ...fordernde]),
    ];
    if (gemeint.length === 0) return unbekannt;
    return {
      stand: gemeint.length === 1 ? 'zugeordnet' : 'konflikt',
      mandanten: gemeint.toSorted((a, b) => a - b),
    };
  };
};
