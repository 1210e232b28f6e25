// The page of the area Dubletten.
import { IconCopyCheck } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const dublettenBereich: Bereich = {
  navigation: [{ label: 'Dubletten', pfad: '/dubletten', symbol: IconCopyCheck, zugang: 'mandant' }],
  seiten: [
    {
      pfad: '/dubletten',
      zugang: 'mandant',
      laden: async () => (await import('./Dubletten.tsx')).Dubletten,
    },
  ],
};
