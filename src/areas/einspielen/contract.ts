// Einspielen: files in by one door, the plan, applying it, the history.
import { z } from 'zod';
import { idSchema, seiteSchema } from '#areas/kunden/contract.ts';
import { hinweisSchema } from '#domain/hinweis.ts';
import { defineRoute } from '#platform/http/route.ts';
import { klaerenContract } from './klaeren.contract.ts';
import { zuordnungContract } from './zuordnung.contract.ts';

export type { GelernterWert, GelernteSpalten, Spaltenfeld } from './zuordnung.contract.ts';

const einspielungId = z.object({ einspielungId: idSchema });

/** wartet -> liest -> geplant -> uebernimmt -> uebernommen (-> zurueckgenommen); or verworfen, fehlgeschlagen, schon-eingelesen. */
export const einspielungstatusSchema = z.enum([
  'wartet',
  'liest',
  'geplant',
  'uebernimmt',
  'uebernommen',
  'verworfen',
  'fehlgeschlagen',
  'schon-eingelesen',
  'nimmt-zurueck',
  'zurueckgenommen',
]);

/** gelesen = neu + geaendert + unveraendert + abgewiesen + unklar, for customers, contracts, postings and claims each. */
export const zaehlerSchema = z.object({
  neu: z.number(),
  geaendert: z.number(),
  unveraendert: z.number(),
  unklar: z.number(),
  abgewiesen: z.number(),
});
export type Zaehler = z.infer<typeof zaehlerSchema>;

export const einspielungSchema = z.object({
  id: idSchema,
  dateiname: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Key of the importers gallery; null until recognised. */
  quelle: z.string().nullable(),
  status: einspielungstatusSchema,
  /** German reason where it failed, or which earlier Einspielung it equals. */
  grund: z.string().nullable(),
  gleicheWie: idSchema.nullable(),
  lieferung: z.object({
    gesellschaft: z.string().optional(),
    vermittlernummern: z.array(z.string()).optional(),
    von: z.string().optional(),
    bis: z.string().optional(),
    erstellt: z.string().optional(),
  }),
  /** Sum of the counts below: customers, contracts, postings, claims and rejected records of the file. */
  gelesen: z.number(),
  /** Records or rows of the source read so far. */
  saetze: z.number(),
  fortschritt: z.number().min(0).max(1),
  kunden: zaehlerSchema,
  vertraege: zaehlerSchema,
  buchungen: zaehlerSchema,
  schaeden: zaehlerSchema,
  hinweise: z.object({ info: z.number(), warnung: z.number(), fehler: z.number() }),
  von: z.string(),
  angelegtAm: z.string(),
  uebernommenAm: z.string().nullable(),
  dauerMs: z.number().nullable(),
});
export type Einspielung = z.infer<typeof einspielungSchema>;

export const entscheidungSchema = z.enum(['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen']);

const aenderungSchema = z.object({
  feld: z.string(),
  alt: z.unknown(),
  neu: z.unknown(),
  zeile: z.number().optional(),
  quelle: z.string().optional(),
});

export const planeintragSchema = z.object({
  nr: z.number(),
  gegenstand: z.enum(['kunde', 'vertrag', 'buchung', 'schaden', 'satz']),
  entscheidung: entscheidungSchema,
  /** What people call it: name, or insurer, Sparte and number. */
  bezeichnung: z.string(),
  /** Of a posting or claim: its contract. */
  zielId: idSchema.nullable(),
  zeile: z.number(),
  /** German: why it was matched, or why it is unclear or rejected. */
  gruende: z.array(z.string()),
  aenderungen: z.array(aenderungSchema),
  /** Delivered values that are not taken: typed by a person, newer already there, or no room in a list. */
  konflikte: z.array(aenderungSchema.extend({ grund: z.enum(['eingabe', 'aelter', 'voll']) })),
  /** Stored records that were considered where it is unclear, best first. */
  kandidaten: z.array(z.object({ id: idSchema, bezeichnung: z.string(), gruende: z.array(z.string()) })),
});
export type Planeintrag = z.infer<typeof planeintragSchema>;

export const einspielenContract = {
  ...klaerenContract,
  ...zuordnungContract,
  uploadDateien: defineRoute({
    method: 'POST',
    path: '/dateien',
    summary: 'Dateien einspielen (mehrere auf einmal)',
    zugang: 'mitarbeiter',
    art: 'datei',
    status: 202,
    response: z.object({ einspielungen: z.array(einspielungSchema) }),
  }),
  listEinspielungen: defineRoute({
    method: 'GET',
    path: '/einspielungen',
    summary: 'Bisherige Einspielungen, neueste zuerst',
    zugang: 'lesend',
    query: seiteSchema,
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
      .object({
        gegenstand: z.enum(['kunde', 'vertrag', 'buchung', 'schaden', 'satz']).optional(),
        entscheidung: entscheidungSchema.optional(),
      })
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
    summary: 'Den Plan übernehmen',
    zugang: 'mitarbeiter',
    status: 202,
    params: einspielungId,
    body: z.object({
      /** Must be true where a Hinweis of weight "fehler" stands. */ hinweiseBestaetigt: z
        .boolean()
        .default(false),
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
