// Consents of a customer and the handing over of the Erstinformation: registers that only grow.
import { z } from 'zod';
import { tagSchema } from '#domain/datum.ts';
import {
  einwilligungszweckSchema,
  ereignisSchema,
  kanalSchema,
  uebergabekanaele,
} from '#domain/einwilligung.ts';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';
import { idSchema, seiteSchema } from './grundlage.contract.ts';

const kundeId = z.object({ kundeId: idSchema });
/** Order of the list of missing consents. */
export const fehlendeFilterSchema = z.object({
  sort: z.enum(['name', 'ort', 'stand']).default('name'),
  richtung: z.enum(['auf', 'ab']).default('auf'),
});
const fehlendeListeSchema = fehlendeFilterSchema.extend(seiteSchema.shape);
export type FehlendeListe = z.infer<typeof fehlendeListeSchema>;

const nachweis = z.object({ id: idSchema, name: z.string() });

const eintragSchema = z.object({
  id: idSchema,
  zweck: einwilligungszweckSchema,
  ereignis: ereignisSchema,
  am: z.string(),
  kanal: kanalSchema,
  /** Version of the text that was agreed to. */
  fassung: z.string().nullable(),
  wortlaut: z.string().nullable(),
  erklaertVon: z.string().nullable(),
  bemerkung: z.string().nullable(),
  dokument: nachweis.nullable(),
  /** Proofs that came later; the entry itself stays as it was. */
  nachgereicht: z.array(nachweis.extend({ am: z.string(), wer: z.string() })),
  /** Who wrote it down, and when. */
  wer: z.string(),
  erfasstAm: z.string(),
});
export type Einwilligungseintrag = z.infer<typeof eintragSchema>;

export const einwilligungenSchema = z.object({
  /** What counts today, for every purpose. */
  zwecke: z.array(
    z.object({
      zweck: einwilligungszweckSchema,
      stand: z.enum(['erteilt', 'abgelehnt', 'widerrufen', 'offen']),
      seit: z.string().nullable(),
    }),
  ),
  /** Are there health data whose processing needs the consent? */
  gesundheitsdaten: z.boolean(),
  /** Everything that was ever said, newest first. */
  eintraege: z.array(eintragSchema),
});
export type Einwilligungen = z.infer<typeof einwilligungenSchema>;

export const einwilligungEingabeSchema = z.object({
  zweck: einwilligungszweckSchema,
  ereignis: ereignisSchema,
  am: tagSchema,
  kanal: kanalSchema,
  /** Of a text other than the one in force: an older form, an insurer's. */
  fassung: sichtbar(200).optional(),
  erklaertVon: sichtbar(200).optional(),
  bemerkung: sichtbar(2000).optional(),
  /** A document of this customer. */
  dokumentId: idSchema.optional(),
});
export type EinwilligungEingabe = z.infer<typeof einwilligungEingabeSchema>;

export const nachweisEingabeSchema = z.object({ dokumentId: idSchema });

const uebergabeSchema = z.object({
  id: idSchema,
  am: z.string(),
  kanal: kanalSchema,
  fassung: z.string(),
  dokument: nachweis.nullable(),
  wer: z.string(),
  erfasstAm: z.string(),
});
export const erstinformationSchema = z.object({
  /** `gruen`: handed over in the version in force · `gelb`: an older one · `rot`: never. */
  ampel: z.enum(['gruen', 'gelb', 'rot']),
  /** Version in force today. */
  fassung: z.string(),
  uebergaben: z.array(uebergabeSchema),
});
export type Erstinformationsstand = z.infer<typeof erstinformationSchema>;

export const uebergabeEingabeSchema = z.object({
  am: tagSchema,
  kanal: z.enum(uebergabekanaele),
  dokumentId: idSchema.optional(),
});
export type UebergabeEingabe = z.infer<typeof uebergabeEingabeSchema>;

export const einwilligungContract = {
  listEinwilligungen: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/einwilligungen',
    summary: 'Einwilligungen des Kunden: was gilt, und was je erklärt wurde',
    zugang: 'lesend',
    params: kundeId,
    response: einwilligungenSchema,
  }),
  createEinwilligung: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/einwilligungen',
    summary: 'Eine Erklärung festhalten: erteilt, abgelehnt oder widerrufen',
    zugang: 'mitarbeiter',
    status: 201,
    params: kundeId,
    body: einwilligungEingabeSchema,
    response: einwilligungenSchema,
  }),
  createNachweis: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/einwilligungen/:einwilligungId/nachweise',
    summary: 'Zu einer Erklärung ein Dokument als Nachweis nachreichen; die Erklärung bleibt, wie sie ist',
    zugang: 'mitarbeiter',
    status: 201,
    params: kundeId.extend({ einwilligungId: idSchema }),
    body: nachweisEingabeSchema,
    response: einwilligungenSchema,
  }),
  listFehlendeEinwilligungen: defineRoute({
    method: 'GET',
    path: '/einwilligungen/fehlende',
    summary: 'Kunden mit Gesundheitsdaten, deren Einwilligung fehlt',
    zugang: 'lesend',
    query: fehlendeListeSchema,
    response: z.object({
      zeilen: z.array(
        z.object({
          kundeId: idSchema,
          name: z.string(),
          ort: z.string().nullable(),
          stand: z.enum(['abgelehnt', 'widerrufen', 'offen']),
          seit: z.string().nullable(),
        }),
      ),
      weiter: z.string().nullable(),
      gesamt: z.number().nullable(),
    }),
  }),
  getErstinformation: defineRoute({
    method: 'GET',
    path: '/kunden/:kundeId/erstinformation',
    summary: 'Wann die Erstinformation übergeben wurde',
    zugang: 'lesend',
    params: kundeId,
    response: erstinformationSchema,
  }),
  createUebergabe: defineRoute({
    method: 'POST',
    path: '/kunden/:kundeId/erstinformation',
    summary: 'Festhalten, dass die Erstinformation übergeben wurde',
    zugang: 'mitarbeiter',
    status: 201,
    params: kundeId,
    body: uebergabeEingabeSchema,
    response: erstinformationSchema,
  }),
};
