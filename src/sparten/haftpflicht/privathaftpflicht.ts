import { geld, gruppe, jaNein } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, personenkreis, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const privathaftpflicht = createSparte({
  schluessel: 'privathaftpflicht',
  label: 'Privathaftpflicht',
  kurz: 'PHV',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  gdvStandard: true,
  berVersV: '04.1',
  steuersatz: 19,
  schreibweisen: [
    'Privathaftpflicht',
    'PHV',
    'Privathaftpflichtversicherung',
    'Private Haftpflicht',
    'Private Haftpflichtversicherung',
    'Privat-Haftpflicht',
    'PH',
    'Haftpflicht privat',
    'Familienhaftpflicht',
    'Privat-HV',
    'P-Haft',
    'Privathaftpflicht Familie',
    'Privathaftpflicht Single',
  ],
  ungenaueSchreibweisen: ['Haftpflicht', 'HV', 'Haftpflichtversicherung', 'HP', 'HPV'],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    personenkreis,
    ...gruppe('Einschlüsse', [
      jaNein('deliktunfaehigeKinder', 'Deliktunfähige Kinder'),
      jaNein('forderungsausfall', 'Forderungsausfall'),
      jaNein('gefaelligkeit', 'Gefälligkeitsschäden'),
      jaNein('mietsachschaeden', 'Mietsachschäden'),
      jaNein('schluesselverlust', 'Schlüsselverlust'),
      jaNein('diensthaftpflicht', 'Diensthaftpflicht eingeschlossen'),
      jaNein('tierhaltung', 'Tierhalterhaftpflicht eingeschlossen'),
      jaNein('drohne', 'Drohne eingeschlossen'),
      jaNein('gewaesserschaden', 'Gewässerschäden eingeschlossen'),
      jaNein('photovoltaik', 'Photovoltaikanlage eingeschlossen'),
      jaNein('bauherr', 'Bauvorhaben eingeschlossen'),
      geld('bausummeBisCents', 'Bauvorhaben bis'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
