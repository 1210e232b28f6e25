// Pages of the area Dokumente and its tabs in the Kundenakte and on contracts.
import { IconFolder } from '@tabler/icons-react';
import type { Bereich } from '#ui/seitenliste.ts';

export const dokumenteBereich: Bereich = {
  navigation: [{ label: 'Dokumente', pfad: '/dokumente', symbol: IconFolder, zugang: 'mandant' }],
  seiten: [
    {
      pfad: '/dokumente',
      zugang: 'mandant',
      laden: async () => (await import('./Dokumentensuche.tsx')).Dokumentensuche,
    },
  ],
  kundenreiter: [
    {
      schluessel: 'dokumente',
      label: 'Dokumente',
      laden: async () => (await import('./Dokumentenreiter.tsx')).DokumenteDesKunden,
    },
  ],
  vertragsreiter: [
    {
      schluessel: 'dokumente',
      label: 'Dokumente',
      laden: async () => (await import('./Dokumentenreiter.tsx')).DokumenteDesVertrags,
    },
  ],
};
