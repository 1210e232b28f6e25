// The operator's inbox: files that hold many brokerages' data. Counts, insurers and numbers; never a person.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { defineRoute } from '#platform/http/route.ts';

const mandantRefSchema = z.object({ id: z.number(), name: z.string() });

export const zentraldateiSchema = z.object({
  id: idSchema,
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  weg: z.enum(['web', 'ordner', 'cli']),
  status: z.enum(['wartet', 'laeuft', 'verteilt', 'fehlgeschlagen']),
  art: z.enum(['gdv', 'csv', 'mappe', 'archiv']).nullable(),
  /** German: why it failed, or what became of an archive. */
  grund: z.string().nullable(),
  lieferung: z.object({
    gesellschaft: z.string().optional(),
    von: z.string().optional(),
    bis: z.string().optional(),
  }),
  /** gelesen = rahmen + unlesbar + verteilt + wartend + verworfen, in records or rows. */
  gelesen: z.number(),
  rahmen: z.number(),
  unlesbar: z.number(),
  verteilt: z.number(),
  wartend: z.number(),
  verworfen: z.number(),
  /** Brokerages that have got a part. */
  haeuser: z.number(),
  maengel: z.array(z.string()),
  fortschritt: z.number(),
  angelegtAm: z.string(),
  /** The same bytes came again. */
  erneutAm: z.string().nullable(),
  verteiltAm: z.string().nullable(),
  dauerMs: z.number().nullable(),
});
export type Zentraldatei = z.infer<typeof zentraldateiSchema>;

export const zentralteilSchema = z.object({
  mandant: mandantRefSchema,
  saetze: z.number(),
  zeileVon: z.number(),
  zeileBis: z.number(),
  am: z.string(),
});
export type Zentralteil = z.infer<typeof zentralteilSchema>;

/** An agency number that waits for the operator's word. */
export const wartendeNummerSchema = z.object({
  /** Keys, as the decision takes them. */
  gesellschaft: z.string(),
  nummer: z.string(),
  gesellschaftName: z.string(),
  nummerText: z.string(),
  saetze: z.number(),
  vertraege: z.number(),
  dateien: z.number(),
  seit: z.string(),
  /** Brokerages that claim it now; several: a conflict. */
  beansprucht: z.array(mandantRefSchema),
  /** Records that name no number can be given to nobody. */
  zuordenbar: z.boolean(),
});
export type WartendeNummer = z.infer<typeof wartendeNummerSchema>;

const nummerRef = z.object({ gesellschaft: z.string().min(1).max(300), nummer: z.string().max(60) });
const dateiRef = z.object({ id: idSchema });

export const zentralContract = {
  listZentraldateien: defineRoute({
    method: 'GET',
    path: '/betreiber/eingang',
    summary: 'Zentraler Eingang: Dateien mit Daten vieler Häuser, neueste zuerst',
    zugang: 'betreiber',
    query: z.object({
      vor: idSchema.optional(),
      anzahl: z.coerce.number<number>().int().min(1).max(100).default(50),
    }),
    response: z.object({
      dateien: z.array(zentraldateiSchema),
      weiter: idSchema.nullable(),
      ordner: z.string().nullable(),
    }),
  }),
  uploadZentraldateien: defineRoute({
    method: 'POST',
    path: '/betreiber/eingang',
    summary: 'Dateien in den zentralen Eingang legen',
    zugang: 'betreiber',
    art: 'datei',
    status: 202,
    response: z.object({ dateien: z.array(zentraldateiSchema.extend({ schonEingelesen: z.boolean() })) }),
  }),
  listZentralteile: defineRoute({
    method: 'GET',
    path: '/betreiber/eingang/teile',
    summary: 'Welches Haus wie viele Sätze einer Datei bekommen hat',
    zugang: 'betreiber',
    query: dateiRef,
    response: z.array(zentralteilSchema),
  }),
  verteileErneut: defineRoute({
    method: 'POST',
    path: '/betreiber/eingang/erneut',
    summary: 'Eine gescheiterte Datei noch einmal verteilen',
    zugang: 'betreiber',
    status: 202,
    body: dateiRef,
    response: zentraldateiSchema,
  }),
  listWartendeNummern: defineRoute({
    method: 'GET',
    path: '/betreiber/nummern',
    summary: 'Vermittlernummern, die keinem Haus eindeutig gehören',
    zugang: 'betreiber',
    response: z.array(wartendeNummerSchema),
  }),
  ordneNummerZu: defineRoute({
    method: 'POST',
    path: '/betreiber/nummern/zuordnen',
    summary: 'Eine Vermittlernummer einem Haus zuordnen; wartende Sätze werden sofort verteilt',
    zugang: 'betreiber',
    body: nummerRef.extend({ mandantId: z.number().int().min(1).max(2_147_483_647) }),
    response: z.object({ dateien: z.number() }),
  }),
  verwirfNummer: defineRoute({
    method: 'POST',
    path: '/betreiber/nummern/verwerfen',
    summary: 'Sätze einer Vermittlernummer gehören keinem Haus dieser Installation',
    zugang: 'betreiber',
    body: nummerRef,
    response: z.object({}),
  }),
};
