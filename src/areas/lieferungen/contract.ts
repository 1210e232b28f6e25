// Lieferungen: the calendar of deliveries, where an Einspielung comes from, the automatic; the operator's inbox beside it.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { tagSchema } from '#domain/datum.ts';
import { rhythmusSchema } from '#domain/rhythmus.ts';
import { defineRoute } from '#platform/http/route.ts';
import { zentralContract } from './zentral.contract.ts';

export const automatikSchema = z.enum(['aus', 'zentral', 'alle']);
export type Automatik = z.infer<typeof automatikSchema>;
const einstellungSchema = z.object({ automatik: automatikSchema });

const herkunftsteilSchema = z.object({
  dateiname: z.string(),
  sha256: z.string(),
  saetze: z.number(),
  zeileVon: z.number(),
  zeileBis: z.number(),
  am: z.string(),
});
export type Herkunftsteil = z.infer<typeof herkunftsteilSchema>;

/** Deliveries of one insurer under one agency number. */
export const lieferreiheSchema = z.object({
  /** Folded; as `plane` takes it. */
  nummer: z.string(),
  nummerText: z.string(),
  /** The house has entered this number. */
  eingetragen: z.boolean(),
  lieferungen: z.array(
    z.object({ einspielungId: idSchema, datei: z.string(), tag: z.string(), status: z.string() }),
  ),
  rhythmus: rhythmusSchema.nullable(),
  letzte: z.string().nullable(),
  naechste: z.string().nullable(),
  stand: z.enum(['nie', 'unbekannt', 'aktuell', 'faellig', 'ueberfaellig', 'zurueckgestellt', 'ignoriert']),
  tageUeberfaellig: z.number(),
  /** First days of months in which one was due and none came. */
  luecken: z.array(z.string()),
  zurueckgestelltBis: z.string().nullable(),
});
export type Lieferreihe = z.infer<typeof lieferreiheSchema>;

export const liefergesellschaftSchema = z.object({
  gesellschaft: z.string(),
  name: z.string(),
  istPool: z.boolean(),
  /** How the house orders it, in its own words. */
  notiz: z.string().nullable(),
  /** What the gallery knows, or that it knows nothing. */
  bestellhinweis: z.string(),
  reihen: z.array(lieferreiheSchema),
});
export type Liefergesellschaft = z.infer<typeof liefergesellschaftSchema>;

const gesellschaft = z.string().min(1).max(300);

export const lieferungenContract = {
  ...zentralContract,
  getLieferkalender: defineRoute({
    method: 'GET',
    path: '/lieferungen/kalender',
    summary: 'Lieferkalender: je Gesellschaft und Vermittlernummer, was kam und was fällig ist',
    zugang: 'lesend',
    response: z.object({ gesellschaften: z.array(liefergesellschaftSchema), ueberfaellig: z.number() }),
  }),
  countUeberfaellige: defineRoute({
    method: 'GET',
    path: '/lieferungen/ueberfaellig',
    summary: 'Zahl der überfälligen Lieferungen',
    zugang: 'lesend',
    response: z.object({ anzahl: z.number(), gesellschaften: z.array(z.string()) }),
  }),
  planeLieferung: defineRoute({
    method: 'PUT',
    path: '/lieferungen/plan',
    summary: 'Eine erwartete Lieferung zurückstellen oder nicht mehr erwarten',
    zugang: 'mitarbeiter',
    body: z.object({
      gesellschaft,
      nummer: z.string().max(60),
      zurueckgestelltBis: tagSchema.nullable(),
      ignoriert: z.boolean(),
    }),
    response: z.object({}),
  }),
  notiereBestellweg: defineRoute({
    method: 'PUT',
    path: '/lieferungen/bestellweg',
    summary: 'Notiz, wie das Haus die Daten dieser Gesellschaft bestellt',
    zugang: 'mitarbeiter',
    body: z.object({ gesellschaft, notiz: z.string().trim().max(2000).nullable() }),
    response: z.object({}),
  }),
  getHerkunft: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/herkunft',
    summary: 'Aus welcher zentralen Datei eine Einspielung stammt',
    zugang: 'lesend',
    params: z.object({ einspielungId: idSchema }),
    response: z.object({ teil: herkunftsteilSchema.nullable() }),
  }),
  getLiefereinstellung: defineRoute({
    method: 'GET',
    path: '/lieferungen/einstellung',
    summary: 'Ob Pläne ohne offene Fragen von selbst übernommen werden',
    zugang: 'lesend',
    response: einstellungSchema,
  }),
  updateLiefereinstellung: defineRoute({
    method: 'PUT',
    path: '/lieferungen/einstellung',
    summary: 'Automatische Übernahme einstellen',
    zugang: 'inhaber',
    body: einstellungSchema,
    response: einstellungSchema,
  }),
};
