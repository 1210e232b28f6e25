// Signing in, the own account, sessions, the second factor.
import { z } from 'zod';
import { sichtbar } from '#domain/kunde.ts';
import { defineRoute } from '#platform/http/route.ts';

export const rolleSchema = z.enum(['inhaber', 'mitarbeiter', 'lesend']);
export type Rolle = z.infer<typeof rolleSchema>;

export const emailSchema = z.email('Bitte eine gültige E-Mail-Adresse eingeben.').max(254);
/** Checked at sign-in; length only, so that an old password stays usable. */
const passwort = z.string().min(1, 'Bitte das Passwort eingeben.').max(200, 'Das Passwort ist zu lang.');
export const neuesPasswort = z
  .string()
  .min(12, 'Bitte mindestens 12 Zeichen verwenden.')
  .max(200, 'Bitte höchstens 200 Zeichen verwenden.');
const linkfehler = 'Der Link ist unvollständig. Bitte öffnen Sie ihn noch einmal aus der E-Mail.';
export const geheimnis = z.string(linkfehler).min(10, linkfehler).max(200, linkfehler);
const code = z.string().trim().min(6, 'Bitte den Code vollständig eingeben.').max(40);
export const leer = z.object({});

export const ichSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  zweiterFaktor: z.boolean(),
  betreiber: z.boolean(),
  /** The brokerage worked in now; null for a person without one. */
  mandant: z
    .object({
      id: z.number(),
      name: z.string(),
      rolle: rolleSchema,
      siehtSchutzbeduerftiges: z.boolean(),
      demo: z.boolean(),
    })
    .nullable(),
  mandanten: z.array(z.object({ id: z.number(), name: z.string(), rolle: rolleSchema })),
});
export type Ich = z.infer<typeof ichSchema>;

export const sitzungSchema = z.object({
  id: z.string(),
  geraet: z.string(),
  adresse: z.string().nullable(),
  seit: z.string(),
  bis: z.string(),
  diese: z.boolean(),
});

export const anmeldungContract = {
  anmelden: defineRoute({
    method: 'POST',
    path: '/anmeldung',
    summary: 'Mit E-Mail und Passwort anmelden',
    zugang: 'offen',
    geheim: true,
    body: z.object({ email: emailSchema, passwort }),
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
    geheim: 'immer',
    body: z.object({ email: emailSchema }),
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
};
