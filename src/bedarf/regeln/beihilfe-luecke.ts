// What the Beihilfe of civil servants leaves open.
import { formel } from '../ausdruck.ts';
import { all, isIn, not } from '../bedingung.ts';
import { goodIf, zahlIn } from '../vertragsumfang.ts';
import { beamte, beihilfesatz, berufsstatus, krankenversicherung } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const beihilfeLueckeRegeln: readonly Regel[] = [
  {
    id: 'KV-04',
    sparte: 'beihilfe',
    subjekt: 'person',
    stufe: 1,
    art: 'existenziell',
    rang: 2,
    titel: 'Restkostenabsicherung zur Beihilfe',
    grund:
      'Die Beihilfe erstattet nur einen Teil (typisch 50 % aktiv, 70 % mit zwei Kindern/Ruhestand, 80 % Kinder). Der Rest braucht einen beihilfekonformen Tarif.',
    rechtsgrundlage: '§ 193 Abs. 3 VVG; § 46 BBhV bzw. Landesbeihilferecht',
    hinweis: 'Pauschale Beihilfe in mehreren Ländern als Alternative; Heilfürsorge: nur Anwartschaft.',
    wenn: all(
      isIn(berufsstatus, beamte),
      not(isIn(krankenversicherung, ['gkv-freiwillig', 'heilfuersorge'])),
    ),
    ziel: {
      wert: formel([beihilfesatz], (satz) => 100 - satz),
      einheit: 'Prozent',
      wie: '100 % weniger Beihilfesatz',
    },
    deckung: {
      sparten: ['beihilfe'],
      wert: (lage) => zahlIn(lage, 'beihilfesatzProzent'),
      guete: goodIf('beihilfeergaenzung', { offen: 'voll' }),
    },
  },
];
