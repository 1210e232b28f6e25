// Pages of the area Einspielen, and Start, which opens with the last Einspielung.
import { IconFileImport, IconHelpCircle, IconHome } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';
import { EinspielenZahl } from './EinspielenZahl.tsx';
import { KlaerenZahl } from './KlaerenZahl.tsx';

export const einspielenBereich: Bereich = {
  navigation: [
    { label: 'Start', pfad: '/', symbol: IconHome, zugang: 'mandant' },
    {
      label: 'Einspielen',
      pfad: '/einspielen',
      symbol: IconFileImport,
      zugang: 'mandant',
      zahl: EinspielenZahl,
    },
    {
      label: 'Zu klären',
      pfad: '/einspielen/klaeren',
      symbol: IconHelpCircle,
      zugang: 'mandant',
      zahl: KlaerenZahl,
    },
  ],
  seiten: [
    { pfad: '/', zugang: 'mandant', laden: async () => (await import('./Start.tsx')).Start },
    {
      pfad: '/einspielen',
      zugang: 'mandant',
      laden: async () => (await import('./Einspielen.tsx')).Einspielen,
    },
    {
      pfad: '/einspielen/klaeren',
      zugang: 'mandant',
      laden: async () => (await import('./Klaeren.tsx')).Klaeren,
    },
    {
      pfad: '/einspielen/vorlage',
      zugang: 'mandant',
      laden: async () => (await import('./Vorlage.tsx')).Vorlage,
    },
    {
      pfad: '/einspielen/gelernt',
      zugang: 'mandant',
      laden: async () => (await import('./Gelerntes.tsx')).Gelerntes,
    },
    {
      pfad: '/einspielen/$einspielungId',
      zugang: 'mandant',
      laden: async () => (await import('./Einspielungsseite.tsx')).Einspielungsseite,
    },
  ],
};
