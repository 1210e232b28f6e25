// Customer files: list and search, the record, relations, history, tasks.
import { z } from 'zod';
import { herkuenfteSchema } from '#domain/herkunft.ts';
import { beziehungsartSchema, kundeEingabeSchema, kundeSchema, sichtbar } from '#domain/kunde.ts';
import { tagSchema } from '#domain/datum.ts';
import { defineRoute } from '#platform/http/route.ts';
import { einwilligungContract } from './einwilligung.contract.ts';
import { filtertext, idSchema, seiteSchema } from './grundlage.contract.ts';

export { filtertext, idSchema, seiteSchema } from './grundlage.contract.ts';

const leer = z.object({});
const kundeId = z.object({ kundeId: idSchema });

export const kundenzeileSchema = z.object({
  id: idSchema,
  art: z.enum(['person', 'firma']),
  name: z.string(),
  geburtsdatum: z.string().nullable(),
  plz: z.string().nullable(),
  ort: z.string().nullable(),
  kundennummer: z.string().nullable(),
  betreuer: z.string().nullable(),
  tags: z.array(z.string()),
  /** Contracts that run today. */
  vertraege: z.number(),
  jahresbeitragCents: z.number(),
  geaendertAm: z.string(),
});
export type Kundenzeile = z.infer<typeof kundenzeileSchema>;

/** Filters, search and order of the list. */
export const kundenfilterSchema = z.object({
  suche: filtertext(200).optional(),
  art: z.enum(['person', 'firma']).optional(),
  betreuer: filtertext(100).optional(),
  tag: filtertext(60).optional(),
  /** Beginning of the place's name, folded. */
  ort: filtertext(200).optional(),
  /** Customers first delivered by this Einspielung. */
  einspielung: idSchema.optional(),
  /** Month and day of birth, `MM-TT`. */
  geburtstag: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  geloescht: z.stringbool().optional(),
  sort: z.enum(['name', 'ort', 'geburtsdatum', 'geaendert']).default('name'),
  richtung: z.enum(['auf', 'ab']).default('auf'),
});

const beziehungSchema = z.object({
  /** The other customer. */
  kundeId: idSchema,
  name: z.string(),
  /** This customer is <art> of the other. */
  art: beziehungsartSchema,
  /** The other is <gegenart> of this customer: what this customer's page says beside the name. */
  gegenart: beziehungsartSchema,
  geburtsdatum: z.string().nullable(),
});
export const kundenakteSchema = z.object({
  id: idSchema,
  version: z.number(),
  name: z.string(),
  kunde: kundeSchema,
  herkunft: herkuenfteSchema,
  beziehungen: z.array(beziehungSchema),
  angelegtAm: z.string(),
  geaendertAm: z.string(),
  geloeschtAm: z.string().nullable(),
  /** The customer that this one was merged into: its file goes on there. */
  zusammengefuehrtMit: z.object({ id: idSchema, name: z.string() }).nullable(),
});
export type Kundenakte = z.infer<typeof kundenakteSchema>;

export const verlaufseintragSchema = z.object({
  id: idSchema,
  am: z.string(),
  wer: z.string(),
  weg: z.enum(['web', 'api', 'cli', 'einspielung', 'system', 'betreiber']),
  gegenstand: z.string(),
  gegenstandId: z.string(),
  bezeichnung: z.string(),
  aktion: z.string(),
  aenderungen: z.array(z.object({ feld: z.string(), alt: z.unknown(), neu: z.unknown() })),
  einspielungId: idSchema.nullable(),
});
export type Verlaufseintrag = z.infer<typeof verlaufseintragSchema>;

export const aufgabeSchema = z.object({
  id: idSchema,
  titel: z.string(),
  faellig: z.string().nullable(),
  kundeId: idSchema.nullable(),
  kunde: z.string().nullable(),
  zustaendig: z.string().nullable(),
  zustaendigName: z.string().nullable(),
  erledigtAm: z.string().nullable(),
});
const aufgabeEingabe = z.object({
  titel: sichtbar(300),
  faellig: tagSchema.optional(),
  kundeId: idSchema.optional(),
  /** User id of a person of the brokerage. */
  zustaendig: filtertext(100).optional(),
});
export type AufgabeEingabe = z.infer<typeof aufgabeEingabe>;
/** What a change may carry; null empties. */
const aufgabeAenderung = z.object({
  titel: sichtbar(300).optional(),
  faellig: tagSchema.nullish(),
  kundeId: idSchema.nullish(),
  zustaendig: filtertext(100).nullish(),
  erledigt: z.boolean().optional(),
});
export type AufgabeAenderung = z.infer<typeof aufgabeAenderung>;

