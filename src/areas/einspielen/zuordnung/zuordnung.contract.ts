// "Zuordnung der Spalten": how a table was understood, choices against it, what was learnt, templates to fill in.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import {
  spaltenwahlSchema,
  tabellenwahlSchema,
  wertartSchema,
  wertwahlSchema,
  zuordnungSchema,
} from '#domain/zuordnung.ts';
import { defineRoute } from '#platform/http/route.ts';

const einspielungId = z.object({ einspielungId: idSchema });
const angelegt = z.object({ id: idSchema });
const leer = z.object({});

/** A field that a column can mean, explained. */
export const spaltenfeldSchema = z.object({
  schluessel: z.string(),
  label: z.string(),
  gruppe: z.enum(['Kunde', 'Partner', 'Vertrag']),
  /** Heading in the template. */
  kopf: z.string(),
  bedeutung: z.string(),
  formen: z.string(),
  beispiel: z.string(),
  /** Other headings that are recognised. */
  auch: z.array(z.string()),
  inVorlage: z.boolean(),
});
export type Spaltenfeld = z.infer<typeof spaltenfeldSchema>;

export const gelernteSpaltenSchema = z.object({
  id: idSchema,
  spalten: z.array(spaltenwahlSchema.extend({ kopf: z.string() })),
  dateiname: z.string().nullable(),
  von: z.string(),
  am: z.string(),
});
export type GelernteSpalten = z.infer<typeof gelernteSpaltenSchema>;

export const gelernterWertSchema = wertwahlSchema.extend({
  id: idSchema,
  /** German name of the target; blank where the text stays as it is. */
  label: z.string(),
  von: z.string(),
  am: z.string(),
});
export type GelernterWert = z.infer<typeof gelernterWertSchema>;

export const zuordnungContract = {
  getZuordnung: defineRoute({
    method: 'GET',
    path: '/einspielungen/:einspielungId/zuordnung',
    summary: 'Wie die Spalten und Werte einer Tabelle gelesen wurden; null bei anderen Dateien',
    zugang: 'lesend',
    params: einspielungId,
    response: z.object({
      zuordnung: zuordnungSchema.nullable(),
      wahl: tabellenwahlSchema,
      /** Ids of the confirmed mappings of these headings. */
      gemerkt: z.array(idSchema),
    }),
  }),
  planeNeu: defineRoute({
    method: 'POST',
    path: '/einspielungen/:einspielungId/zuordnung',
    summary: 'Die Datei mit diesen Vorgaben neu lesen und planen; sie ersetzen frühere Vorgaben',
    zugang: 'mitarbeiter',
    status: 202,
    params: einspielungId,
    body: tabellenwahlSchema,
    response: angelegt,
  }),
  listSpaltenfelder: defineRoute({
    method: 'GET',
    path: '/spaltenfelder',
    summary: 'Was eine Spalte bedeuten kann, und die Ziele für Werte',
    zugang: 'lesend',
    response: z.object({
      felder: z.array(spaltenfeldSchema),
      werte: z.array(
        z.object({ art: wertartSchema, ziele: z.array(z.object({ ziel: z.string(), label: z.string() })) }),
      ),
    }),
  }),
  downloadVorlage: defineRoute({
    method: 'GET',
    path: '/vorlage',
    summary: 'Vorlage für Kunden und Verträge in einer Liste',
    zugang: 'lesend',
    art: 'download',
    query: z.object({ form: z.enum(['xlsx', 'csv']).default('xlsx') }),
    response: z.unknown(),
  }),
  listGelerntes: defineRoute({
    method: 'GET',
    path: '/gelernt',
    summary: 'Gemerkte Zuordnungen von Spalten und Werten',
    zugang: 'lesend',
    response: z.object({ spalten: z.array(gelernteSpaltenSchema), werte: z.array(gelernterWertSchema) }),
  }),
  merkeSpalten: defineRoute({
    method: 'POST',
    path: '/gelernt/spalten',
    summary: 'Eine Zuordnung für einen Satz von Überschriften hinterlegen',
    zugang: 'mitarbeiter',
    status: 201,
    body: z.object({
      ueberschriften: z.array(z.string().max(300)).min(1).max(500),
      /** As far as they are not to be recognised; `schluessel` is the heading in lower case. */
      spalten: z.array(spaltenwahlSchema).max(500),
    }),
    response: angelegt,
  }),
  vergissSpalten: defineRoute({
    method: 'DELETE',
    path: '/gelernt/spalten/:spaltenzuordnungId',
    summary: 'Eine gemerkte Zuordnung von Spalten vergessen',
    zugang: 'mitarbeiter',
    params: z.object({ spaltenzuordnungId: idSchema }),
    response: leer,
  }),
  merkeWert: defineRoute({
    method: 'POST',
    path: '/gelernt/werte',
    summary: 'Eine Schreibweise zuordnen; ersetzt die frühere Zuordnung derselben Schreibweise',
    zugang: 'mitarbeiter',
    status: 201,
    body: wertwahlSchema,
    response: angelegt,
  }),
  vergissWert: defineRoute({
    method: 'DELETE',
    path: '/gelernt/werte/:wertzuordnungId',
    summary: 'Eine gemerkte Schreibweise vergessen',
    zugang: 'mitarbeiter',
    params: z.object({ wertzuordnungId: idSchema }),
    response: leer,
  }),
};
