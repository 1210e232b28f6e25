// Liability in public service.
import { any, isIn, isTrue } from '../bedingung.ts';
import { included } from '../vertragsumfang.ts';
import { beamte, berufsstatus, oeffentlicherDienst } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const haftungImDienstRegeln: readonly Regel[] = [
  {
    id: 'PHV-03',
    sparte: 'diensthaftpflicht',
    subjekt: 'person',
    stufe: 1,
    art: 'wichtig',
    rang: 18,
    titel: 'Dienst-/Amtshaftpflicht',
    grund:
      'Bei grober Fahrlässigkeit kann der Dienstherr Regress nehmen; auch Schlüsselverlust im Dienst ist teuer.',
    rechtsgrundlage: 'Art. 34 GG, § 75 BBG / § 48 BeamtStG; TVöD § 3',
    wenn: any(isIn(berufsstatus, beamte), isTrue(oeffentlicherDienst)),
    deckung: {
      sparten: ['diensthaftpflicht'],
      einschluss: [included(['privathaftpflicht'], 'diensthaftpflicht')],
    },
  },
];
