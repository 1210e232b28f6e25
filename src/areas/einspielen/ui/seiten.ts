// Pages of the area Einspielen, and Start, which opens with the last Einspielung.
import { IconFileImport, IconHome } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const einspielenBereich: Bereich = {
  navigation: [
    { label: 'Start', pfad: '/', symbol: IconHome, zugang: 'mandant' },
    { label: 'Einspielen', pfad: '/einspielen', symbol: IconFileImport, zugang: 'mandant' },
  ],
  seiten: [
    { pfad: '/', zugang: 'mandant', laden: async () => (await import('./Start.tsx')).Start },
    {
      pfad: '/einspielen',
      zugang: 'mandant',
      laden: async () => (await import('./Einspielen.tsx')).Einspielen,
    },
    {
      pfad: '/einspielen/$einspielungId',
      zugang: 'mandant',
      laden: async () => (await import('./Einspielungsseite.tsx')).Einspielungsseite,
    },
  ],
};
