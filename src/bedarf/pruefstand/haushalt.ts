// Builders of invented households for tests and the bench.
import type { Fakten } from '#domain/fakten.ts';
import type { Haushaltsvertrag, Mitglied } from '../haushalt.ts';

let zaehler = 0;

/** A running contract of a Sparte with details. */
export const createVertrag = (
  sparte: string,
  details: Record<string, unknown> = {},
  weiteres: Partial<Haushaltsvertrag> = {},
): Haushaltsvertrag => ({
  id: `v${(zaehler += 1)}`,
  gesellschaft: 'Lindenkrone',
  sparte,
  beginn: '2024-01-01',
  waehrung: 'EUR',
  fremdvertrag: false,
  details,
  personen: [],
  weitereAngaben: [],
  ...weiteres,
});

/** A person, or with `art: 'firma'` a firm, of whom nothing is known but what is given. */
export const createMitglied = (fakten: Fakten = {}, weiteres: Partial<Mitglied> = {}): Mitglied => ({
  id: '1',
  art: 'person',
  vorname: 'Anna',
  nachname: 'Muster',
  anschriften: [],
  beziehungen: [],
  vertraege: [],
  fakten,
  ...weiteres,
});
