// Einspielen: files in by one door, the plan, applying it, the history.
import { z } from 'zod';
import { idSchema, seiteSchema } from '#areas/kunden/contract.ts';
import { hinweisSchema } from '#domain/hinweis.ts';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';
import { einspielungSchema, planeintragSchema } from './einspielung.contract.ts';
import { fehlendeContract } from './fehlende/fehlende.contract.ts';
import { klaerenContract } from './klaeren/klaeren.contract.ts';
import { auswahlSchema, planContract, planfilterFelder } from './plan/plan.contract.ts';
import { verlaufContract, verlaufFelder } from './verlauf/verlauf.contract.ts';
import { zuordnungContract } from './zuordnung/zuordnung.contract.ts';

export { einspielungSchema, einspielungstatusSchema, entscheidungSchema } from './einspielung.contract.ts';
export type { Einspielung, Planeintrag, Zaehler } from './einspielung.contract.ts';
export type { GelernterWert, GelernteSpalten, Spaltenfeld } from './zuordnung/zuordnung.contract.ts';

const einspielungId = z.object({ einspielungId: idSchema });

export const einspielenContract = {
  ...klaerenContract,
  ...planContract,
  ...fehlendeContract,
  ...verlaufContract,
  ...zuordnungContract,
  uploadDateien: defineRoute({
    method: 'POST',
    path: '/dateien',
    summary: 'Dateien einspielen (mehrere auf einmal)',
    zugang: 'mitarbeiter',
    art: 'datei',
    status: 202,
    /** The Maklerpool that supplies these files. */
    query: z.object({ ueber: sichtbar(200).optional() }),
    response: z.object({ einspielungen: z.array(einspielungSchema) }),
  }),
  getGrenzen: defineRoute({
    method: 'GET',
    path: '/dateien/grenzen',
    summary: 'Wie groß eine Datei sein darf',
    zugang: 'lesend',
    response: z.object({ dateiBytes: z.number() }),
  }),
  listEinspielungen: defineRoute({
    method: 'GET',
    path: '/einspielungen',
    summary: 'Bisherige Einspielungen, neueste zuerst',
    zugang: 'lesend',
    query: z.object(verlaufFelder).extend(seiteSchema.shape),
    response: z.object({ zeilen: z.array(einspielungSchema), weiter: z.string().nullable() }),
  }),
  getEinspielung: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId',
    summary: 'Eine Einspielung',
    zugang: 'lesend',
    params: einspielungId,
    response: einspielungSchema,
  }),
  listPlan: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/plan',
    summary: 'Der Plan: was sich ändern würde',
    zugang: 'lesend',
    params: einspielungId,
    query: z
      .object({ ...planfilterFelder, ohneUnveraenderte: z.stringbool().default(false) })
      .extend(seiteSchema.shape),
    response: z.object({ eintraege: z.array(planeintragSchema), weiter: z.string().nullable() }),
  }),
  listHinweise: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/hinweise',
    summary: 'Hinweise zur Datei',
    zugang: 'lesend',
    params: einspielungId,
    query: z.object({ schwere: hinweisSchema.shape.schwere.optional() }).extend(seiteSchema.shape),
    response: z.object({ hinweise: z.array(hinweisSchema), weiter: z.string().nullable() }),
  }),
  uebernehmen: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/uebernehmen',
    summary: 'Den Plan übernehmen, ganz oder in Teilen; der Rest bleibt offen',
    zugang: 'mitarbeiter',
    status: 202,
    params: einspielungId,
    body: z.object({
      /** Must be true where a Hinweis of weight "fehler" stands. */ hinweiseBestaetigt: z
        .boolean()
        .default(false),
      auswahl: auswahlSchema.default({ art: 'alle' }),
    }),
    response: einspielungSchema,
  }),
  verwerfen: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/verwerfen',
    summary: 'Den Plan verwerfen; die Datei bleibt erhalten',
    zugang: 'mitarbeiter',
    params: einspielungId,
    response: einspielungSchema,
  }),
  zuruecknehmen: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/zuruecknehmen',
    summary: 'Eine übernommene Einspielung zurücknehmen; was seitdem bearbeitet wurde, bleibt',
    zugang: 'mitarbeiter',
    status: 202,
    params: einspielungId,
    response: einspielungSchema,
  }),
  downloadDatei: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/datei',
    summary: 'Die eingespielte Datei, unverändert',
    zugang: 'lesend',
    ungekuerzt: true,
    art: 'download',
    params: einspielungId,
    response: z.unknown(),
  }),
  fortschritt: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/fortschritt',
    summary: 'Fortschritt, laufend (server-sent events)',
    zugang: 'lesend',
    art: 'strom',
    params: einspielungId,
    response: z.unknown(),
  }),
  getStart: defineRoute({
    method: 'GET',
    path: '/start',
    summary: 'Übersicht für die Startseite',
    zugang: 'lesend',
    response: z.object({
      letzteEinspielung: einspielungSchema.nullable(),
      neueKunden: z.number(),
      kunden: z.number(),
      vertraege: z.number(),
      jahresbeitragCents: z.number(),
      offenePlaene: z.number(),
      faelligeAufgaben: z.number(),
    }),
  }),
};
