// Pages of the area Verwaltung.
import { IconBuilding, IconSettings } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const verwaltungBereich: Bereich = {
  navigation: [
    { label: 'Verwaltung', pfad: '/verwaltung', symbol: IconSettings, zugang: 'mandant' },
    { label: 'Mandanten', pfad: '/mandanten', symbol: IconBuilding, zugang: 'betreiber' },
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
    {
      pfad: '/entwickler/mails',
      zugang: 'offen',
      laden: async () => (await import('./Postausgang.tsx')).Postausgang,
    },
    { pfad: '/konto', zugang: 'angemeldet', laden: async () => (await import('./Konto.tsx')).Konto },
    { pfad: '/verwaltung', zugang: 'mandant', laden: async () => (await import('./Haus.tsx')).Haus },
    {
      pfad: '/verwaltung/personen',
      zugang: 'mandant',
      laden: async () => (await import('./Personen.tsx')).Personen,
    },
    {
      pfad: '/verwaltung/vermittlernummern',
      zugang: 'mandant',
      laden: async () => (await import('./Vermittlernummern.tsx')).Vermittlernummern,
    },
    {
      pfad: '/verwaltung/api-schluessel',
      zugang: 'mandant',
      laden: async () => (await import('./ApiSchluessel.tsx')).ApiSchluessel,
    },
    {
      pfad: '/mandanten',
      zugang: 'betreiber',
      laden: async () => (await import('./Mandanten.tsx')).Mandanten,
    },
  ],
};
