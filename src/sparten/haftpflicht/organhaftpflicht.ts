import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const organhaftpflicht = createSparte({
  schluessel: 'organhaftpflicht',
  label: 'D&O (Organhaftpflicht)',
  kurz: 'D&O',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.4',
  steuersatz: 19,
  schreibweisen: [
    'D&O',
    'D&O-Versicherung',
    'D+O',
    'Organhaftpflicht',
    'Directors and Officers',
    'Managerhaftpflicht',
    'Organhaftpflichtversicherung',
    'D & O',
    'Geschäftsführerhaftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...betrieb, ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
