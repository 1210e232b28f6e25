// Costs of legal disputes.
import { isIn, isTrue, some } from '../bedingung.ts';
import { included } from '../vertragsumfang.ts';
import { berufsstatus, erwerbstaetige } from '../fakten/person.ts';
import { erwachsene, wohnstatus } from '../fakten/familie.ts';
import { hatFahrzeug } from '../fakten/objekte.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

export const rechtsstreitUnversichertRegeln: readonly Regel[] = [
  {
    id: 'RS-01',
    sparte: 'verkehrsrechtsschutz',
    subjekt: 'person',
    stufe: 2,
    art: 'sinnvoll',
    rang: 48,
    titel: 'Verkehrsrechtsschutz',
    grund: 'Nach Unfällen wird über Schuld, Wert und Schmerzensgeld gestritten.',
    rechtsgrundlage: ohneGesetz,
    wenn: isTrue(hatFahrzeug),
    deckung: {
      sparten: ['verkehrsrechtsschutz'],
      kreis: 'haushalt',
      einschluss: [included(['privatrechtsschutz'], 'verkehr')],
    },
  },
  {
    id: 'RS-02',
    sparte: 'privatrechtsschutz',
    subjekt: 'haushalt',
    stufe: 2,
    art: 'sinnvoll',
    rang: 52,
    titel: 'Privat- und Berufsrechtsschutz',
    grund: 'Arbeitsgerichtskosten trägt in erster Instanz jede Seite selbst – auch bei Sieg.',
    rechtsgrundlage: '§ 12a ArbGG',
    hinweis: 'Wartezeit meist 3 Monate.',
    wenn: some(erwachsene, isIn(berufsstatus, erwerbstaetige)),
    deckung: { sparten: ['privatrechtsschutz'] },
  },
  {
    id: 'RS-03',
    sparte: 'wohnungsrechtsschutz',
    subjekt: 'haushalt',
    stufe: 3,
    art: 'sinnvoll',
    rang: 66,
    titel: 'Wohnungs-/Grundstücksrechtsschutz',
    grund:
      'Hilft bei Streit über Miete, Nebenkosten oder Nachbarschaft; ein Mieterverein kann eine Alternative sein.',
    rechtsgrundlage: ohneGesetz,
    wenn: isIn(wohnstatus, ['mieter', 'eigentuemer-haus', 'eigentuemer-wohnung']),
    deckung: { sparten: ['wohnungsrechtsschutz'], einschluss: [included(['privatrechtsschutz'], 'wohnen')] },
  },
];
