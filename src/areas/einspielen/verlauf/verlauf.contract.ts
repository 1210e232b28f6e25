// The history of Einspielungen, what is new in it for a person, and the daily letter about it.
import { z } from 'zod';
import { seiteSchema } from '#areas/kunden/contract.ts';
import { defineRoute } from '#platform/http/route.ts';
import { einspielungSchema, einspielungstatusSchema } from '../einspielung.contract.ts';

export const verlaufFelder = {
  /** `teilweise`: applied, and something of the plan is still open. */
  status: z.enum([...einspielungstatusSchema.options, 'teilweise']).optional(),
  /** In the name of the file or the insurer's. */
  suche: z.string().trim().max(200).optional(),
};
const verlaufObjekt = z.object(verlaufFelder).extend(seiteSchema.shape);
export type Verlaufsfrage = z.infer<typeof verlaufObjekt>;

export const ergebnisSchema = z.object({
  aktualisiert: z.number(),
  neu: z.number(),
  beendet: z.number(),
  fragen: z.number(),
});
export type Ergebnis = z.infer<typeof ergebnisSchema>;

const meldungenSchema = z.object({
  /** Newest first, at most 20: finished, failed, or waiting for a decision. */
  einspielungen: z.array(einspielungSchema),
  anzahl: z.number(),
});

const anSchema = z.object({ an: z.boolean() });

export const verlaufContract = {
  listMeldungen: defineRoute({
    method: 'GET',
    path: '/meldungen',
    summary: 'Einspielungen, die seit dem letzten Hinsehen fertig wurden oder auf eine Entscheidung warten',
    zugang: 'lesend',
    response: meldungenSchema,
  }),
  merkeGesehen: defineRoute({
    method: 'POST',
    path: '/meldungen/gesehen',
    summary: 'Die Meldungen als gesehen merken',
    zugang: 'lesend',
    response: meldungenSchema,
  }),
  getTagesmeldung: defineRoute({
    method: 'GET',
    path: '/tagesmeldung',
    summary: 'Ob die Person einmal am Tag eine E-Mail über Einspielungen bekommt',
    zugang: 'lesend',
    response: anSchema,
  }),
  setTagesmeldung: defineRoute({
    method: 'PUT',
    path: '/tagesmeldung',
    summary: 'Die tägliche E-Mail über Einspielungen an- oder abstellen',
    zugang: 'lesend',
    body: anSchema,
    response: anSchema,
  }),
};
