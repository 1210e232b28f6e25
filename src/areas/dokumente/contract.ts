// Documents: of a customer or a contract, the whole house's list with its search, the bin.
import { z } from 'zod';
import { filtertext, idSchema, seiteSchema } from '#areas/kunden/contract.ts';
import { dokumentkategorieSchema } from '#domain/dokument.ts';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';

const leer = z.object({});
const dokumentId = z.object({ dokumentId: idSchema });
const kundeId = z.object({ kundeId: idSchema });
const vertragId = z.object({ vertragId: idSchema });

/** Largest file in bytes. */
export const hoechstensBytes = 100 * 1024 * 1024;

export const dokumentSchema = z.object({
  id: idSchema,
  version: z.number(),
  name: z.string(),
  kategorie: dokumentkategorieSchema,
  /** By content. */
  medientyp: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Opens with a password only; its text is not searched. */
  verschluesselt: z.boolean(),
  /** How the page can show it; null: download only. */
  vorschau: z.enum(['pdf', 'bild']).nullable(),
  /** wartet: the text is being read · gelesen: it is searched · ohne: there is none · gescheitert: not readable. */
  textStand: z.enum(['wartet', 'gelesen', 'ohne', 'gescheitert']),
  kundeId: idSchema,
  kunde: z.string(),
  vertragId: idSchema.nullable(),
  /** Insurer and number. */
  vertrag: z.string().nullable(),
  hochgeladenVon: z.string(),
  hochgeladenAm: z.string(),
  geloeschtAm: z.string().nullable(),
});
export type Dokument = z.infer<typeof dokumentSchema>;

export const dokumentfilterSchema = z.object({
  /** Name, category and the text inside. */
  suche: filtertext(200).optional(),
  kategorie: dokumentkategorieSchema.optional(),
  geloescht: z.stringbool().optional(),
  sort: z.enum(['hochgeladen', 'name', 'kategorie', 'groesse']).default('hochgeladen'),
  richtung: z.enum(['auf', 'ab']).default('ab'),
});
export const dokumentlisteSchema = dokumentfilterSchema.extend(seiteSchema.shape);
export type Dokumentliste = z.infer<typeof dokumentlisteSchema>;

const seite = z.object({
  zeilen: z.array(dokumentSchema),
  weiter: z.string().nullable(),
  gesamt: z.number().nullable(),
});
const hochladen = {
  zugang: 'mitarbeiter',
  art: 'datei',
  status: 201,
  query: z.object({ kategorie: dokumentkategorieSchema.default('sonstiges') }),
  /** In the order sent; `neu` false: the same bytes lie at this customer already, and nothing was stored twice. */
  response: z.object({ dokumente: z.array(z.object({ dokument: dokumentSchema, neu: z.boolean() })) }),
} as const;

export const dokumenteContract = {
  listDokumente: defineRoute({
    method: 'GET',
    path: '/dokumente',
    summary: 'Dokumente aller Kunden, auch im Text suchen',
    zugang: 'lesend',
    query: dokumentlisteSchema,
    response: seite,
  }),
  listDokumenteDesKunden: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/dokumente',
    summary: 'Dokumente eines Kunden, mit denen seiner Verträge',
    zugang: 'lesend',
    params: kundeId,
    query: dokumentlisteSchema,
    response: seite,
  }),
  listDokumenteDesVertrags: defineRoute({
    method: 'GET',
    path: '/vertraege/:vertragId/dokumente',
    summary: 'Dokumente eines Vertrags',
    zugang: 'lesend',
    params: vertragId,
    query: dokumentlisteSchema,
    response: seite,
  }),
  uploadZumKunden: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/dokumente',
    summary: 'Dokumente zum Kunden legen (mehrere auf einmal, alle oder keines)',
    params: kundeId,
    ...hochladen,
  }),
  uploadZumVertrag: defineRoute({
    method: 'POST',
    path: '/vertraege/:vertragId/dokumente',
    summary: 'Dokumente zum Vertrag legen (mehrere auf einmal, alle oder keines)',
    params: vertragId,
    ...hochladen,
  }),
  getDokument: defineRoute({
    method: 'GET',
    path: '/dokumente/:dokumentId',
    summary: 'Angaben zu einem Dokument',
    zugang: 'lesend',
    params: dokumentId,
    response: dokumentSchema,
  }),
  updateDokument: defineRoute({
    method: 'PATCH',
    path: '/dokumente/:dokumentId',
    summary: 'Dokument umbenennen oder einordnen; eine überholte Version wird abgelehnt',
    zugang: 'mitarbeiter',
    params: dokumentId,
    body: z.object({
      version: z.int(),
      /** The ending stays as it is. */
      name: sichtbar(255).optional(),
      kategorie: dokumentkategorieSchema.optional(),
    }),
    response: dokumentSchema,
  }),
  moveDokument: defineRoute({
    method: 'POST',
    path: '/dokumente/:dokumentId/verschieben',
    summary: 'Dokument zu einem Vertrag, zum Kunden oder zu einem anderen Kunden legen',
    zugang: 'mitarbeiter',
    params: dokumentId,
    body: z.object({
      version: z.int(),
      /** The present customer unless given. */
      kundeId: idSchema.optional(),
      /** A contract of that customer; null: at the customer. */
      vertragId: idSchema.nullable(),
    }),
    response: dokumentSchema,
  }),
  removeDokument: defineRoute({
    method: 'DELETE',
    path: '/dokumente/:dokumentId',
    summary: 'Dokument in den Papierkorb legen',
    zugang: 'mitarbeiter',
    params: dokumentId,
    response: leer,
  }),
  restoreDokument: defineRoute({
    method: 'POST',
    path: '/dokumente/:dokumentId/wiederherstellen',
    summary: 'Dokument aus dem Papierkorb holen',
    zugang: 'mitarbeiter',
    params: dokumentId,
    response: dokumentSchema,
  }),
  downloadDokument: defineRoute({
    method: 'GET',
    path: '/dokumente/:dokumentId/datei',
    summary: 'Das Dokument selbst, unverändert, immer als Anhang',
    zugang: 'lesend',
    art: 'download',
    params: dokumentId,
    response: z.unknown(),
  }),
};
