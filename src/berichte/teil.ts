// The type of an entry of the gallery: one part of the Finanzreport that a broker may pick.
import type { Berichtsdaten } from './berichtsdaten.ts';
import type { Deckblatt, Seitenteil } from './seitenmodell.ts';
import type { Platzhalter } from './vorlagen/platzhalter.ts';
import type { Vorlagenschluessel } from './vorlagen/vorlage.ts';

export type Teilgruppe = 'Bericht' | 'Gespräch' | 'Unterlagen';

/** The drawn part, and the required values that it had to leave open. */
export type Teilinhalt = {
  readonly seite: Seitenteil | Deckblatt;
  readonly fehlend?: readonly Platzhalter[];
};

export type Teil = {
  /** Stable: stored with the broker's picks, typed on the command line. */
  readonly schluessel: string;
  readonly titel: string;
  /** One line under the title in the list. */
  readonly beschreibung: string;
  readonly gruppe: Teilgruppe;
  /** Picked when the broker has never picked for this customer. */
  readonly vorausgewaehlt: boolean;
  /** A declaration that costs the customer rights is chosen anew each time, never remembered. */
  readonly nieGemerkt?: true;
  /** The legal text that it prints. */
  readonly vorlage?: Vorlagenschluessel;
  /** Pure. */
  readonly baue: (daten: Berichtsdaten) => Teilinhalt;
};
