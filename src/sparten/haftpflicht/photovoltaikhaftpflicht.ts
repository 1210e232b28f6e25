import { gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const photovoltaikhaftpflicht = createSparte({
  schluessel: 'photovoltaikhaftpflicht',
  label: 'Photovoltaik-Betreiberhaftpflicht',
  kurz: 'PV-HV',
  gruppe: 'haftpflicht',
  kreis: 'beide',
  gdv: '040',
  berVersV: '04.9',
  steuersatz: 19,
  schreibweisen: [
    'Photovoltaikhaftpflicht',
    'Photovoltaik-Betreiberhaftpflicht',
    'PV-Haftpflicht',
    'Betreiberhaftpflicht',
    'PV-Betreiberhaftpflicht',
    'Solarhaftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...gruppe('Anlage', [zahl('leistungKwp', 'Leistung', 'kWp')]), ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
