// Life events and precautions.
import { gte, hasAny } from '../bedingung.ts';
import type { Guete } from '../deckung.ts';
import { buSparten, isBuVertrag } from '../vertragsumfang.ts';
import { alter, juengsteEreignisse } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

/** The guarantee must be used within months: a contract alone is not enough. */
const jetztErhoehen = (): Guete => 'teils';

export const anlassNutzenRegeln: readonly Regel[] = [
  {
    id: 'KI-03',
    sparte: 'berufsunfaehigkeit',
    subjekt: 'person',
    stufe: 1,
    art: 'hinweis',
    rang: 29,
    titel: 'Nachversicherungsgarantie jetzt nutzen',
    grund:
      'Nach Geburt, Heirat, Immobilienkauf oder Gehaltssprung kann die BU/Risikoleben ohne Gesundheitsfragen erhöht werden – meist binnen 3–12 Monaten.',
    rechtsgrundlage: 'Vertragsbedingungen',
    wenn: hasAny(juengsteEreignisse, [
      'geburt',
      'heirat',
      'immobilienkauf',
      'gehaltssprung',
      'selbststaendigkeit',
    ]),
    deckung: { sparten: buSparten, zaehlt: isBuVertrag, guete: jetztErhoehen },
  },
  {
    id: 'NO-01',
    sparte: 'privatrechtsschutz',
    subjekt: 'person',
    stufe: 2,
    art: 'hinweis',
    rang: 46,
    titel: 'Vorsorgevollmacht, Patientenverfügung, Bezugsrechte',
    grund:
      'Das ist keine Versicherung, aber ebenso wichtig: Vollmachten, Patientenverfügung und Bezugsrechte sollten aktuell sein, auch nach einer Scheidung. Ehegatten haben nur ein befristetes Notvertretungsrecht.',
    rechtsgrundlage: '§§ 1358, 1820, 1827 BGB; § 159 VVG',
    wenn: gte(alter, 18),
    deckung: { sparten: [] },
  },
];
