// Signing in, people and rights, the brokerage's own data, tokens, the operator's list of brokerages.
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';

export const rolleSchema = z.enum(['inhaber', 'mitarbeiter', 'lesend']);
export type Rolle = z.infer<typeof rolleSchema>;

const id = z.string().regex(/^\d{1,19}$/, 'Die Kennung ist ungültig.');
const email = z.email('Bitte eine gültige E-Mail-Adresse eingeben.').max(254);
/** Checked at sign-in; length only, so that an old password stays usable. */
const passwort = z.string().min(1, 'Bitte das Passwort eingeben.').max(200, 'Das Passwort ist zu lang.');
const neuesPasswort = z
  .string()
  .min(12, 'Bitte mindestens 12 Zeichen verwenden.')
  .max(200, 'Bitte höchstens 200 Zeichen verwenden.');
const geheimnis = z.string().min(10).max(200);
const code = z.string().trim().min(6, 'Bitte den Code vollständig eingeben.').max(40);
const leer = z.object({});

export const ichSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  zweiterFaktor: z.boolean(),
  betreiber: z.boolean(),
  /** The brokerage worked in now; null for a person without one. */
  mandant: z.object({ id: z.number(), name: z.string(), rolle: rolleSchema, demo: z.boolean() }).nullable(),
  mandanten: z.array(z.object({ id: z.number(), name: z.string(), rolle: rolleSchema })),
});
export type Ich = z.infer<typeof ichSchema>;

/** What § 15 VersVermV and letters need of the brokerage. */
export const profilSchema = z.object({
  name: sichtbar(200),
  rechtsform: sichtbar(60).optional(),
  strasse: sichtbar(200).optional(),
  plz: sichtbar(20).optional(),
  ort: sichtbar(200).optional(),
  telefon: sichtbar(60).optional(),
  email: email.optional(),
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
});
export type Profil = z.infer<typeof profilSchema>;

export const personSchema = z.object({
  benutzerId: z.string(),
  name: z.string(),
  email: z.string(),
  rolle: rolleSchema,
  seit: z.string(),
});
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
const vermittlernummerEingabe = z.object({
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
export const sitzungSchema = z.object({
  id: z.string(),
  geraet: z.string(),
  adresse: z.string().nullable(),
  seit: z.string(),
  bis: z.string(),
  diese: z.boolean(),
});

export const verwaltungContract = {
  anmelden: defineRoute({
    method: 'POST',
    path: '/anmeldung',
    summary: 'Mit E-Mail und Passwort anmelden',
    zugang: 'offen',
    geheim: true,
    body: z.object({ email, passwort }),
    response: z.object({ zweiterFaktor: z.boolean() }),
  }),
  zweitenFaktorPruefen: defineRoute({
    method: 'POST',
    path: '/anmeldung/zweiter-faktor',
    summary: 'Anmeldung mit dem zweiten Faktor abschließen',
    zugang: 'offen',
    geheim: true,
    body: z.object({ code, art: z.enum(['totp', 'wiederherstellung']).default('totp') }),
    response: leer,
  }),
  abmelden: defineRoute({
    method: 'POST',
    path: '/abmeldung',
    summary: 'Abmelden',
    zugang: 'angemeldet',
    response: leer,
  }),
  passwortVergessen: defineRoute({
    method: 'POST',
    path: '/passwort/vergessen',
    summary: 'Link zum Zurücksetzen des Passworts per E-Mail anfordern',
    zugang: 'offen',
    geheim: true,
    body: z.object({ email }),
    response: leer,
    status: 202,
  }),
  passwortZuruecksetzen: defineRoute({
    method: 'POST',
    path: '/passwort/neu',
    summary: 'Passwort mit dem Link aus der E-Mail neu setzen',
    zugang: 'offen',
    geheim: true,
    body: z.object({ token: geheimnis, passwort: neuesPasswort }),
    response: leer,
  }),
  passwortAendern: defineRoute({
    method: 'POST',
    path: '/passwort/aendern',
    summary: 'Eigenes Passwort ändern',
    zugang: 'angemeldet',
    geheim: true,
    body: z.object({ bisher: passwort, neu: neuesPasswort }),
    response: leer,
  }),

  getIch: defineRoute({
    method: 'GET',
    path: '/ich',
    summary: 'Die angemeldete Person und ihre Mandanten',
    zugang: 'angemeldet',
    response: ichSchema,
  }),
  updateIch: defineRoute({
    method: 'PATCH',
    path: '/ich',
    summary: 'Eigenen Namen ändern',
    zugang: 'angemeldet',
    body: z.object({ name: sichtbar(200) }),
    response: ichSchema,
  }),
  wechselMandant: defineRoute({
    method: 'POST',
    path: '/ich/mandant',
    summary: 'In einem anderen Mandanten arbeiten',
    zugang: 'angemeldet',
    body: z.object({ mandantId: z.int() }),
    response: ichSchema,
  }),
  listSitzungen: defineRoute({
    method: 'GET',
    path: '/ich/sitzungen',
    summary: 'Eigene Sitzungen',
    zugang: 'angemeldet',
    response: z.array(sitzungSchema),
  }),
  endSitzung: defineRoute({
    method: 'DELETE',
    path: '/ich/sitzungen/:sitzungId',
    summary: 'Eine eigene Sitzung beenden',
    zugang: 'angemeldet',
    params: z.object({ sitzungId: z.string().max(100) }),
    response: leer,
  }),
  zweitenFaktorEinrichten: defineRoute({
    method: 'POST',
    path: '/ich/zweiter-faktor',
    summary: 'Zweiten Faktor einrichten',
    zugang: 'angemeldet',
    geheim: true,
    body: z.object({ passwort }),
    response: z.object({
      totpUri: z.string(),
      qrSvg: z.string(),
      wiederherstellungscodes: z.array(z.string()),
    }),
  }),
  zweitenFaktorBestaetigen: defineRoute({
    method: 'POST',
    path: '/ich/zweiter-faktor/bestaetigen',
    summary: 'Zweiten Faktor mit dem ersten Code einschalten',
    zugang: 'angemeldet',
    geheim: true,
    body: z.object({ code }),
    response: leer,
  }),
  zweitenFaktorAbschalten: defineRoute({
    method: 'POST',
    path: '/ich/zweiter-faktor/abschalten',
    summary: 'Zweiten Faktor abschalten',
    zugang: 'angemeldet',
    geheim: true,
    body: z.object({ passwort }),
    response: leer,
  }),

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
    summary: 'Rolle einer Person ändern',
    zugang: 'inhaber',
    params: z.object({ benutzerId: z.string().max(100) }),
    body: z.object({ rolle: rolleSchema }),
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
    body: z.object({ email, rolle: rolleSchema }),
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
    body: z.object({ name: sichtbar(100), recht: z.enum(['lesen', 'schreiben']) }),
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
    response: z.array(
      z.object({
        id: z.number(),
        schluessel: z.string(),
        name: z.string(),
        demo: z.boolean(),
        angelegtAm: z.string(),
      }),
    ),
  }),
  createMandant: defineRoute({
    method: 'POST',
    path: '/betreiber/mandanten',
    summary: 'Mandant anlegen und Inhaber einladen',
    zugang: 'betreiber',
    status: 201,
    body: z.object({
      schluessel: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, 'Bitte nur Kleinbuchstaben, Ziffern und Bindestriche verwenden.'),
      name: sichtbar(200),
      inhaberEmail: email.optional(),
    }),
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
