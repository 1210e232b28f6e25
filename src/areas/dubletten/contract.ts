// Dubletten: records of the book that may be one, side by side; merge with a choice per field, undo, "keine Dublette".
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { herkunftSchema } from '#domain/herkunft.ts';
import { defineRoute } from '#platform/http/route.ts';

export const gegenstandSchema = z.enum(['kunde', 'vertrag']);
export type Gegenstand = z.infer<typeof gegenstandSchema>;

/** Most records that one merge takes. */
export const hoechstens = 5;

const verschieden = (ids: readonly string[]): boolean =>
  new Set(ids.map((id) => id.replace(/^0+(?=.)/, ''))).size === ids.length;
const idsSchema = z
  .array(idSchema)
  .min(2, 'Bitte mindestens zwei Datensätze nennen.')
  .max(hoechstens, `Bitte höchstens ${hoechstens} Datensätze nennen.`)
  .refine(verschieden, 'Bitte verschiedene Datensätze nennen.');

const urteilSchema = z.enum(['gleich', 'unklar', 'verschieden']);

export const paarSchema = z.object({
  aId: idSchema,
  bId: idSchema,
  aName: z.string(),
  bName: z.string(),
  /** `unklar`: a person must look closely. */
  urteil: urteilSchema,
  /** Strength of the evidence; from 80 on two records are one. */
  punkte: z.number(),
  /** German, about the second record. */
  gruende: z.array(z.string()),
  spaeter: z.boolean(),
});
export type Paar = z.infer<typeof paarSchema>;

const sucheSchema = z.object({
  /** `nie`: no search has run yet. */
  status: z.enum(['nie', 'wartet', 'laeuft', 'fertig', 'gescheitert']),
  fortschritt: z.number(),
  gesamt: z.number().nullable(),
  fertigAm: z.string().nullable(),
});
export type Suche = z.infer<typeof sucheSchema>;

const satzSchema = z.object({
  id: idSchema,
  version: z.number(),
  name: z.string(),
  /** Holder of a contract. */
  kunde: z.string().nullable(),
  /** Running and ended contracts of a customer; null for a contract. */
  vertraege: z.number().nullable(),
  dokumente: z.number(),
  angelegtAm: z.string(),
  geaendertAm: z.string(),
});

const feldwahlSchema = z.object({
  /** Path of the field; a list as a whole. */
  feld: z.string(),
  liste: z.boolean(),
  /** Per record; several values for a list. */
  werte: z.array(z.array(z.unknown())),
  /** Where a single value comes from, per record. */
  herkunft: z.array(herkunftSchema.nullable()),
  uneinig: z.boolean(),
  /** Id of the record whose value is proposed, or `alle`. */
  vorschlag: z.string(),
});
export type Feldzeile = z.infer<typeof feldwahlSchema>;

export const vergleichSchema = z.object({
  gegenstand: gegenstandSchema,
  saetze: z.array(satzSchema),
  felder: z.array(feldwahlSchema),
  urteil: urteilSchema,
  punkte: z.number(),
  gruende: z.array(z.string()),
  /** The record that should stay. */
  zielId: idSchema,
});
export type Vergleich = z.infer<typeof vergleichSchema>;

export const zusammenfuehrungSchema = z.object({
  id: idSchema,
  gegenstand: gegenstandSchema,
  zielId: idSchema,
  bezeichnung: z.string(),
  quellnamen: z.array(z.string()),
  am: z.string(),
  wer: z.string(),
  zurueckgenommenAm: z.string().nullable(),
  /** Fields that undo has left as they were edited since. */
  behalten: z.array(z.string()),
});
export type Zusammenfuehrung = z.infer<typeof zusammenfuehrungSchema>;

export const auftragSchema = z
  .object({
    gegenstand: gegenstandSchema,
    /** The record that stays. */
    zielId: idSchema,
    /** The records that go into it, with the version that the person has seen. */
    quellen: z
      .array(z.object({ id: idSchema, version: z.int().min(1) }))
      .min(1)
      .max(hoechstens - 1),
    version: z.int().min(1),
    /** By field: id of a record, or `alle` for a list. What is left out takes the proposal. */
    auswahl: z.record(z.string().max(300), z.string().max(20)).default({}),
  })
  .refine(({ zielId, quellen }) => verschieden([zielId, ...quellen.map(({ id }) => id)]), {
    message: 'Ein Datensatz kann nicht mit sich selbst zusammengeführt werden.',
    path: ['quellen'],
  })
  .refine(({ auswahl }) => Object.keys(auswahl).length <= 500, {
    message: 'Bitte höchstens 500 Felder nennen.',
    path: ['auswahl'],
  });
