// Contracts that a full delivery does not name: listed as a question, decided by a person, never ended by itself.
import { z } from 'zod';
import { idSchema, seiteSchema } from '#areas/kunden/contract.ts';
import { defineRoute } from '#platform/http/route.ts';

const einspielungId = z.object({ einspielungId: idSchema });

export const urteilSchema = z.enum(['beendet', 'bleibt', 'spaeter']);
export type Urteil = z.infer<typeof urteilSchema>;

export const fehlenderVertragSchema = z.object({
  vertragId: idSchema,
  bezeichnung: z.string(),
  kundeId: idSchema,
  kunde: z.string(),
  vermittlernummer: z.string().nullable(),
  beginn: z.string().nullable(),
  jahresbeitragCents: z.number().nullable(),
  /** Null: not decided yet. */
  urteil: urteilSchema.nullable(),
});
export type FehlenderVertrag = z.infer<typeof fehlenderVertragSchema>;

const zahlenSchema = z.object({
  offen: z.number(),
  beendet: z.number(),
  bleibt: z.number(),
  spaeter: z.number(),
});

export const fehlendeContract = {
  listFehlende: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/fehlende',
    summary: 'Laufende Verträge, die in dieser Bestandslieferung fehlen',
    zugang: 'lesend',
    params: einspielungId,
    query: seiteSchema,
    response: z.object({
      vertraege: z.array(fehlenderVertragSchema),
      zahlen: zahlenSchema,
      weiter: z.string().nullable(),
    }),
  }),
  entscheideFehlende: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/fehlende',
    summary:
      'Über fehlende Verträge entscheiden: einzelne, oder alle offenen; „offen“ nimmt eine Entscheidung zurück',
    zugang: 'mitarbeiter',
    params: einspielungId,
    body: z.object({
      urteil: z.enum([...urteilSchema.options, 'offen']),
      /** Left out: all that are not decided yet. */
      vertragIds: z.array(idSchema).min(1).max(500).optional(),
    }),
    response: z.object({ zahlen: zahlenSchema, nichtGeaendert: z.number() }),
  }),
};
