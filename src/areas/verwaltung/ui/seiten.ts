// Pages of the area Verwaltung.
import type { Bereich } from '#ui/seitenliste.ts';

export const verwaltungBereich: Bereich = {
  seiten: [
    { pfad: '/anmeldung', zugang: 'offen', laden: async () => (await import('./Anmeldung.tsx')).Anmeldung },
    {
      pfad: '/passwort-vergessen',
      zugang: 'offen',
      laden: async () => (await import('./PasswortVergessen.tsx')).PasswortVergessen,
    },
    {
      pfad: '/passwort-neu',
      zugang: 'offen',
      laden: async () => (await import('./PasswortNeu.tsx')).PasswortNeu,
    },
    { pfad: '/einladung', zugang: 'offen', laden: async () => (await import('./Einladung.tsx')).Einladung },
    { pfad: '/konto', zugang: 'angemeldet', laden: async () => (await import('./Konto.tsx')).Konto },
  ],
};
