// "Zu klären": questions of all applied plans, and their answers.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { defineRoute } from '#platform/http/route.ts';

const satzSchema = z.record(z.string(), z.unknown());

const gegenueberSchema = z.object({
  id: idSchema,
  bezeichnung: z.string(),
  /** Holder of a contract. */
  kunde: z.string().nullable(),
  imPapierkorb: z.boolean(),
  /** German: what speaks for and against it. */
  gruende: z.array(z.string()),
  daten: satzSchema,
});

export const klaerfallSchema = z.object({
  einspielungId: idSchema,
  nr: z.number(),
  datei: z.string(),
  zeile: z.number(),
  gegenstand: z.enum(['kunde', 'vertrag']),
  bezeichnung: z.string(),
  gruende: z.array(z.string()),
  /** Contracts that follow this customer. */
  vertraege: z.number(),
  /** Holder of a contract, where known and in the book. */
  kunde: z.object({ id: idSchema, name: z.string() }).nullable(),
  spaeter: z.boolean(),
  daten: satzSchema,
  /** The two best, best first. */
  kandidaten: z.array(gegenueberSchema),
});
export type Klaerfall = z.infer<typeof klaerfallSchema>;

const fall = z.object({
  einspielungId: idSchema,
  nr: z.coerce.number<number>().int().min(1).max(2_147_483_647),
});

export const antwortSchema = z.discriminatedUnion('wahl', [
  z.object({ wahl: z.literal('spaeter') }),
  z.object({ wahl: z.literal('gleich'), zielId: idSchema }),
  /** A contract whose holder is unknown needs `kundeId`. */
  z.object({ wahl: z.literal('neu'), kundeId: idSchema.optional() }),
]);
export type Antwort = z.infer<typeof antwortSchema>;

const offen = z.object({ offen: z.number() });

/** Customers of one Einspielung who have nobody like them in the book: to be created together. */
export const neugruppeSchema = z.object({
  einspielungId: idSchema,
  datei: z.string(),
  anzahl: z.number(),
});
export type Neugruppe = z.infer<typeof neugruppeSchema>;

export const klaerenContract = {
  listKlaerfaelle: defineRoute({
    method: 'GET',
    path: '/klaeren',
    summary: 'Zu klären: offene Fragen aller Einspielungen, aufgeschobene zuletzt',
    zugang: 'lesend',
    query: z.object({ anzahl: z.coerce.number<number>().int().min(1).max(50).default(20) }),
    response: offen.extend({ faelle: z.array(klaerfallSchema), neugruppen: z.array(neugruppeSchema) }),
  }),
  countKlaerfaelle: defineRoute({
    method: 'GET',
    path: '/klaeren/anzahl',
    summary: 'Zahl der offenen Fragen',
    zugang: 'lesend',
    response: offen,
  }),
  legeAlleNeuAn: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/klaeren/alle-neu',
    summary:
      'Die Kunden einer Einspielung ohne Gegenstück im Bestand zusammen neu anlegen, je Aufruf bis zu 200; wirkt sofort',
    zugang: 'mitarbeiter',
    params: z.object({ einspielungId: idSchema }),
    response: offen.extend({ angelegt: z.number(), uebrig: z.number() }),
  }),
  klaere: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/klaeren/:nr',
    summary: 'Eine Frage beantworten; wirkt sofort und wird gemerkt',
    zugang: 'mitarbeiter',
    params: fall,
    body: antwortSchema,
    response: offen,
  }),
  nimmKlaerungZurueck: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/klaeren/:nr/zuruecknehmen',
    summary: 'Eine Antwort zurücknehmen',
    zugang: 'mitarbeiter',
    params: fall,
    response: offen,
  }),
};
