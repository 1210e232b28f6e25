import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const aggVersicherung = createSparte({
  schluessel: 'agg-versicherung',
  label: 'AGG-/EPL-Versicherung',
  kurz: 'AGG',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.4',
  steuersatz: 19,
  schreibweisen: [
    'AGG',
    'AGG-Versicherung',
    'EPL',
    'EPL-Versicherung',
    'AGG-Haftpflicht',
    'Employment Practices Liability',
    'Antidiskriminierungsversicherung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...betrieb, ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