export type Aufgabe = z.infer<typeof aufgabeSchema>;

/** What `listKunden` takes: filters and page. */
export const kundenlisteSchema = kundenfilterSchema.extend(seiteSchema.shape);
export type Kundenliste = z.infer<typeof kundenlisteSchema>;

export const kundenContract = {
  ...einwilligungContract,
  listKunden: defineRoute({
    method: 'GET',
    path: '/kunden',
    summary: 'Kunden suchen, filtern, sortieren',
    zugang: 'lesend',
    query: kundenlisteSchema,
    response: z.object({
      zeilen: z.array(kundenzeileSchema),
      weiter: z.string().nullable(),
      /** Exact up to 5,000; null above. */ gesamt: z.number().nullable(),
    }),
  }),
  getFilterwerte: defineRoute({
    method: 'GET',
    path: '/kunden/filterwerte',
    summary: 'Schlagworte und Betreuer für die Filter',
    zugang: 'lesend',
    response: z.object({
      tags: z.array(z.string()),
      betreuer: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
  createKunde: defineRoute({
    method: 'POST',
    path: '/kunden',
    summary: 'Kunde anlegen',
    zugang: 'mitarbeiter',
    status: 201,
    body: kundeEingabeSchema,
    response: kundenakteSchema,
  }),
  getKunde: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId',
    summary: 'Kundenakte',
    zugang: 'lesend',
    params: kundeId,
    response: kundenakteSchema,
  }),
  updateKunde: defineRoute({
    method: 'PUT',
    path: '/kunden/:kundeId',
    summary: 'Kunde ändern; eine überholte Version wird abgelehnt',
    zugang: 'mitarbeiter',
    params: kundeId,
    body: z.object({ version: z.int(), kunde: kundeEingabeSchema }),
    response: kundenakteSchema,
  }),
  removeKunde: defineRoute({
    method: 'DELETE',
    path: '/kunden/:kundeId',
    summary: 'Kunde in den Papierkorb legen',
    zugang: 'mitarbeiter',
    params: kundeId,
    response: leer,
  }),
  restoreKunde: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/wiederherstellen',
    summary: 'Kunde aus dem Papierkorb holen',
    zugang: 'mitarbeiter',
    params: kundeId,
    response: kundenakteSchema,
  }),
  listVerlauf: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/verlauf',
    summary: 'Wer hat wann was geändert',
    zugang: 'lesend',
    params: kundeId,
    query: seiteSchema,
    response: z.object({ eintraege: z.array(verlaufseintragSchema), weiter: z.string().nullable() }),
  }),
  createBeziehung: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/beziehungen',
    summary: 'Kunden verbinden',
    zugang: 'mitarbeiter',
    status: 201,
    params: kundeId,
    /** This customer is <art> of the other; `umgekehrt`: the other is <art> of this customer. */
    body: z.object({
      zuKundeId: idSchema,
      art: beziehungsartSchema.exclude(['firma']),
      umgekehrt: z.boolean().default(false),
    }),
    response: kundenakteSchema,
  }),
  removeBeziehung: defineRoute({
    method: 'DELETE',
    path: '/kunden/:kundeId/beziehungen/:zuKundeId/:art',
    summary: 'Verbindung lösen',
    zugang: 'mitarbeiter',
    params: z.object({ kundeId: idSchema, zuKundeId: idSchema, art: beziehungsartSchema }),
    response: kundenakteSchema,
  }),

  listAufgaben: defineRoute({
    method: 'GET',
    path: '/aufgaben',
    summary: 'Aufgaben',
    zugang: 'lesend',
    query: z
      .object({ kundeId: idSchema.optional(), erledigt: z.stringbool().default(false) })
      .extend(seiteSchema.shape),
    response: z.object({ zeilen: z.array(aufgabeSchema), weiter: z.string().nullable() }),
  }),
  createAufgabe: defineRoute({
    method: 'POST',
    path: '/aufgaben',
    summary: 'Aufgabe anlegen',
    zugang: 'mitarbeiter',
    status: 201,
    body: aufgabeEingabe,
    response: aufgabeSchema,
  }),
  updateAufgabe: defineRoute({
    method: 'PATCH',
    path: '/aufgaben/:id',
    summary: 'Aufgabe ändern oder erledigen',
    zugang: 'mitarbeiter',
    params: z.object({ id: idSchema }),
    body: aufgabeAenderung,
    response: aufgabeSchema,
  }),
  removeAufgabe: defineRoute({
    method: 'DELETE',
    path: '/aufgaben/:id',
    summary: 'Aufgabe löschen',
    zugang: 'mitarbeiter',
    params: z.object({ id: idSchema }),
    response: leer,
  }),
};
