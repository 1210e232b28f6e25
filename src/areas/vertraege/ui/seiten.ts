// Pages of the area Verträge and its tab in the Kundenakte.
import { IconFileText } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const vertraegeBereich: Bereich = {
  navigation: [{ label: 'Verträge', pfad: '/vertraege', symbol: IconFileText, zugang: 'mandant' }],
  seiten: [
    {
      pfad: '/vertraege',
      zugang: 'mandant',
      laden: async () => (await import('./Vertragsliste.tsx')).Vertragsliste,
    },
    {
      pfad: '/vertraege/neu',
      zugang: 'mandant',
      laden: async () => (await import('./VertragNeu.tsx')).VertragNeu,
    },
    {
      pfad: '/vertraege/$vertragId',
      zugang: 'mandant',
      laden: async () => (await import('./Vertragsseite.tsx')).Vertragsseite,
    },
    {
      pfad: '/vertraege/$vertragId/bearbeiten',
      zugang: 'mandant',
      laden: async () => (await import('./VertragBearbeiten.tsx')).VertragBearbeiten,
    },
  ],
  kundenreiter: [
    {
      schluessel: 'vertraege',
      label: 'Verträge',
      laden: async () => (await import('./VertraegeDesKunden.tsx')).VertraegeDesKunden,
    },
  ],
};
