// The type of an entry of the Versicherer gallery: an insurer's public facts as data.

export type Versicherer = {
  /** Stable, kebab-case. */
  readonly schluessel: string;
  /** Name as shown. */
  readonly name: string;
  /** Full legal names, for statements. */
  readonly firmen: readonly string[];
  /** BaFin register numbers (four digits), as in GDV VU-Nummer bytes 5-9 where used so. */
  readonly vuNummern: readonly string[];
  /** How deliveries and lists write it. Compared folded. */
  readonly schreibweisen: readonly string[];
  /** Rules for contract numbers beyond `normalisiereScheinnummer`, applied to its result; only with a source of the insurer, never a guess. */
  readonly scheinnummer?: {
    /** Sparten reuse numbers: match needs the Sparte too. */
    readonly jeSparte?: boolean;
    /** Cut these many leading characters (agency or Sparte prefix) off longer numbers. */
    readonly ohneVorsatz?: number;
  };
  /** How brokers order its data, in German and from its own publications only; absent where nothing is known for sure. */
  readonly bestellweg?: string;
  /** True for invented insurers of the demo. */
  readonly demo?: boolean;
};
