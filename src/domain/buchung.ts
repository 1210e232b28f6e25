import { z } from 'zod';
import { tagSchema } from './datum.ts';
import { centsSchema } from './geld.ts';
import { sichtbar } from './kunde.ts';
import { weitereAngabeSchema } from './vertrag.ts';

const wahl = (max: number) => sichtbar(max).optional();

/** `beitrag`: a premium that the insurer books (GDV 0400, 0450); `courtage`: what the broker gets of it (0410). */
export const buchungsartSchema = z.enum(['beitrag', 'courtage']);
export type Buchungsart = z.infer<typeof buchungsartSchema>;

/** One posting on a contract. Amounts carry their sign: a refund or a commission taken back is negative. */
export const buchungSchema = z.object({
  /** Same posting, same key, in whatever file it comes: insurer, number and the fields that make the posting. */
  schluessel: z.string().min(1).max(300),
  art: buchungsartSchema,
  /** Gross premium or commission. */
  betragCents: centsSchema,
  nettoCents: centsSchema.optional(),
  steuerCents: centsSchema.optional(),
  gebuehrCents: centsSchema.optional(),
  waehrung: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  buchungAm: tagSchema.optional(),
  /** First day of the period that is paid. */
  faelligAm: tagSchema.optional(),
  von: tagSchema.optional(),
  bis: tagSchema.optional(),
  /** Kind of the posting as delivered (GDV Sollstellungsart, Provisionsart): a code, its values are not public. */
  code: wahl(20),
  bezeichnung: sichtbar(200),
  /** Percent of `bemessungCents`. */
  courtagesatz: z.number().min(-10_000).max(10_000).optional(),
  /** What the commission is computed from. */
  bemessungCents: centsSchema.optional(),
  /** GDV Sparte of the part that the posting belongs to. */
  sparteGeliefert: wahl(60),
  weitereAngaben: z.array(weitereAngabeSchema).max(500).default([]),
});
export type Buchung = z.infer<typeof buchungSchema>;

export const buchungsartLabel: Readonly<Record<Buchungsart, string>> = {
  beitrag: 'Beitrag',
  courtage: 'Courtage',
};
