import { geld, gruppe, jaNein, tag } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const bauherrenhaftpflicht = createSparte({
  schluessel: 'bauherrenhaftpflicht',
  label: 'Bauherrenhaftpflicht',
  kurz: 'BHV Bau',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.9',
  steuersatz: 19,
  schreibweisen: [
    'Bauherrenhaftpflicht',
    'Bauherrenhaftpflichtversicherung',
    'Bauherren',
    'BHH',
    'Bauherren-Haftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Bauvorhaben', [
      geld('bausummeCents', 'Bausumme'),
      tag('baubeginn', 'Baubeginn'),
      jaNein('eigenleistung', 'Eigenleistungen'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
