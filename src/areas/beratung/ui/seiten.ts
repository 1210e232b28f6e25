// Pages of the area Beratung and its tab in the Kundenakte.
import { IconUmbrella } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const beratungBereich: Bereich = {
  navigation: [{ label: 'Bedarf im Bestand', pfad: '/bedarf', symbol: IconUmbrella, zugang: 'mandant' }],
  seiten: [
    {
      pfad: '/kunden/$kundeId/finanzreport',
      zugang: 'mandant',
      laden: async () => (await import('./Finanzreport.tsx')).Finanzreport,
    },
    {
      pfad: '/bedarf',
      zugang: 'mandant',
      laden: async () => (await import('./BedarfImBestand.tsx')).BedarfImBestand,
    },
    {
      pfad: '/kunden/$kundeId/termin',
      zugang: 'mandant',
      laden: async () => (await import('./gespraech/TerminSeite.tsx')).TerminSeite,
    },
    {
      pfad: '/beratungen/$beratungId',
      zugang: 'mandant',
      laden: async () => (await import('./gespraech/BeratungSeite.tsx')).BeratungSeite,
    },
    {
      pfad: '/einwilligungen',
      zugang: 'mandant',
      laden: async () => (await import('./einwilligungen/FehlendeEinwilligungen.tsx')).FehlendeEinwilligungen,
    },
  ],
  kundenreiter: [
    {
      schluessel: 'bedarf',
      label: 'Bedarf',
      laden: async () => (await import('./Bedarfsreiter.tsx')).Bedarfsreiter,
    },
    {
      schluessel: 'beratung',
      label: 'Beratung',
      laden: async () => (await import('./gespraech/Beratungsreiter.tsx')).Beratungsreiter,
    },
    {
      schluessel: 'einwilligungen',
      label: 'Einwilligungen',
      laden: async () => (await import('./einwilligungen/Einwilligungsreiter.tsx')).Einwilligungsreiter,
    },
  ],
};
