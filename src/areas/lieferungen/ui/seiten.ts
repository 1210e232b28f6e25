// Pages of the area Lieferungen.
import { IconCalendarStats, IconInbox } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const lieferungenBereich: Bereich = {
  navigation: [
    { label: 'Lieferkalender', pfad: '/lieferungen', symbol: IconCalendarStats, zugang: 'mandant' },
    { label: 'Zentraler Eingang', pfad: '/betreiber/eingang', symbol: IconInbox, zugang: 'betreiber' },
  ],
  seiten: [
    {
      pfad: '/lieferungen',
      zugang: 'mandant',
      laden: async () => (await import('./Lieferkalender.tsx')).Lieferkalender,
    },
    {
      pfad: '/betreiber/eingang',
      zugang: 'betreiber',
      laden: async () => (await import('./Zentraleingang.tsx')).Zentraleingang,
    },
  ],
};
