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

/** From a GDV field to a details key; fields without a line here become "weitere Angaben". */
export type GdvZuordnung = {
  /** Name of the Satz as the codec gives it: `0220.051`, `0210.050`, `0220.010.13`. */
  readonly satz: string;
  readonly td: number;
  readonly feld: string;
  /** Key in `details`, or `personen`/`produkt` and the like where the importer knows the target. */
  readonly ziel: string;
  /** How the raw value becomes ours when it is more than a copy: a table from GDV code to our value. */
  readonly werte?: Readonly<Record<string, string | boolean>>;
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
  /** GDV Sparte (Anlage 1), three digits; several Sparten of ours share one: `istGdv` decides by details. */
  readonly gdv?: string;
  /** True for the Sparte that a bare GDV code means when nothing tells more. */
  readonly gdvStandard?: boolean;
  /** BerVersV Kennzahl. */
  readonly berVersV?: string;
  /** Effective insurance tax on the net premium in percent; null where mixed (VersStG § 6). */
  readonly steuersatz: number | null;
  /** How brokers and insurers write it: `PHV`, `Privathaftpflichtversicherung`, `Hundehaftpflicht`. Compared folded. */
  readonly schreibweisen: readonly string[];
  readonly felder: readonly Detailfeld[];
  /** Checks `vertrag.details`; unknown keys pass through. */
  readonly details: z.ZodType<Record<string, unknown>>;
  readonly zuordnungen?: readonly GdvZuordnung[];
};
