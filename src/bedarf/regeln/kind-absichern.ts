// Children: savings and health insurance after birth.
import { constant } from '../ausdruck.ts';
import { all, is, lte, not, some } from '../bedingung.ts';
import { anyAmount, beitragMonat, isFuerKind } from '../vertragsumfang.ts';
import { krankenversicherung } from '../fakten/person.ts';
import { erwachsene, istKind, istVolljaehrig, kindAlterMonate } from '../fakten/familie.ts';
import type { Regel } from '../regel.ts';

export const kindAbsichernRegeln: readonly Regel[] = [
  {
    id: 'KI-01',
    sparte: 'private-rente',
    subjekt: 'kind',
    stufe: 3,
    art: 'option',
    rang: 78,
    titel: 'Vermögensaufbau für Kinder',
    grund:
      'Ein früher Sparplan hat viel Zeit zu wachsen. Die staatliche Frühstart-Rente (10 € im Monat, 6 bis 18 Jahre) ist im Herbst 2026 erst ein Gesetzentwurf.',
    rechtsgrundlage: 'Entwurf Frühstart-Rente (Kabinett 12.08.2026)',
    wenn: all(istKind, not(istVolljaehrig)),
    ziel: { wert: constant(5_000), einheit: 'Cent/Monat', wie: 'kleiner Sparplan' },
    deckung: {
      sparten: ['private-rente', 'investmentfonds'],
      zaehlt: isFuerKind,
      wert: beitragMonat,
      schwelle: anyAmount,
    },
  },
  {
    id: 'KI-02',
    sparte: 'krankenvoll',
    subjekt: 'kind',
    stufe: 1,
    art: 'pflicht',
    rang: 2,
    titel: 'Neugeborenes: Kindernachversicherung in der PKV',
    grund:
      'Innerhalb von zwei Monaten nach der Geburt wird das Kind ohne Risikoprüfung aufgenommen; danach droht eine Ablehnung.',
    rechtsgrundlage: '§ 198 VVG',
    wenn: all(lte(kindAlterMonate, 2), some(erwachsene, is(krankenversicherung, 'pkv'))),
    deckung: { sparten: ['krankenvoll', 'beihilfe'], zaehlt: isFuerKind },
  },
];
