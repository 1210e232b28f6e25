import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const umwelthaftpflicht = createSparte({
  schluessel: 'umwelthaftpflicht',
  label: 'Umwelthaftpflicht und Umweltschaden',
  kurz: 'UHV',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.3.2',
  steuersatz: 19,
  schreibweisen: [
    'Umwelthaftpflicht',
    'Umwelthaftpflichtversicherung',
    'Umweltschadenversicherung',
    'UHV',
    'USV',
    'Umweltschaden',
    'Umweltschadensversicherung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...betrieb, ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
