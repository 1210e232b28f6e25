import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const betriebshaftpflicht = createSparte({
  schluessel: 'betriebshaftpflicht',
  label: 'Betriebshaftpflicht',
  kurz: 'BHV',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.2',
  steuersatz: 19,
  schreibweisen: [
    'Betriebshaftpflicht',
    'Betriebshaftpflichtversicherung',
    'BHV',
    'Firmenhaftpflicht',
    'Gewerbehaftpflicht',
    'Bürohaftpflicht',
    'Betriebs-Haftpflicht',
    'Betriebshaft',
    'Betriebs- und Produkthaftpflicht',
    'Haftpflicht Betrieb',
    'Betriebs-HP',
    'Betriebs- und Umwelthaftpflicht',
    'BHV/UHV',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...betrieb, ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
