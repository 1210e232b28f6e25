// Where commissions stand in the Inkasso records.

/** Field names of one commission: amount, rate, basis, kind. */
export type Courtagefelder = {
  readonly betrag: string;
  readonly satz?: string;
  readonly bemessung?: string;
  readonly art?: string;
};

/** Satz 0410: up to three commissions of a Teilsparte. */
export const courtagen0410: readonly Courtagefelder[] = [1, 2, 3].map((nr) => ({
  betrag: `TeilspartenProvBetrag${nr}InWE`,
  satz: `Provisionssatz${nr}`,
  bemessung: `ProvPflichtBetrag${nr}InWE`,
  art: `Provisionsart${nr}`,
}));

/** Satz 0450 (Transport): up to two. */
export const courtagen0450: readonly Courtagefelder[] = [1, 2].map((nr) => ({
  betrag: `ProvisionsBetrag${nr}InWE`,
  satz: `Provisionssatz${nr}`,
  bemessung: `ProvPflichtBetrag${nr}InWE`,
  art: `Provisionsart${nr}`,
}));
