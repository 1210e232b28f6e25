// One function from fields to schema: form, check and page can't disagree.
import { z } from 'zod';
import { teilTagSchema } from '#domain/datum.ts';
import { centsSchema } from '#domain/geld.ts';
import type { Detailfeld } from './sparte.ts';

const text = z
  .string('Bitte einen Text eingeben.')
  .trim()
  .min(1, 'Bitte ausfüllen.')
  .max(2000, 'Bitte höchstens 2.000 Zeichen.');
const zahl = z.number('Bitte eine Zahl eingeben.').min(-1e12).max(1e12);
const prozent = z.number('Bitte eine Prozentzahl eingeben.').min(-1000).max(100_000);
const janein = z.boolean('Bitte ja oder nein wählen.');

const einfach = { text, geld: centsSchema, zahl, prozent, tag: teilTagSchema, janein };

const schemaOf = (feld: Detailfeld): z.ZodType => {
  if (feld.art === 'liste') return z.array(detailsSchema(feld.felder ?? [])).max(5000);
  if (feld.art === 'wahl') return z.enum(Object.keys(feld.werte ?? {}), 'Bitte einen Wert der Liste wählen.');
  return einfach[feld.art];
};

/** The schema of `vertrag.details` for these fields: each optional, unknown keys pass through. */
export const detailsSchema = (felder: readonly Detailfeld[]): z.ZodType<Record<string, unknown>> =>
  z.looseObject(Object.fromEntries(felder.map((feld) => [feld.name, schemaOf(feld).optional()])));
