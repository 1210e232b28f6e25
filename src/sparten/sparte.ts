// The type of an entry of the Sparten gallery: everything the program knows about one line of business.
import type { z } from 'zod';

/** One field of a Sparte's details: its form input, its line on the contract page and in reports. */
export type Detailfeld = {
  /** Key in `vertrag.details`. */
  readonly name: string;
  readonly label: string;
  /** `geld` is cents, `tag` ISO text, `wahl` one of `werte`, `liste` rows of their own fields. */
  readonly art: 'text' | 'geld' | 'zahl' | 'prozent' | 'tag' | 'janein' | 'wahl' | 'liste';
  readonly einheit?: string;
  readonly werte?: Readonly<Record<string, string>>;
  readonly felder?: readonly Detailfeld[];
  /** Heading under which the page groups it: "Fahrzeug", "Leistungen". */
  readonly gruppe?: string;
};

/**
 * From a GDV field to a place in the contract; fields without a line here become "weitere Angaben". The target's `art`
 * tells the form: `geld` makes cents of currency units, `zahl` takes digits of an alphanumeric field too. A blank field
 * says nothing; a code outside `werte` is no value of ours and stays a "weitere Angabe".
 */
export type GdvZuordnung = {
  /** Name of the Satz as the codec gives it: `0220.051`, `0210.050`, `0220.010.13`. */
  readonly satz: string;
  readonly td: number;
  readonly feld: string;
  /**
   * Where the value goes: a key in `details`; `liste.spalte` for a row of a list; `vertrag.produkt` for a key of the
   * contract itself; `person.name`, `person.vorname`, `person.geburtsdatum`, `person.bemerkung` for the insured person.
   */
  readonly ziel: string;
  /** How the raw value becomes ours when it is more than a copy: a table from GDV code to our value. */
  readonly werte?: Readonly<Record<string, string | boolean>>;
  /** Constant that a filled field stands for: a filled `KfvBeginn` means `vollkasko: true`. */
  readonly wert?: boolean | string;
  /** The amount is in units of so many: 1000 for "in Tausend WE". */
  readonly mal?: number;
  /** The amount is for so many parts: 12 turns a yearly pension into a monthly one, rounded to cents. */
  readonly durch?: number;
  /** Part of the raw text, 0-based start and length, before anything else is done. */
  readonly teil?: readonly [number, number];
  /** Only where another field of the record holds this: the base sum is a Wert 1914 if the base year is 1914. */
  readonly wenn?: { readonly feld: string; readonly wert: string };
  /** What happens when several records fill the same key; the first one wins unless told. */
  readonly mehrfach?: 'summe' | 'max';
};

export type Spartengruppe =
  | 'leben'
  | 'einkommen'
  | 'vorsorge'
  | 'kranken'
  | 'unfall'
  | 'haftpflicht'
  | 'kraftfahrt'
  | 'rechtsschutz'
  | 'sach'
  | 'reise'
  | 'tier'
  | 'gewerbe'
  | 'technik'
  | 'transport'
  | 'kredit'
  | 'finanz'
  | 'sonstige';

export type Sparte = {
  /** German, kebab-case, stable: stored in `vertrag.sparte`. */
  readonly schluessel: string;
  readonly label: string;
  /** Short form for dense tables: `PHV`, `Kfz`. */
  readonly kurz: string;
  readonly gruppe: Spartengruppe;
  readonly kreis: 'privat' | 'gewerbe' | 'beide';
  /** GDV Sparte (Anlage 1), three digits; several Sparten of ours share one: `sparteZuGdv` decides by the features below. */
  readonly gdv?: string;
  /** Further GDV codes that mean this Sparte: sub-branches without an entry of their own. */
  readonly weitereGdv?: readonly string[];
  /** True for the Sparte that a bare GDV code means when nothing tells more. */
  readonly gdvStandard?: boolean;
  /** Wagnisarten (0220.010 byte 60) that mean this Sparte when they are the contract's main risk. */
  readonly wagnisarten?: readonly string[];
  /** BerVersV Kennzahl. */
  readonly berVersV?: string;
  /** Effective insurance tax on the net premium in percent; null where mixed (VersStG § 6). */
  readonly steuersatz: number | null;
  /** How brokers and insurers write it: `PHV`, `Privathaftpflichtversicherung`, `Hundehaftpflicht`. Compared folded. */
  readonly schreibweisen: readonly string[];
  /** Words that mostly mean this Sparte but could mean another: `Haftpflicht`, `THV`. */
  readonly ungenaueSchreibweisen?: readonly string[];
  /** Keys in `details` that answer "how much": sum, monthly pension, daily benefit. The needs analysis reads them. */
  readonly leistung?: { readonly summe?: string; readonly renteMonat?: string; readonly tagessatz?: string };
  readonly felder: readonly Detailfeld[];
  /** Checks `vertrag.details`; derived from `felder`, all optional; unknown keys pass through. */
  readonly details: z.ZodType<Record<string, unknown>>;
  readonly zuordnungen?: readonly GdvZuordnung[];
  /**
   * Per list in `felder` (and `person`): the GDV fields whose values together name one row across Teildatensaetze; `a|b`
   * are two names of one field. A record without them belongs to the row before it.
   */
  readonly gdvZeilen?: Readonly<Record<string, readonly string[]>>;
};
