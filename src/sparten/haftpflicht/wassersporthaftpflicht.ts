import { gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const wassersporthaftpflicht = createSparte({
  schluessel: 'wassersporthaftpflicht',
  label: 'Wassersporthaftpflicht',
  kurz: 'Boot HV',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.1',
  steuersatz: 19,
  schreibweisen: [
    'Wassersporthaftpflicht',
    'Bootshaftpflicht',
    'Wassersporthaftpflichtversicherung',
    'Boothaftpflicht',
    'Yachthaftpflicht',
    'Boots-Haftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Boot', [
      text('boot', 'Boot'),
      zahl('leistungKw', 'Motorleistung', 'kW'),
      zahl('laengeM', 'Länge', 'm'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
