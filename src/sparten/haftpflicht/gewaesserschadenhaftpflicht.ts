import { gruppe, jaNein, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const gewaesserschadenhaftpflicht = createSparte({
  schluessel: 'gewaesserschadenhaftpflicht',
  label: 'Gewässerschadenhaftpflicht',
  kurz: 'GSH',
  gruppe: 'haftpflicht',
  kreis: 'beide',
  gdv: '040',
  berVersV: '04.3.1',
  steuersatz: 19,
  schreibweisen: [
    'Gewässerschadenhaftpflicht',
    'Gewässerschaden',
    'Gewässerschadenhaftpflichtversicherung',
    'Öltank',
    'Öltankhaftpflicht',
    'GSH',
    'GWS',
    'Öltankversicherung',
    'O-Tank',
    'Gewässerschaden-Haftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Tank', [
      zahl('tankinhaltLiter', 'Tankinhalt', 'Liter'),
      jaNein('unterirdisch', 'Tank unterirdisch'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
