// Records of talks (Beratungsdokumentation): drafts, closing, correction; and what a meeting is prepared from.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { beratungSchema } from '#domain/beratung.ts';
import { defineRoute } from '#platform/http/route.ts';

const kundeId = z.object({ kundeId: idSchema });
const beratungId = z.object({ beratungId: idSchema });
const leer = z.object({});
/** Records tell of health and income: only with the right to see these. */
const ungekuerzt = true;

const zeileSchema = z.object({
  id: idSchema,
  am: z.string(),
  anlass: z.string().nullable(),
  stand: z.enum(['entwurf', 'abgeschlossen']),
  wer: z.string(),
  abgeschlossenAm: z.string().nullable(),
  /** The record that this one corrects. */
  korrigiertId: idSchema.nullable(),
  dokument: z.object({ id: idSchema, name: z.string() }).nullable(),
});
export type Beratungszeile = z.infer<typeof zeileSchema>;

export const beratungsaktSchema = zeileSchema.extend({
  version: z.number(),
  kundeId: idSchema,
  inhalt: beratungSchema,
  /** What is missing before it can be closed, by path. */
  fehlt: z.array(z.object({ feld: z.string(), label: z.string() })),
});
export type Beratungsakt = z.infer<typeof beratungsaktSchema>;

export const terminSchema = z.object({
  name: z.string(),
  /** Day of the last talk or report; null: there was none. */
  seit: z.string().nullable(),
  aenderungen: z.array(z.object({ am: z.string(), was: z.string(), wie: z.string() })),
  fragen: z.array(z.string()),
  offen: z.array(z.object({ titel: z.string(), subjekt: z.string(), ergebnis: z.string() })),
  aufgaben: z.array(z.object({ titel: z.string(), faellig: z.string().nullable() })),
});
export type Termin = z.infer<typeof terminSchema>;

export const beratungsaktContract = {
  getTermin: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/termin',
    summary:
      'Was für ein Gespräch vorzubereiten ist: Änderungen seit dem letzten, offene Fragen, Bedarf, Aufgaben',
    zugang: 'lesend',
    params: kundeId,
    response: terminSchema,
  }),
  listBeratungen: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/beratungen',
    summary: 'Beratungsdokumentationen eines Kunden, neueste zuerst',
    zugang: 'lesend',
    ungekuerzt,
    params: kundeId,
    response: z.array(zeileSchema),
  }),
  createBeratung: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/beratungen',
    summary: 'Entwurf anlegen, vorbelegt aus dem Bedarf; oder als Korrektur einer abgeschlossenen Beratung',
    zugang: 'mitarbeiter',
    ungekuerzt,
    status: 201,
    params: kundeId,
    body: z.object({ korrigiertId: idSchema.optional() }),
    response: beratungsaktSchema,
  }),
  getBeratung: defineRoute({
    method: 'GET',
    path: '/beratungen/:beratungId',
    summary: 'Eine Beratungsdokumentation',
    zugang: 'lesend',
    ungekuerzt,
    params: beratungId,
    response: beratungsaktSchema,
  }),
  updateBeratung: defineRoute({
    method: 'PUT',
    path: '/beratungen/:beratungId',
    summary: 'Einen Entwurf ändern; Abgeschlossenes bleibt, wie es ist',
    zugang: 'mitarbeiter',
    ungekuerzt,
    params: beratungId,
    body: z.object({ version: z.int(), inhalt: beratungSchema }),
    response: beratungsaktSchema,
  }),
  removeBeratung: defineRoute({
    method: 'DELETE',
    path: '/beratungen/:beratungId',
    summary: 'Einen Entwurf verwerfen',
    zugang: 'mitarbeiter',
    ungekuerzt,
    params: beratungId,
    response: leer,
  }),
  closeBeratung: defineRoute({
    method: 'POST',
    path: '/beratungen/:beratungId/abschluss',
    summary: 'Abschließen: unveränderlich, als PDF unter Dokumente abgelegt',
    zugang: 'mitarbeiter',
    ungekuerzt,
    params: beratungId,
    body: z.object({ version: z.int() }),
    response: beratungsaktSchema,
  }),
};
