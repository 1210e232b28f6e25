// Contracts: list, the record, the search over everything, the export of a brokerage.
import { z } from 'zod';
import {
  filtertext,
  idSchema,
  kundenzeileSchema,
  seiteSchema,
  verlaufseintragSchema,
} from '#areas/kunden/contract.ts';
import { herkuenfteSchema } from '#domain/herkunft.ts';
import { statusSchema, vertragEingabeSchema, vertragSchema } from '#domain/vertrag.ts';
import { defineRoute } from '#platform/http/route.ts';

const leer = z.object({});
const vertragId = z.object({ vertragId: idSchema });

export const vertragszeileSchema = z.object({
  id: idSchema,
  kundeId: idSchema,
  kunde: z.string(),
  gesellschaft: z.string(),
  nummer: z.string().nullable(),
  sparte: z.string(),
  produkt: z.string().nullable(),
  status: statusSchema,
  beginn: z.string().nullable(),
  ablauf: z.string().nullable(),
  zahlweise: z.string().nullable(),
  beitragCents: z.number().nullable(),
  jahresbeitragCents: z.number().nullable(),
  fremdvertrag: z.boolean(),
});
export type Vertragszeile = z.infer<typeof vertragszeileSchema>;

export const vertragsakteSchema = z.object({
  id: idSchema,
  version: z.number(),
  kundeId: idSchema,
  kunde: z.string(),
  /** Computed for today by domain `statusAm`. */
  status: statusSchema,
  jahresbeitragCents: z.number().nullable(),
  vertrag: vertragSchema,
  herkunft: herkuenfteSchema,
  angelegtAm: z.string(),
  geaendertAm: z.string(),
  geloeschtAm: z.string().nullable(),
});
export type Vertragsakte = z.infer<typeof vertragsakteSchema>;

export const vertragsfilterSchema = z.object({
  suche: filtertext(200).optional(),
  sparte: filtertext(60).optional(),
  /** Name in any spelling. */
  gesellschaft: filtertext(200).optional(),
  status: statusSchema.optional(),
  fremdvertrag: z.stringbool().optional(),
  sort: z.enum(['kunde', 'gesellschaft', 'ablauf', 'jahresbeitrag', 'geaendert']).default('geaendert'),
  richtung: z.enum(['auf', 'ab']).default('ab'),
});

export const vertragslisteSchema = vertragsfilterSchema.extend(seiteSchema.shape);
export type Vertragsliste = z.infer<typeof vertragslisteSchema>;

export const vertraegeContract = {
  listVertraege: defineRoute({
    method: 'GET',
    path: '/vertraege',
    summary: 'Verträge suchen und filtern',
    zugang: 'lesend',
    query: vertragslisteSchema,
    response: z.object({
      zeilen: z.array(vertragszeileSchema),
      weiter: z.string().nullable(),
      gesamt: z.number().nullable(),
    }),
  }),
  listVertraegeDesKunden: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/vertraege',
    summary: 'Verträge eines Kunden',
    zugang: 'lesend',
    params: z.object({ kundeId: idSchema }),
    response: z.object({ zeilen: z.array(vertragszeileSchema), summeJahresbeitragCents: z.number() }),
  }),
  createVertrag: defineRoute({
    method: 'POST',
    path: '/vertraege',
    summary: 'Vertrag anlegen',
    zugang: 'mitarbeiter',
    status: 201,
    body: z.object({ kundeId: idSchema, vertrag: vertragEingabeSchema }),
    response: vertragsakteSchema,
  }),
  getVertrag: defineRoute({
    method: 'GET',
    path: '/vertraege/:vertragId',
    summary: 'Vertrag',
    zugang: 'lesend',
    params: vertragId,
    response: vertragsakteSchema,
  }),
  updateVertrag: defineRoute({
    method: 'PUT',
    path: '/vertraege/:vertragId',
    summary: 'Vertrag ändern; eine überholte Version wird abgelehnt',
    zugang: 'mitarbeiter',
    params: vertragId,
    body: z.object({ version: z.int(), vertrag: vertragEingabeSchema }),
    response: vertragsakteSchema,
  }),
  removeVertrag: defineRoute({
    method: 'DELETE',
    path: '/vertraege/:vertragId',
    summary: 'Vertrag in den Papierkorb legen',
    zugang: 'mitarbeiter',
    params: vertragId,
    response: leer,
  }),
  restoreVertrag: defineRoute({
    method: 'POST',
    path: '/vertraege/:vertragId/wiederherstellen',
    summary: 'Vertrag aus dem Papierkorb holen',
    zugang: 'mitarbeiter',
    params: vertragId,
    response: vertragsakteSchema,
  }),
  listVertragVerlauf: defineRoute({
    method: 'GET',
    path: '/vertraege/:vertragId/verlauf',
    summary: 'Wer hat wann was am Vertrag geändert',
    zugang: 'lesend',
    params: vertragId,
    query: seiteSchema,
    response: z.object({ eintraege: z.array(verlaufseintragSchema), weiter: z.string().nullable() }),
  }),
  suche: defineRoute({
    method: 'GET',
    path: '/suche',
    summary: 'Kunden und Verträge auf einmal suchen',
    zugang: 'lesend',
    query: z.object({ suche: filtertext(200).min(1) }),
    response: z.object({ kunden: z.array(kundenzeileSchema), vertraege: z.array(vertragszeileSchema) }),
  }),
  export: defineRoute({
    method: 'GET',
    path: '/export',
    summary: 'Alle Kunden mit Verträgen als NDJSON, eine Zeile je Kunde',
    zugang: 'mitarbeiter',
    art: 'download',
    response: z.unknown(),
  }),
};
