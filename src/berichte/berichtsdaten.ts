// What a report is made from, gathered by the area; the parts read it and nothing else.
import type { Befund } from '#bedarf/befund.ts';
import type { NaechsteFrage } from '#bedarf/fragen.ts';
import type { Mitglied } from '#bedarf/haushalt.ts';
import type { Tag } from '#domain/datum.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Werte } from './vorlagen/platzhalter.ts';
import type { Vorlagenschluessel, WirksamerText } from './vorlagen/vorlage.ts';

/** The brokerage as its profile tells it. */
export type Hausangaben = {
  readonly name: string;
  readonly rechtsform?: string | undefined;
  readonly geschaeftsfuehrung?: string | undefined;
  readonly strasse?: string | undefined;
  readonly plz?: string | undefined;
  readonly ort?: string | undefined;
  readonly telefon?: string | undefined;
  readonly email?: string | undefined;
  readonly internet?: string | undefined;
  readonly registernummer?: string | undefined;
  readonly registerstelle?: string | undefined;
  readonly erlaubnis?: string | undefined;
  readonly erlaubnisbehoerde?: string | undefined;
  readonly weitereErlaubnisse?: string | undefined;
  readonly verguetung?: string | undefined;
  readonly zuwendungen?: string | undefined;
  readonly beteiligungGehalten?: string | undefined;
  readonly beteiligungAnUns?: string | undefined;
  readonly schlichtungsstellen?: string | undefined;
  readonly marktgrundlage?: string | undefined;
  readonly handelsregister?: string | undefined;
  readonly steuernummer?: string | undefined;
  readonly berufshaftpflicht?: string | undefined;
  readonly datenschutzkontakt?: string | undefined;
  readonly datenschutzaufsicht?: string | undefined;
  readonly dienstleister?: string | undefined;
  /** `#rrggbb` */
  readonly farbe?: string | undefined;
  readonly akzentfarbe?: string | undefined;
};

export type Berichtsmitglied = Mitglied &
  Pick<Kunde, 'emails' | 'telefonnummern' | 'bankverbindungen' | 'kundennummer'> & {
    /** As lists show it. */
    readonly name: string;
  };

/** One row of the audit. */
export type Aenderungseintrag = {
  readonly am: Tag;
  readonly gegenstand: string;
  readonly bezeichnung: string;
  readonly aktion: string;
  readonly aenderungen: readonly { readonly feld: string; readonly alt: unknown; readonly neu: unknown }[];
};

export type Berichtsaufgabe = { readonly titel: string; readonly faellig: Tag | null };

export type Berichtsablehnung = {
  readonly regel: string;
  readonly subjekt: string;
  readonly grund: string;
  readonly am: Tag;
};

export type Berichtsdaten = {
  readonly stichtag: Tag;
  readonly haus: Hausangaben;
  /** Name under which the picture is handed to the setter. */
  readonly logo?: string | undefined;
  readonly betreuer?: string | undefined;
  /** The customer first. */
  readonly mitglieder: readonly [Berichtsmitglied, ...Berichtsmitglied[]];
  readonly befunde: readonly Befund[];
  readonly fragen: readonly NaechsteFrage[];
  readonly abgelehnt: readonly Berichtsablehnung[];
  readonly aufgaben: readonly Berichtsaufgabe[];
  /** Since the last report or meeting; `seit` null: there was none. Newest first. */
  readonly aenderungen: { readonly seit: Tag | null; readonly eintraege: readonly Aenderungseintrag[] };
  /** Points that the broker wrote down for the meeting. */
  readonly tagesordnung: readonly string[];
  /** Texts in force at the brokerage. */
  readonly texte: Readonly<Record<Vorlagenschluessel, WirksamerText>>;
  /** What the record of the meeting says. */
  readonly beratung?: Werte | undefined;
};
