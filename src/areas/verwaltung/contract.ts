// People and rights, the brokerage's own data, tokens, the operator's list of brokerages; sign-in stands in anmeldung.contract.ts.
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';
import {
  anmeldungContract,
  emailSchema,
  geheimnis,
  leer,
  neuesPasswort,
  rolleSchema,
} from './anmeldung.contract.ts';
import { texteContract } from './texte.contract.ts';

export { ichSchema, rolleSchema, sitzungSchema } from './anmeldung.contract.ts';
export type { Ich, Rolle } from './anmeldung.contract.ts';

/** Up to the largest bigint. */
const id = z
  .string()
  .regex(/^\d{1,19}$/, 'Die Kennung ist ungültig.')
  .refine((text) => text.length < 19 || text <= '9223372036854775807', 'Die Kennung ist ungültig.');

const langtext = sichtbar(2000).optional();
const farbe = z
  .string()
  .trim()
  .regex(/^#[0-9a-f]{6}$/i, 'Bitte eine Farbe in der Form #1a6b8c angeben.')
  .optional();

/** What § 15 VersVermV and letters need of the brokerage. */
export const profilSchema = z.object({
  name: sichtbar(200),
  rechtsform: sichtbar(60).optional(),
  strasse: sichtbar(200).optional(),
  plz: sichtbar(20).optional(),
  ort: sichtbar(200).optional(),
  telefon: sichtbar(60).optional(),
  email: emailSchema.optional(),
  internet: sichtbar(200).optional(),
  geschaeftsfuehrung: sichtbar(300).optional(),
  /** Vermittlerregister, § 11a GewO: `D-XXXX-XXXXX-XX`. */
  registernummer: z
    .string()
    .trim()
    .regex(/^D-[A-Z0-9]{4}-[A-Z0-9]{5}-[A-Z0-9]{2}$/i, 'Bitte im Format D-XXXX-XXXXX-XX eingeben.')
    .optional(),
  erlaubnis: sichtbar(200).optional(),
  erlaubnisbehoerde: sichtbar(300).optional(),
  handelsregister: sichtbar(200).optional(),
  steuernummer: sichtbar(60).optional(),
  berufshaftpflicht: sichtbar(300).optional(),
  /** § 34c, f, h, i GewO with the authority. */
  weitereErlaubnisse: langtext,
  /** Common register office (§ 11a GewO): address, telephone, internet. */
  registerstelle: langtext,
  /** Kind and source of the pay, § 15 Abs. 1 Nr. 5, 6, 8 VersVermV. */
  verguetung: langtext,
  /** Nr. 7; "keine" is said too, as with the shares below. */
  zuwendungen: langtext,
  /** Nr. 10: shares above 10 % in an insurer. */
  beteiligungGehalten: langtext,
  /** Nr. 11: an insurer's shares above 10 % in the brokerage. */
  beteiligungAnUns: langtext,
  /** Nr. 12. */
  schlichtungsstellen: langtext,
  /** § 60 VVG: what the advice is based on. */
  marktgrundlage: langtext,
  datenschutzkontakt: langtext,
  datenschutzaufsicht: langtext,
  /** Pools and service providers that receive data. */
  dienstleister: langtext,
  /** Colours of reports: headings and figures; lines and marks. */
  farbe,
  akzentfarbe: farbe,
});
export type Profil = z.infer<typeof profilSchema>;

export const personSchema = z.object({
  benutzerId: z.string(),
  name: z.string(),
  email: z.string(),
  rolle: rolleSchema,
  /** Right "Gesundheit und Einkommen sehen". */
  siehtSchutzbeduerftiges: z.boolean(),
  seit: z.string(),
});
export type Person = z.infer<typeof personSchema>;
export const einladungSchema = z.object({
  id,
  email: z.string(),
  rolle: rolleSchema,
  gueltigBis: z.string(),
});
export const vermittlernummerSchema = z.object({
  id,
  gesellschaft: z.string(),
  nummer: z.string(),
  bezugsweg: z.enum(['direkt', 'pool', 'sonstige']),
  bemerkung: z.string().nullable(),
});
export type Vermittlernummer = z.infer<typeof vermittlernummerSchema>;
export const vermittlernummerEingabe = z.object({
  gesellschaft: sichtbar(200),
  nummer: sichtbar(60),
  bezugsweg: z.enum(['direkt', 'pool', 'sonstige']).default('direkt'),
  bemerkung: sichtbar(500).optional(),
});
export const apiTokenSchema = z.object({
  id,
  name: z.string(),
  recht: z.enum(['lesen', 'schreiben']),
  /** Last four characters, to recognise it. */
  endung: z.string(),
  angelegtAm: z.string(),
  zuletztAm: z.string().nullable(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;
export const apiTokenEingabe = z.object({ name: sichtbar(100), recht: z.enum(['lesen', 'schreiben']) });

export const mandantSchema = z.object({
  id: z.number(),
  schluessel: z.string(),
  name: z.string(),
  demo: z.boolean(),
  angelegtAm: z.string(),
});
export type Mandantzeile = z.infer<typeof mandantSchema>;
export const mandantEingabe = z.object({
  schluessel: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Bitte nur Kleinbuchstaben, Ziffern und Bindestriche verwenden.'),
  name: sichtbar(200),
  inhaberEmail: emailSchema.optional(),
});

export const verwaltungContract = {
  ...anmeldungContract,
  ...texteContract,

  getMandant: defineRoute({
    method: 'GET',
    path: '/mandant',
    summary: 'Angaben zum eigenen Haus',
    zugang: 'lesend',
    response: z.object({ id: z.number(), schluessel: z.string(), profil: profilSchema, logo: z.boolean() }),
  }),
  updateMandant: defineRoute({
    method: 'PUT',
    path: '/mandant',
    summary: 'Angaben zum eigenen Haus ändern',
    zugang: 'inhaber',
    body: profilSchema,
    response: profilSchema,
  }),
  putLogo: defineRoute({
    method: 'PUT',
    path: '/mandant/logo',
    summary: 'Logo hochladen (PNG oder JPEG bis 1 MB)',
    zugang: 'inhaber',
    art: 'datei',
    response: leer,
  }),
  getLogo: defineRoute({
    method: 'GET',
    path: '/mandant/logo',
    summary: 'Logo',
    zugang: 'lesend',
    art: 'download',
    response: z.unknown(),
  }),

  listPersonen: defineRoute({
    method: 'GET',
    path: '/personen',
    summary: 'Personen des Hauses',
    zugang: 'lesend',
    response: z.array(personSchema),
  }),
  updatePerson: defineRoute({
    method: 'PATCH',
    path: '/personen/:benutzerId',
    summary: 'Rolle und Rechte einer Person ändern; eine neue Rolle bringt ihre üblichen Rechte mit',
    zugang: 'inhaber',
    params: z.object({ benutzerId: z.string().max(100) }),
    body: z
      .object({ rolle: rolleSchema.optional(), siehtSchutzbeduerftiges: z.boolean().optional() })
      .refine((werte) => Object.keys(werte).length > 0, 'Bitte sagen Sie, was sich ändern soll.'),
    response: personSchema,
  }),
  removePerson: defineRoute({
    method: 'DELETE',
    path: '/personen/:benutzerId',
    summary: 'Person aus dem Haus entfernen',
    zugang: 'inhaber',
    params: z.object({ benutzerId: z.string().max(100) }),
    response: leer,
  }),
  listEinladungen: defineRoute({
    method: 'GET',
    path: '/einladungen',
    summary: 'Offene Einladungen',
    zugang: 'inhaber',
    response: z.array(einladungSchema),
  }),
  createEinladung: defineRoute({
    method: 'POST',
    path: '/einladungen',
    summary: 'Person einladen',
    zugang: 'inhaber',
    status: 201,
    body: z.object({ email: emailSchema, rolle: rolleSchema }),
    response: einladungSchema,
  }),
  removeEinladung: defineRoute({
    method: 'DELETE',
    path: '/einladungen/:id',
    summary: 'Einladung zurückziehen',
    zugang: 'inhaber',
    params: z.object({ id }),
    response: leer,
  }),
  getEinladung: defineRoute({
    method: 'GET',
    path: '/einladung',
    summary: 'Einladung ansehen',
    zugang: 'offen',
    geheim: true,
    query: z.object({ token: geheimnis }),
    response: z.object({
      email: z.string(),
      mandant: z.string(),
      rolle: rolleSchema,
      kontoVorhanden: z.boolean(),
    }),
  }),
  acceptEinladung: defineRoute({
    method: 'POST',
    path: '/einladung/annehmen',
    summary: 'Einladung annehmen',
    zugang: 'offen',
    geheim: true,
    body: z.object({ token: geheimnis, name: sichtbar(200).optional(), passwort: neuesPasswort.optional() }),
    response: leer,
  }),

  listVermittlernummern: defineRoute({
    method: 'GET',
    path: '/vermittlernummern',
    summary: 'Vermittlernummern bei Gesellschaften',
    zugang: 'lesend',
    response: z.array(vermittlernummerSchema),
  }),
  createVermittlernummer: defineRoute({
    method: 'POST',
    path: '/vermittlernummern',
    summary: 'Vermittlernummer anlegen',
    zugang: 'inhaber',
    status: 201,
    body: vermittlernummerEingabe,
    response: vermittlernummerSchema,
  }),
  updateVermittlernummer: defineRoute({
    method: 'PUT',
    path: '/vermittlernummern/:id',
    summary: 'Vermittlernummer ändern',
    zugang: 'inhaber',
    params: z.object({ id }),
    body: vermittlernummerEingabe,
    response: vermittlernummerSchema,
  }),
  removeVermittlernummer: defineRoute({
    method: 'DELETE',
    path: '/vermittlernummern/:id',
    summary: 'Vermittlernummer löschen',
    zugang: 'inhaber',
    params: z.object({ id }),
    response: leer,
  }),

  listApiTokens: defineRoute({
    method: 'GET',
    path: '/api-tokens',
    summary: 'API-Schlüssel des Hauses',
    zugang: 'inhaber',
    response: z.array(apiTokenSchema),
  }),
  createApiToken: defineRoute({
    method: 'POST',
    path: '/api-tokens',
    summary: 'API-Schlüssel anlegen; der Schlüssel wird nur einmal gezeigt',
    zugang: 'inhaber',
    status: 201,
    body: apiTokenEingabe,
    response: apiTokenSchema.extend({ token: z.string() }),
  }),
  revokeApiToken: defineRoute({
    method: 'DELETE',
    path: '/api-tokens/:id',
    summary: 'API-Schlüssel widerrufen',
    zugang: 'inhaber',
    params: z.object({ id }),
    response: leer,
  }),

  listMandanten: defineRoute({
    method: 'GET',
    path: '/betreiber/mandanten',
    summary: 'Mandanten der Installation',
    zugang: 'betreiber',
    response: z.array(mandantSchema),
  }),
  createMandant: defineRoute({
    method: 'POST',
    path: '/betreiber/mandanten',
    summary: 'Mandant anlegen und Inhaber einladen',
    zugang: 'betreiber',
    status: 201,
    body: mandantEingabe,
    response: z.object({ id: z.number() }),
  }),

  /** Demo and development only (404 elsewhere): mail that would have gone out. */
  listMails: defineRoute({
    method: 'GET',
    path: '/entwickler/mails',
    summary: 'Nicht versendete E-Mails der Demo',
    zugang: 'offen',
    response: z.array(
      z.object({ id: z.string(), an: z.string(), betreff: z.string(), am: z.string(), text: z.string() }),
    ),
  }),
};
