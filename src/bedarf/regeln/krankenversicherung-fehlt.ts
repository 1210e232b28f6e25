// No health insurance at all.
import { known } from '../bedingung.ts';
import { urteil } from '../deckung.ts';
import { krankenversicherung } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const krankenversicherungFehltRegeln: readonly Regel[] = [
  {
    id: 'KV-01',
    sparte: 'krankenvoll',
    subjekt: 'person',
    stufe: 1,
    art: 'pflicht',
    rang: 1,
    titel: 'Krankenversicherungspflicht',
    grund:
      'Uns ist kein Krankenversicherungsschutz bekannt. In Deutschland besteht Versicherungspflicht; bei verspätetem Abschluss fallen Nachzahlungen an.',
    grundGedeckt: 'Der Krankenversicherungsschutz ist bekannt; die Versicherungspflicht ist erfüllt.',
    rechtsgrundlage: '§ 193 Abs. 3 und 4 VVG; § 5 Abs. 1 Nr. 13 SGB V',
    wenn: known(krankenversicherung),
    deckung: {
      sparten: ['krankenvoll', 'beihilfe', 'gesetzliche-krankenversicherung'],
      selbst: (sicht, _, vertraege) =>
        urteil(
          vertraege.length > 0 || krankenversicherung.lies(sicht) !== 'keine' ? 'gedeckt' : 'luecke',
          undefined,
          vertraege,
        ),
    },
  },
];
