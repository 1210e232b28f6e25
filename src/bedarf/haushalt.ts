// What the needs analysis reads: the members of a household as the export shapes them.
import type { Beziehungsart, Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';

/** A contract of a member; own and foreign ones alike. */
export type Haushaltsvertrag = Vertrag & {
  readonly id?: string;
  /** Gross premium of the year before, cents, where the history knows it. */
  readonly vorherigerJahresbeitragCents?: number;
};

/** A customer with relations ("this customer is <art> of kundeId") and contracts. */
export type Mitglied = Pick<
  Kunde,
  | 'art'
  | 'titel'
  | 'vorname'
  | 'nachname'
  | 'namenszusatz'
  | 'firma'
  | 'rechtsform'
  | 'geburtsdatum'
  | 'fakten'
> & {
  readonly id: string;
  readonly anschriften: Kunde['anschriften'];
  readonly beziehungen: readonly { readonly art: Beziehungsart; readonly kundeId: string }[];
  readonly vertraege: readonly Haushaltsvertrag[];
};

/** First the customer that is asked about. */
export type Haushalt = readonly Mitglied[];
