// Pages of the area Kunden.
import { IconUsers } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const kundenBereich: Bereich = {
  navigation: [{ label: 'Kunden', pfad: '/kunden', symbol: IconUsers, zugang: 'mandant' }],
  seiten: [
    {
      pfad: '/kunden',
      zugang: 'mandant',
      laden: async () => (await import('./Kundenliste.tsx')).Kundenliste,
    },
    { pfad: '/kunden/neu', zugang: 'mandant', laden: async () => (await import('./KundeNeu.tsx')).KundeNeu },
    {
      pfad: '/kunden/$kundeId',
      zugang: 'mandant',
      laden: async () => (await import('./KundenaktePage.tsx')).KundenaktePage,
    },
    {
      pfad: '/kunden/$kundeId/bearbeiten',
      zugang: 'mandant',
      laden: async () => (await import('./KundeBearbeiten.tsx')).KundeBearbeiten,
    },
  ],
};
