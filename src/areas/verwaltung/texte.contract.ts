// Legal texts: our wording, the brokerage's own versions, and which one counts since when.
import { z } from 'zod';
import { textfassungSchema, vorlagenschluessel } from '#berichte/vorlagen/vorlage.ts';
import { defineRoute } from '#platform/http/route.ts';

const schluesselSchema = z.enum(vorlagenschluessel);

const fassungSchema = z.object({
  nr: z.number(),
  inhalt: textfassungSchema,
  wer: z.string(),
  am: z.string(),
});
const freigabeSchema = z.object({
  /** Null: our own wording again. */
  nr: z.number().nullable(),
  wer: z.string(),
  am: z.string(),
});

const textzeileSchema = z.object({
  schluessel: schluesselSchema,
  titel: z.string(),
  rechtsgrundlage: z.string(),
  form: z.enum(['Textform', 'Schriftform']),
  /** Version in force: ours (`nr` null, "Muster") or one of the brokerage's. */
  wirksam: freigabeSchema.nullable(),
  /** Number of own versions. */
  fassungen: z.number(),
});
export type Textzeile = z.infer<typeof textzeileSchema>;

export const textSchema = z.object({
  schluessel: schluesselSchema,
  muster: textfassungSchema,
  musterfassung: z.string(),
  rechtsgrundlage: z.string(),
  wirksam: freigabeSchema.nullable(),
  /** Newest first. */
  fassungen: z.array(fassungSchema),
  freigaben: z.array(freigabeSchema),
});
export type Text = z.infer<typeof textSchema>;

export const texteContract = {
  listTexte: defineRoute({
    method: 'GET',
    path: '/texte',
    summary: 'Texte des Hauses: Muster oder eigene geprüfte Fassung',
    zugang: 'lesend',
    response: z.array(textzeileSchema),
  }),
  getText: defineRoute({
    method: 'GET',
    path: '/texte/fassungen',
    summary: 'Ein Text mit allen Fassungen',
    zugang: 'lesend',
    query: z.object({ schluessel: schluesselSchema }),
    response: textSchema,
  }),
  createTextfassung: defineRoute({
    method: 'POST',
    path: '/texte/fassungen',
    summary: 'Eine neue Fassung speichern; sie gilt erst, wenn sie eingeschaltet wird',
    zugang: 'inhaber',
    status: 201,
    body: z.object({ schluessel: schluesselSchema, inhalt: textfassungSchema }),
    response: textSchema,
  }),
  schalteTextfassung: defineRoute({
    method: 'POST',
    path: '/texte/freigaben',
    summary: 'Eine eigene geprüfte Fassung einschalten, oder wieder das Muster',
    zugang: 'inhaber',
    status: 201,
    body: z.object({ schluessel: schluesselSchema, nr: z.int().min(1).max(1_000_000).nullable() }),
    response: textSchema,
  }),
};
