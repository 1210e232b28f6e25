// Pages of the area Verwaltung.
import { IconBuildings, IconSettings } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const verwaltungBereich: Bereich = {
  navigation: [
    { label: 'Verwaltung', pfad: '/verwaltung', symbol: IconSettings, zugang: 'mandant' },
    { label: 'Mandanten', pfad: '/betreiber', symbol: IconBuildings, zugang: 'betreiber' },
  ],
  seiten: [
    { pfad: '/anmeldung', zugang: 'offen', laden: async () => (await import('./Anmeldung.tsx')).Anmeldung },
    {
      pfad: '/passwort/vergessen',
      zugang: 'offen',
      laden: async () => (await import('./PasswortVergessen.tsx')).PasswortVergessen,
    },
    {
      pfad: '/passwort/neu',
      zugang: 'offen',
      laden: async () => (await import('./PasswortNeu.tsx')).PasswortNeu,
    },
    { pfad: '/einladung', zugang: 'offen', laden: async () => (await import('./Einladung.tsx')).Einladung },
    { pfad: '/konto', zugang: 'angemeldet', laden: async () => (await import('./Konto.tsx')).Konto },
    { pfad: '/verwaltung', zugang: 'mandant', laden: async () => (await import('./haus/Haus.tsx')).Haus },
    {
      pfad: '/verwaltung/personen',
      zugang: 'mandant',
      laden: async () => (await import('./personen/Personen.tsx')).Personen,
    },
    {
      pfad: '/verwaltung/texte',
      zugang: 'mandant',
      laden: async () => (await import('./texte/Texte.tsx')).Texte,
    },
    {
      pfad: '/verwaltung/texte/$schluessel',
      zugang: 'mandant',
      laden: async () => (await import('./texte/TextSeite.tsx')).TextSeite,
    },
    {
      pfad: '/verwaltung/vermittlernummern',
      zugang: 'mandant',
      laden: async () => (await import('./vermittlernummern/Vermittlernummern.tsx')).Vermittlernummern,
    },
    {
      pfad: '/verwaltung/api-schluessel',
      zugang: 'mandant',
      laden: async () => (await import('./api-schluessel/ApiSchluessel.tsx')).ApiSchluessel,
    },
    {
      pfad: '/betreiber',
      zugang: 'betreiber',
      laden: async () => (await import('./betreiber/Mandanten.tsx')).Mandanten,
    },
    { pfad: '/entwickler/mails', zugang: 'offen', laden: async () => (await import('./Mails.tsx')).Mails },
  ],
};
