// Words of the plan in German, for pages and files.
import type { Planeintrag } from './einspielung.contract.ts';

export const entscheidungLabel: Readonly<Record<Planeintrag['entscheidung'], string>> = {
  neu: 'neu',
  geaendert: 'geändert',
  unveraendert: 'unverändert',
  unklar: 'unklar',
  abgewiesen: 'abgewiesen',
};

export const gegenstandLabel: Readonly<Record<Planeintrag['gegenstand'], string>> = {
  kunde: 'Kunde',
  vertrag: 'Vertrag',
  buchung: 'Buchung',
  schaden: 'Schaden',
  satz: 'Satz',
};

/** Why a delivered value is not taken. */
export const konfliktLabel: Readonly<Record<Planeintrag['konflikte'][number]['grund'], string>> = {
  eingabe: 'von Hand eingegeben, bleibt',
  aelter: 'neuer als die Lieferung, bleibt',
  voll: 'kein Platz mehr in der Liste',
};
