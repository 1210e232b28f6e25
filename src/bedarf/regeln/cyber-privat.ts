// Online risks of the household.
import { isTrue } from '../bedingung.ts';
import { onlineKaeufer } from '../fakten/familie.ts';
import { ohneGesetz } from '../regel.ts';
import type { Regel } from '../regel.ts';

export const cyberPrivatRegeln: readonly Regel[] = [
  {
    id: 'CY-01',
    sparte: 'cyber-privat',
    subjekt: 'haushalt',
    stufe: 3,
    art: 'option',
    rang: 92,
    titel: 'Private Cyberversicherung',
    grund:
      'Der Schutz überschneidet sich stark mit Privathaftpflicht, Hausrat und Rechtsschutz und ist selten vorrangig.',
    rechtsgrundlage: ohneGesetz,
    wenn: isTrue(onlineKaeufer),
    deckung: { sparten: ['cyber-privat'] },
  },
];
