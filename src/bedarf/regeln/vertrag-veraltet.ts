// Contracts to be looked at again.
import { all, gt, gte, isIn, isTrue, not } from '../bedingung.ts';
import { bedingungsalter, beitragserhoehung, leistungGeaendert, vertragsgruppe } from '../fakten/objekte.ts';
import type { Regel } from '../regel.ts';

/** Lines whose conditions grow better with time. */
const sachgruppen = ['haftpflicht', 'sach', 'unfall', 'rechtsschutz', 'gewerbe', 'technik', 'tier'];

export const vertragVeraltetRegeln: readonly Regel[] = [
  {
    id: 'CH-01',
    sparte: '*',
    subjekt: 'vertrag',
    stufe: 3,
    art: 'pruefen',
    rang: 64,
    titel: 'Bedingungen des Vertrags sind veraltet',
    grund:
      'Alte Verträge enthalten oft schlechtere Bedingungen. Eine Umstellung kann bessere Leistungen zum gleichen Beitrag bringen.',
    rechtsgrundlage: '§ 61 VVG (Beratungsanlass)',
    hinweis: 'Bessere Bedingungen beim selben oder einem anderen Versicherer anfragen.',
    wenn: all(isIn(vertragsgruppe, sachgruppen), gte(bedingungsalter, 8)),
    deckung: { sparten: [] },
  },
  {
    id: 'CH-02',
    sparte: '*',
    subjekt: 'vertrag',
    stufe: 3,
    art: 'pruefen',
    rang: 67,
    titel: 'Sonderkündigungsrecht nach Beitragserhöhung',
    grund:
      'Steigt der Beitrag, ohne dass die Leistung sich ändert, kann der Vertrag innerhalb eines Monats nach der Mitteilung gekündigt werden.',
    rechtsgrundlage: '§ 40 VVG; § 205 Abs. 4 VVG (PKV)',
    wenn: all(gt(beitragserhoehung, 0), not(isTrue(leistungGeaendert))),
    deckung: { sparten: [] },
  },
];
