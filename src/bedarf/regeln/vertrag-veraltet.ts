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
    titel: 'Bedingungsstand veraltet',
    grund:
      'Alte Verträge enthalten oft schlechtere Bedingungen; ein Upgrade im Rahmenvertrag kann gleiche Leistung plus Verbesserungen zum gleichen Beitrag bieten.',
    rechtsgrundlage: '§ 61 VVG (Beratungsanlass)',
    hinweis: 'Startet Prozess „Vertragsupgrade“.',
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
    grund: 'Ein Monat ab Zugang der Mitteilung; Frist läuft.',
    rechtsgrundlage: '§ 40 VVG; § 205 Abs. 4 VVG (PKV)',
    wenn: all(gt(beitragserhoehung, 0), not(isTrue(leistungGeaendert))),
    deckung: { sparten: [] },
  },
];
