// An entry of the gallery of Maklerpools.

export type Pool = {
  /** Stable, kebab-case. */
  readonly schluessel: string;
  /** Name as shown. */
  readonly name: string;
  /** How deliveries write it. Compared folded. */
  readonly schreibweisen: readonly string[];
  /** True for the invented pool of the demo. */
  readonly demo?: boolean;
};
