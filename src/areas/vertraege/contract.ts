// Contracts: list, the record, the search over everything, the export of a brokerage.
import { z } from 'zod';
import {
  filtertext,
  idSchema,
  kundenzeileSchema,
  seiteSchema,
  verlaufseintragSchema,
} from '#areas/kunden/contract.ts';
import { buchungsartSchema, buchungSchema } from '#domain/buchung.ts';
import { herkuenfteSchema } from '#domain/herkunft.ts';
import { schadenbewegungSchema, schadenSchema } from '#domain/schaden.ts';
import { statusSchema, vertragEingabeSchema, vertragSchema, weitereAngabeSchema } from '#domain/vertrag.ts';
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
  /** The contract that this one was merged into. */
  zusammengefuehrtMit: z.object({ id: idSchema, name: z.string() }).nullable(),
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

const angaben = z.array(weitereAngabeSchema);

/** A posting as the contract's page shows it; amounts in cents with their sign. */
export const buchungszeileSchema = buchungSchema
  .omit({ schluessel: true })
  .extend({ id: idSchema, weitereAngaben: angaben, einspielungId: idSchema.nullable() });
export type Buchungszeile = z.infer<typeof buchungszeileSchema>;

/** A claim with its movements, oldest first, and what they come to. */
export const schadenzeileSchema = schadenSchema.omit({ schluessel: true, bewegungen: true }).extend({
  id: idSchema,
  gezahltCents: z.number(),
  kostenCents: z.number(),
  rueckstellungCents: z.number().nullable(),
  bewegungen: z.array(schadenbewegungSchema.omit({ schluessel: true }).extend({ weitereAngaben: angaben })),
  einspielungId: idSchema.nullable(),
});
export type Schadenzeile = z.infer<typeof schadenzeileSchema>;

export const buchungslisteSchema = z.object({ art: buchungsartSchema.optional() }).extend(seiteSchema.shape);
export type Buchungsliste = z.infer<typeof buchungslisteSchema>;

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
  listBuchungen: defineRoute({
    method: 'GET',
    path: '/vertraege/:vertragId/buchungen',
    summary: 'Beiträge und Courtagen zum Vertrag, neueste zuerst',
    zugang: 'lesend',
    params: vertragId,
    query: buchungslisteSchema,
    response: z.object({
      zeilen: z.array(buchungszeileSchema),
      weiter: z.string().nullable(),
      /** Of all postings in euro, whatever the page shows. */
      summen: z.object({ anzahl: z.number(), beitragCents: z.number(), courtageCents: z.number() }),
    }),
  }),
  listSchaeden: defineRoute({
    method: 'GET',
    path: '/vertraege/:vertragId/schaeden',
    summary: 'Schäden zum Vertrag mit ihren Bewegungen, neueste zuerst',
    zugang: 'lesend',
    params: vertragId,
    response: z.object({
      zeilen: z.array(schadenzeileSchema),
      /** Of all claims in euro. */
      summen: z.object({
        anzahl: z.number(),
        offen: z.number(),
        gezahltCents: z.number(),
        rueckstellungCents: z.number(),
      }),
    }),
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
