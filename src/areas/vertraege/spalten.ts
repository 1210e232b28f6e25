// The columns beside `vertrag.daten`: everything lists filter, sort, search and matching compares, derived from the record alone.
import type { Vertrag } from '#domain/vertrag.ts';
import { jahresbeitrag, normalisiereScheinnummer, suchtextVertrag } from '#domain/vertrag.ts';
import { gesellschaftSchluessel } from '#importers/abgleich/gesellschaft.ts';
import { findVersicherer, normalisiereNummer } from '#versicherer/index.ts';

/** Named as in table `vertrag`. Amounts are cents; they are null in other currencies than euro, so that no list adds them up. */
export type VertragSpalten = {
  readonly gesellschaft: string;
  readonly gesellschaft_schluessel: string;
  readonly nummer: string | null;
  readonly nummer_norm: string | null;
  readonly sparte: string;
  readonly produkt: string | null;
  readonly beginn: string | null;
  readonly ablauf: string | null;
  readonly storno_am: string | null;
  readonly lieferstatus: string | null;
  readonly beitrag_cents: number | null;
  readonly jahresbeitrag_cents: number | null;
  readonly fremdvertrag: boolean;
  readonly vermittlernummer: string | null;
  /** Begins with a blank, so that every word is found by `% wort%`; the database adds the customer's names. */
  readonly suche: string;
};

/** The number by the insurer's own rule, where that is another than the general one. */
const formDesVersicherers = (norm: string | null, nummer: string | null): string[] =>
  norm === null || norm === normalisiereScheinnummer(nummer ?? '') ? [] : [norm.toLowerCase()];

/** Pure; the store and the set-based import write the same columns by it. */
export const vertragSpalten = (vertrag: Vertrag): VertragSpalten => {
  const schluessel = gesellschaftSchluessel(vertrag.gesellschaft);
  const nummer = vertrag.versicherungsscheinnummer ?? null;
  const norm = nummer === null ? null : normalisiereNummer(findVersicherer(schluessel), nummer) || null;
  const euro = vertrag.waehrung === 'EUR';
  return {
    gesellschaft: vertrag.gesellschaft,
    gesellschaft_schluessel: schluessel,
    nummer,
    nummer_norm: norm,
    sparte: vertrag.sparte,
    produkt: vertrag.produkt ?? null,
    beginn: vertrag.beginn ?? null,
    ablauf: vertrag.ablauf ?? null,
    storno_am: vertrag.stornoAm ?? null,
    lieferstatus: vertrag.lieferstatus ?? null,
    beitrag_cents: euro ? (vertrag.beitragCents ?? null) : null,
    jahresbeitrag_cents: euro ? (jahresbeitrag(vertrag) ?? null) : null,
    fremdvertrag: vertrag.fremdvertrag,
    vermittlernummer: vertrag.vermittlernummer ?? null,
    suche: ` ${[suchtextVertrag(vertrag), ...formDesVersicherers(norm, nummer)].join(' ')}`,
  };
};