export type Auftrag = z.infer<typeof auftragSchema>;

const gegenstand = gegenstandSchema.default('kunde');

export const dublettenContract = {
  listDubletten: defineRoute({
    method: 'GET',
    path: '/dubletten',
    summary: 'Gefundene Paare: die sichersten zuerst, aufgeschobene zuletzt',
    zugang: 'lesend',
    query: z.object({ gegenstand, anzahl: z.coerce.number<number>().int().min(1).max(200).default(50) }),
    response: z.object({
      offen: z.object({ gleich: z.number(), unklar: z.number() }),
      paare: z.array(paarSchema),
    }),
  }),
  countDubletten: defineRoute({
    method: 'GET',
    path: '/dubletten/anzahl',
    summary: 'Zahl der offenen Paare',
    zugang: 'lesend',
    response: z.object({ kunde: z.number(), vertrag: z.number() }),
  }),
  getDublettensuche: defineRoute({
    method: 'GET',
    path: '/dubletten/suche',
    summary: 'Stand der Suche im Bestand',
    zugang: 'lesend',
    response: sucheSchema,
  }),
  startDublettensuche: defineRoute({
    method: 'POST',
    path: '/dubletten/suche',
    summary: 'Den ganzen Bestand durchsuchen; läuft im Hintergrund',
    zugang: 'mitarbeiter',
    status: 202,
    response: sucheSchema,
  }),
  vergleicheDubletten: defineRoute({
    method: 'GET',
    path: '/dubletten/vergleich',
    summary: 'Datensätze nebeneinander, mit einem Vorschlag je Feld',
    zugang: 'lesend',
    query: z.object({
      gegenstand,
      /** Ids with commas between them. */
      ids: z
        .string()
        .max(120)
        .transform((text) => text.split(','))
        .pipe(idsSchema),
    }),
    response: vergleichSchema,
  }),
  urteileDublette: defineRoute({
    method: 'POST',
    path: '/dubletten/urteil',
    summary: 'Keine Dublette, später, oder wieder offen; wird gemerkt',
    zugang: 'mitarbeiter',
    body: z.object({
      gegenstand,
      ids: idsSchema,
      urteil: z.enum(['keine', 'spaeter', 'offen']),
    }),
    response: z.object({}),
  }),
  fuehreZusammen: defineRoute({
    method: 'POST',
    path: '/dubletten/zusammenfuehrungen',
    summary: 'Datensätze zusammenführen, mit einer Wahl je Feld',
    zugang: 'mitarbeiter',
    status: 201,
    body: auftragSchema,
    response: zusammenfuehrungSchema,
  }),
  listZusammenfuehrungen: defineRoute({
    method: 'GET',
    path: '/dubletten/zusammenfuehrungen',
    summary: 'Die letzten Zusammenführungen, neueste zuerst',
    zugang: 'lesend',
    query: z.object({ anzahl: z.coerce.number<number>().int().min(1).max(200).default(50) }),
    response: z.object({ zusammenfuehrungen: z.array(zusammenfuehrungSchema) }),
  }),
  nimmZusammenfuehrungZurueck: defineRoute({
    method: 'POST',
    path: '/dubletten/zusammenfuehrungen/:zusammenfuehrungId/zuruecknehmen',
    summary: 'Eine Zusammenführung zurücknehmen; was seitdem bearbeitet wurde, bleibt',
    zugang: 'mitarbeiter',
    params: z.object({ zusammenfuehrungId: idSchema }),
    response: zusammenfuehrungSchema,
  }),
  listDublettenVon: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/dubletten',
    summary: 'Kunden, die derselbe sein könnten; die drei sichersten',
    zugang: 'lesend',
    params: z.object({ kundeId: idSchema }),
    response: z.object({ paare: z.array(paarSchema) }),
  }),
};
