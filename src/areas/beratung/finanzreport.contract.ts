// Finanzreport: which parts, how it looks, make it and file it.
import { z } from 'zod';
import { filtertext, idSchema } from '#areas/kunden/contract.ts';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';

const kundeId = z.object({ kundeId: idSchema });

/** Key of a part, see src/berichte/teile. */
const teil = z
  .string()
  .max(40)
  .regex(/^[a-z]+$/, 'Diesen Teil gibt es nicht.');

export const reportauswahlSchema = z.object({
  teile: z.array(teil).min(1, 'Bitte mindestens einen Teil auswählen.').max(30),
  /** Points for the meeting in their order; empty: the file's suggestions. */
  tagesordnung: z.array(sichtbar(300)).max(30, 'Bitte höchstens 30 Punkte.').default([]),
});
export type Reportauswahl = z.infer<typeof reportauswahlSchema>;

export const reportteilSchema = z.object({
  schluessel: z.string(),
  titel: z.string(),
  beschreibung: z.string(),
  gruppe: z.string(),
  gewaehlt: z.boolean(),
  /** What its legal text must leave open, and where it is kept. */
  fehlt: z.array(z.object({ label: z.string(), wo: z.string() })),
});
export type Reportteil = z.infer<typeof reportteilSchema>;

export const finanzreportContract = {
  getFinanzreport: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/finanzreport',
    summary: 'Teile des Finanzreports mit der letzten Auswahl und fehlenden Angaben',
    zugang: 'lesend',
    params: kundeId,
    response: z.object({
      name: z.string(),
      teile: z.array(reportteilSchema),
      tagesordnung: z.array(z.string()),
      /** Day of the last filed report. */
      letzter: z.string().nullable(),
    }),
  }),
  putFinanzreport: defineRoute({
    method: 'PUT',
    path: '/kunden/:kundeId/finanzreport',
    summary: 'Auswahl der Teile und Tagesordnung merken',
    zugang: 'mitarbeiter',
    params: kundeId,
    body: reportauswahlSchema,
    response: reportauswahlSchema,
  }),
  previewFinanzreport: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/finanzreport/vorschau',
    summary: 'Der Finanzreport als PDF, ohne ihn abzulegen',
    zugang: 'lesend',
    art: 'download',
    params: kundeId,
    /** Keys with commas between; without them the last picks. */
    query: z.object({ teile: filtertext(600).optional() }),
    response: z.unknown(),
  }),
  createFinanzreport: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/finanzreport',
    summary:
      'Finanzreport erstellen und unter Dokumente ablegen; dieselben Daten ergeben kein zweites Dokument',
    zugang: 'mitarbeiter',
    art: 'download',
    // The filed report shows health and income: who files must see them.
    ungekuerzt: true,
    params: kundeId,
    body: reportauswahlSchema,
    response: z.unknown(),
  }),
};
