// How a broker orders the data of an insurer: what the gallery knows, and else that it knows nothing.
import type { Versicherer } from './versicherer.ts';

/** One German text for the page; never a guess about a certain insurer. */
export const bestellhinweis = (eintrag: Versicherer | undefined, name: string): string =>
  eintrag?.bestellweg ??
  `Wie ${name} Bestandsdaten bereitstellt, ist hier nicht hinterlegt. Üblich sind das Maklerportal oder die Maklerbetreuung der Gesellschaft, mit Angabe Ihrer Vermittlernummer und des gewünschten Formats (GDV oder CSV). Halten Sie den Weg in der Notiz fest.`;
