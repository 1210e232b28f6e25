// The plan in parts: filters with their counts, the choice of what is applied, stopping, undo beforehand and of a whole upload.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { defineRoute } from '#platform/http/route.ts';
import { einspielungSchema, entscheidungSchema } from '../einspielung.contract.ts';

const einspielungId = z.object({ einspielungId: idSchema });

export const merkmalSchema = z.enum(['beendet', 'konflikt', 'sprung', 'offen']);
export type Merkmal = z.infer<typeof merkmalSchema>;

/** A premium that changes by so much per cent is a leap, unless the person asks for another bound. */
export const sprungVorgabe = 15;
const sprungAb = z.coerce.number<number>().min(0.1).max(10_000);

/** What the list of the plan and its export can be narrowed down to. */
export const planfilterFelder = {
  gegenstand: z.enum(['kunde', 'vertrag', 'buchung', 'schaden', 'satz']).optional(),
  entscheidung: entscheidungSchema.optional(),
  merkmal: merkmalSchema.optional(),
  sprungAb: sprungAb.default(sprungVorgabe),
  /** Name, number or line. */
  suche: z.string().trim().max(200).optional(),
};
const planfilterObjekt = z.object(planfilterFelder);
export type Planfilter = z.infer<typeof planfilterObjekt>;

export const gruppeSchema = z.enum([
  'kunde-neu',
  'kunde-geaendert',
  'vertrag-neu',
  'vertrag-geaendert',
  'bewegungen',
]);

/** What of a plan is applied. A contract whose new customer is not chosen stays open as well. */
export const auswahlSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('alle') }),
  z.object({
    art: z.literal('gruppen'),
    gruppen: z.array(gruppeSchema).min(1, 'Bitte wählen Sie mindestens eine Gruppe.').max(5),
    ohneKonflikte: z.boolean().default(false),
    ohneBeendete: z.boolean().default(false),
    /** Leaves out contracts whose premium changes by so much per cent or more. */
    ohneSpruengeAb: sprungAb.optional(),
  }),
  z.object({
    art: z.literal('eintraege'),
    nummern: z.array(z.number().int().min(1).max(2_147_483_647)).min(1).max(1000),
  }),
]);
export type Auswahl = z.infer<typeof auswahlSchema>;

export const wahlzahlenSchema = z.object({
  kunden: z.number(),
  vertraege: z.number(),
  bewegungen: z.number(),
  /** Entries that would stay open. */
  bleibtOffen: z.number(),
  /** Contracts among them that were chosen, but their new customer was not. */
  ohneKunde: z.number(),
});
export type Wahlzahlen = z.infer<typeof wahlzahlenSchema>;

export const ruecknahmeSchema = z.object({
  entfernt: z.number(),
  zurueckgesetzt: z.number(),
  /** Records that stay, wholly or in part. */
  bleiben: z.number(),
  /** Values of them that were edited since. */
  felder: z.number(),
  beispiele: z.array(
    z.object({
      gegenstand: z.enum(['kunde', 'vertrag']),
      id: idSchema,
      bezeichnung: z.string(),
      /** Edited since, by path. Empty: other things hang on the record. */
      felder: z.array(z.string()),
    }),
  ),
});
export type Ruecknahmevorschau = z.infer<typeof ruecknahmeSchema>;

export const planContract = {
  getPlanzahlen: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/plan/zahlen',
    summary: 'Zahlen zum Plan: beendet, Konflikte, große Sprünge, offen geblieben',
    zugang: 'lesend',
    params: einspielungId,
    query: z.object({ sprungAb: planfilterFelder.sprungAb }),
    response: z.object({
      zahlen: z.array(z.object({ merkmal: merkmalSchema, gegenstand: z.string(), anzahl: z.number() })),
    }),
  }),
  exportPlan: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/plan/datei',
    summary: 'Der Plan als Excel- oder CSV-Datei, wie gefiltert',
    zugang: 'lesend',
    art: 'download',
    params: einspielungId,
    query: z.object({ ...planfilterFelder, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    response: z.unknown(),
  }),
  pruefeAuswahl: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/auswahl',
    summary: 'Was eine Auswahl übernehmen würde und was offen bliebe',
    zugang: 'lesend',
    params: einspielungId,
    body: z.object({ auswahl: auswahlSchema }),
    response: wahlzahlenSchema,
  }),
  haltAn: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/anhalten',
    summary: 'Die Übernahme anhalten, solange noch nichts geschrieben ist',
    zugang: 'mitarbeiter',
    params: einspielungId,
    response: einspielungSchema,
  }),
  verwerfeRest: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/rest/verwerfen',
    summary: 'Was offen geblieben ist, nicht mehr übernehmen',
    zugang: 'mitarbeiter',
    params: einspielungId,
    response: einspielungSchema,
  }),
  getRuecknahme: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/ruecknahme',
    summary: 'Was ein Zurücknehmen bewirken würde und was bliebe',
    zugang: 'lesend',
    params: einspielungId,
    response: ruecknahmeSchema,
  }),
  listGruppe: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/gruppe',
    summary: 'Alle Dateien, die mit dieser zusammen kamen',
    zugang: 'lesend',
    params: einspielungId,
    response: z.object({ einspielungen: z.array(einspielungSchema) }),
  }),
  nimmGruppeZurueck: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/gruppe/zuruecknehmen',
    summary: 'Alle übernommenen Dateien zurücknehmen, die mit dieser zusammen kamen; die letzte zuerst',
    zugang: 'mitarbeiter',
    status: 202,
    params: einspielungId,
    response: z.object({ einspielungen: z.array(einspielungSchema) }),
  }),
};
