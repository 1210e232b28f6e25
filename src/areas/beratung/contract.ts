// Advice: what a household needs, what changes on trial, what was declined, and the need over the whole book.
import { z } from 'zod';
import { filtertext, idSchema, seiteSchema } from '#areas/kunden/contract.ts';
import { faktenSchema } from '#domain/fakten.ts';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';

const kundeId = z.object({ kundeId: idSchema });

export const ergebnisSchema = z.enum([
  'gedeckt',
  'teilweise',
  'luecke',
  'unbekannt',
  'abgelehnt',
  'nicht relevant',
]);

const fehlenderFaktSchema = z.object({
  schluessel: z.string(),
  fakt: z.string(),
  frage: z.string(),
  kundeId: z.string().optional(),
  vertragId: z.string().optional(),
  /** Path in the customer's or the contract's record. */
  pfad: z.string(),
});

/** A finding as the engine gives it; amounts in `einheit`. */
export const befundSchema = z.object({
  regel: z.string(),
  sparte: z.string(),
  subjekt: z.object({ art: z.string(), kennung: z.string(), bezeichnung: z.string() }),
  ergebnis: ergebnisSchema,
  ziel: z.number().nullable(),
  vorhanden: z.number().nullable(),
  luecke: z.number().nullable(),
  einheit: z.enum(['Cent', 'Cent/Tag', 'Cent/Monat', 'Cent/Jahr', 'Prozent', 'Anzahl']).nullable(),
  titel: z.string(),
  grund: z.string(),
  rechtsgrundlage: z.string(),
  hinweis: z.string().nullable(),
  parameterjahr: z.number(),
  frage: z.string().nullable(),
  fehlendeFakten: z.array(fehlenderFaktSchema).readonly(),
  vertraege: z.array(z.string()).readonly(),
  stufe: z.literal([1, 2, 3]),
  art: z.string(),
  /** What a draft of the coming year would change; never binding. */
  vorschau: z.object({ jahr: z.number(), ergebnis: ergebnisSchema, ziel: z.number().nullable() }).nullable(),
});
export type Befundzeile = z.infer<typeof befundSchema>;

export const frageSchema = fehlenderFaktSchema.extend({
  regeln: z.array(z.string()).readonly(),
  entscheidet: z.number(),
  praezisiert: z.number(),
});
export type Fragezeile = z.infer<typeof frageSchema>;

const abgelehntSchema = z.object({
  regel: z.string(),
  subjekt: z.string(),
  grund: z.string(),
  am: z.string(),
  wer: z.string(),
});
const mitgliedSchema = z.object({ id: idSchema, name: z.string(), art: z.enum(['person', 'firma']) });

export const bedarfSchema = z.object({
  stichtag: z.string(),
  mitglieder: z.array(mitgliedSchema),
  /** The most important first. */
  befunde: z.array(befundSchema),
  /** Those first that decide most. */
  fragen: z.array(frageSchema),
  /** Declined and still so; what came back is left out. */
  abgelehnt: z.array(abgelehntSchema),
});
export type Bedarf = z.infer<typeof bedarfSchema>;

const regelId = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/, 'Diese Regel gibt es nicht.');
const subjektKennung = filtertext(120);

export const unterschiedSchema = z.object({
  neu: z.array(befundSchema).readonly(),
  weg: z.array(befundSchema).readonly(),
  geaendert: z.array(z.object({ vorher: befundSchema, nachher: befundSchema })).readonly(),
});
export type Unterschied = z.infer<typeof unterschiedSchema>;

export const bestandsfilterSchema = z.object({
  /** Id of a rule. */
  regel: filtertext(40).optional(),
  /** Group of the rule's Sparte. */
  thema: filtertext(40).optional(),
});

export const bestandszeileSchema = z.object({
  kundeId: idSchema,
  name: z.string(),
  plz: z.string().nullable(),
  ort: z.string().nullable(),
  email: z.string().nullable(),
  telefon: z.string().nullable(),
  /** Open or partly open needs of this customer, the most important first. */
  offen: z.array(
    z.object({ regel: z.string(), titel: z.string(), subjekt: z.string(), ergebnis: ergebnisSchema }),
  ),
});
export type Bestandszeile = z.infer<typeof bestandszeileSchema>;

export const beratungContract = {
  getBedarf: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/bedarf',
    summary: 'Was der Haushalt des Kunden an Absicherung braucht, hat und was offen ist',
    zugang: 'lesend',
    params: kundeId,
    response: bedarfSchema,
  }),
  probeBedarf: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/bedarf/probe',
    summary: 'Was wäre wenn: geänderte Angaben auf Probe, ohne zu speichern',
    zugang: 'lesend',
    params: kundeId,
    body: z.object({
      aenderungen: z
        .array(z.object({ kundeId: idSchema, fakten: faktenSchema }))
        .min(1)
        .max(50),
    }),
    response: unterschiedSchema,
  }),
  ablehneBedarf: defineRoute({
    method: 'PUT',
    path: '/kunden/:kundeId/bedarf/abgelehnt',
    summary: 'Der Kunde lehnt eine Absicherung ab; mit Grund für die Beratungsdokumentation',
    zugang: 'mitarbeiter',
    params: kundeId,
    body: z.object({ regel: regelId, subjekt: subjektKennung.min(1), grund: sichtbar(2000) }),
    response: bedarfSchema,
  }),
  nimmAblehnungZurueck: defineRoute({
    method: 'DELETE',
    path: '/kunden/:kundeId/bedarf/abgelehnt',
    summary: 'Eine Ablehnung zurücknehmen',
    zugang: 'mitarbeiter',
    params: kundeId,
    query: z.object({ regel: regelId, subjekt: subjektKennung.min(1) }),
    response: bedarfSchema,
  }),
  listBedarf: defineRoute({
    method: 'GET',
    path: '/bedarf',
    summary: 'Wer braucht was: Kunden mit offenem Bedarf',
    zugang: 'lesend',
    query: bestandsfilterSchema.extend(seiteSchema.shape),
    response: z.object({
      zeilen: z.array(bestandszeileSchema),
      weiter: z.string().nullable(),
      /** Customers looked at for this page. */
      geprueft: z.number(),
    }),
  }),
  listRegeln: defineRoute({
    method: 'GET',
    path: '/bedarf/regeln',
    summary: 'Die Regeln des Bedarfs für die Filter',
    zugang: 'lesend',
    response: z.object({
      regeln: z.array(z.object({ id: z.string(), titel: z.string(), thema: z.string() })),
    }),
  }),
};
