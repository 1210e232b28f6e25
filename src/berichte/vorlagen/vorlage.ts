// A legal text: what the law wants it to be, and the sections a brokerage may word in its own way.
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';

/** § 126b BGB (a PDF is enough) or § 126 BGB (signed by hand or with a qualified signature). */
export const formen = ['Textform', 'Schriftform'] as const;

export const vorlagenschluessel = [
  'erstinformation',
  'beratungsdokumentation',
  'datenschutzhinweise',
  'einwilligung',
  'maklervertrag',
  'maklervollmacht',
  'beratungsverzicht',
] as const;
export type Vorlagenschluessel = (typeof vorlagenschluessel)[number];

/** `text` in the markup of markup.ts. */
export const abschnittSchema = z.object({
  ueberschrift: sichtbar(200).optional(),
  text: z.string().max(20_000),
  /** Name of the purpose: the section ends with its own choice of yes or no. */
  entscheidung: sichtbar(200).optional(),
});
export type Abschnitt = z.infer<typeof abschnittSchema>;

/** What a brokerage may change of a text. */
export const textfassungSchema = z.object({
  titel: sichtbar(200),
  abschnitte: z.array(abschnittSchema).min(1).max(60),
});
export type Textfassung = z.infer<typeof textfassungSchema>;

export type Vorlage = Readonly<Textfassung> & {
  readonly schluessel: Vorlagenschluessel;
  /** Day of this wording. */
  readonly fassung: string;
  readonly form: (typeof formen)[number];
  readonly rechtsgrundlage: string;
  /** Who signs; empty where a signature is not asked for. */
  readonly unterschriften: readonly string[];
};

/** The text in force at a brokerage: ours, or its own once it was approved and switched on. */
export type WirksamerText = Vorlage & { readonly freigegeben?: boolean };

/** Stands on every text that no lawyer of the brokerage has approved. */
export const musterhinweis = 'Muster, rechtlich prüfen lassen';
