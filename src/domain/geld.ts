// Money is whole cents; floats never carry an amount.
import { z } from 'zod';

/** Whole euro cents; up to 90 billion euro stay exact in a JavaScript integer. */
export const centsSchema = z
  .int('Bitte einen Betrag in ganzen Cent angeben.')
  .min(-9_000_000_000_000)
  .max(9_000_000_000_000);
export type Cents = number;

const zahl = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `123456` -> `1.234,56 €` (with a no-break space). */
export const formatCents = (cents: Cents): string => `${zahl.format(cents / 100)}\u00a0€`;

/** Reads what people type: `1.234,56`, `1234,5`, `1.234`, `1234.56 €`; undefined when it is no amount. A group of three after one dot is thousands. */
export const parseCents = (text: string): Cents | undefined => {
  const roh = text.replace(/[\s\u00a0€]|EUR/gi, '');
  const deutsch = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(roh);
  const technisch = /^([+-]?)(\d+)\.(\d{1,2})$/.exec(roh);
  const found = deutsch ?? technisch;
  if (!found) return undefined;
  const ganze = Number((found[2] ?? '').replaceAll('.', ''));
  const cents = ganze * 100 + Number((found[3] ?? '').padEnd(2, '0') || 0);
  return Number.isSafeInteger(cents) ? (found[1] === '-' && cents !== 0 ? -cents : cents) : undefined;
};

/** How often a premium is paid (GDV Anlage 1 "Zahlungsweise"); `einmalig` is a single premium. */
export const zahlweiseSchema = z.enum([
  'jaehrlich',
  'halbjaehrlich',
  'vierteljaehrlich',
  'monatlich',
  'einmalig',
]);
export type Zahlweise = z.infer<typeof zahlweiseSchema>;

/** Payments per year; a single premium counts as none. */
export const ratenImJahr: Readonly<Record<Zahlweise, number>> = {
  jaehrlich: 1,
  halbjaehrlich: 2,
  vierteljaehrlich: 4,
  monatlich: 12,
  einmalig: 0,
};

export const zahlweiseLabel: Readonly<Record<Zahlweise, string>> = {
  jaehrlich: 'jährlich',
  halbjaehrlich: 'halbjährlich',
  vierteljaehrlich: 'vierteljährlich',
  monatlich: 'monatlich',
  einmalig: 'einmalig',
};
