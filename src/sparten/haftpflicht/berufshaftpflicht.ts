import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const berufshaftpflicht = createSparte({
  schluessel: 'berufshaftpflicht',
  label: 'Berufs-/Vermögensschadenhaftpflicht (VSH)',
  kurz: 'VSH',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.4',
  steuersatz: 19,
  schreibweisen: [
    'Berufshaftpflicht',
    'Berufshaftpflichtversicherung',
    'Vermögensschadenhaftpflicht',
    'Vermögensschaden-Haftpflichtversicherung',
    'VSH',
    'VH',
    'Berufs-/Vermögensschadenhaftpflicht',
    'Arzthaftpflicht',
    'Architektenhaftpflicht',
    'Anwaltshaftpflicht',
    'VSH-Versicherung',
    'Heilwesenhaftpflicht',
    'Hebammenhaftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...betrieb, ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
