// Consents (Art. 7, 9 GDPR, § 7 UWG) and the ways in which information is handed over. Purposes are never bundled.
import { z } from 'zod';

/** In the order of the printed form; `label` is the purpose's name there (berichte/vorlagen/einwilligung.ts). */
export const einwilligungszwecke = [
  { schluessel: 'gesundheit', label: 'Gesundheitsdaten beim Makler' },
  { schluessel: 'gesundheit-weitergabe', label: 'Weitergabe von Gesundheitsdaten' },
  { schluessel: 'voranfrage', label: 'Anonyme Voranfragen' },
  { schluessel: 'email', label: 'Werbung per E-Mail' },
  { schluessel: 'telefon', label: 'Werbung per Telefon' },
  { schluessel: 'post', label: 'Werbung per Post' },
  { schluessel: 'aufzeichnung', label: 'Aufzeichnung in Bild und Ton' },
] as const;
export type Einwilligungszweck = (typeof einwilligungszwecke)[number]['schluessel'];
export const einwilligungszweckSchema = z.enum(einwilligungszwecke.map(({ schluessel }) => schluessel));

export const zweckLabel = (schluessel: string): string =>
  einwilligungszwecke.find((zweck) => zweck.schluessel === schluessel)?.label ?? schluessel;

export const ereignisSchema = z.enum(['erteilt', 'abgelehnt', 'widerrufen']);
export type Ereignis = z.infer<typeof ereignisSchema>;

/** How a statement came or information went. */
export const kanaele = {
  papier: 'auf Papier',
  email: 'per E-Mail',
  portal: 'im Kundenportal',
  telefon: 'am Telefon',
  persoenlich: 'im Gespräch',
  post: 'per Post',
} as const;
export const kanalSchema = z.enum(
  Object.keys(kanaele) as [keyof typeof kanaele, ...(keyof typeof kanaele)[]],
);
export type Kanal = z.infer<typeof kanalSchema>;

/** By which the Erstinformation may be handed over: § 16 VersVermV asks for paper or a durable medium. */
export const uebergabekanaele = ['papier', 'email', 'portal', 'post'] as const satisfies readonly Kanal[];

/** `offen`: the customer was never asked. */
export type Einwilligungsstand = Ereignis | 'offen';
type Erklaerung = {
  readonly zweck: string;
  readonly ereignis: Ereignis;
  readonly am: string;
  readonly id: string;
};

/** What counts for a purpose: the statement of the latest day, on the same day the one written last. */
export const geltende = <T extends Erklaerung>(erklaerungen: readonly T[], zweck: string): T | undefined =>
  erklaerungen
    .filter((eine) => eine.zweck === zweck)
    .toSorted((a, b) => b.am.localeCompare(a.am) || Number(BigInt(b.id) - BigInt(a.id)))[0];
