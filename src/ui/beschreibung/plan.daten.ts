// Words of a plan in German, for pages and files.

export const entscheidungLabel = {
  neu: 'neu',
  geaendert: 'geändert',
  unveraendert: 'unverändert',
  unklar: 'unklar',
  abgewiesen: 'abgewiesen',
} as const;

export const gegenstandLabel = {
  kunde: 'Kunde',
  vertrag: 'Vertrag',
  buchung: 'Buchung',
  schaden: 'Schaden',
  satz: 'Satz',
} as const;

/** Why a delivered value is not taken. */
export const konfliktLabel = {
  eingabe: 'von Hand eingegeben, bleibt',
  aelter: 'neuer als die Lieferung, bleibt',
  voll: 'kein Platz mehr in der Liste',
} as const;

const prozent = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1, signDisplay: 'always' });

/** `+18 %` */
export const formatSprung = (sprung: number): string => `${prozent.format(sprung)}\u00a0%`;
