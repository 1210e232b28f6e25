// Letting.
import { isTrue } from '../bedingung.ts';
import { included, zahlIn } from '../vertragsumfang.ts';
import { vermietet } from '../fakten/objekte.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

export const vermietungUnversichertRegeln: readonly Regel[] = [
  {
    id: 'VM-01',
    sparte: 'mietausfall',
    alternativen: ['vermieterrechtsschutz'],
    subjekt: 'gebaeude',
    stufe: 3,
    art: 'option',
    rang: 70,
    titel: 'Mietausfall',
    grund: 'Zahlt der Mieter nicht oder hinterlässt Schäden, fehlen Einnahmen bei laufender Finanzierung.',
    rechtsgrundlage: ohneGesetz,
    wenn: isTrue(vermietet),
    deckung: { sparten: ['mietausfall'] },
  },
  {
    id: 'RS-04',
    sparte: 'vermieterrechtsschutz',
    subjekt: 'gebaeude',
    stufe: 2,
    art: 'sinnvoll',
    rang: 50,
    titel: 'Vermieterrechtsschutz',
    grund:
      'Streit mit Mietern ist im einfachen Rechtsschutz nicht enthalten; versichert wird je vermieteter Einheit.',
    rechtsgrundlage: ohneGesetz,
    wenn: isTrue(vermietet),
    deckung: {
      sparten: ['vermieterrechtsschutz'],
      umfang: (lage) => zahlIn(lage, 'wohneinheiten'),
      einschluss: [included(['privatrechtsschutz'], 'vermietung')],
    },
  },
];
