import { gruppe, risikoort, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { summe } from './felder.ts';
import { wohngebaeudeZeilen, wohngebaeudeZuordnungen } from './gdv.ts';

export const elementar = createSparte({
  schluessel: 'elementar',
  label: 'Elementarschäden',
  kurz: 'Elementar',
  gruppe: 'sach',
  kreis: 'beide',
  gdv: '140',
  berVersV: '14.2',
  steuersatz: 16.34,
  schreibweisen: [
    'Elementar',
    'Elementarversicherung',
    'Elementarschäden',
    'Elementarschadenversicherung',
    'Naturgefahren',
    'Elementarschadenbaustein',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...summe, ...risikoort, ...gruppe('Lage', [zahl('zuersZone', 'ZÜRS-Zone')])],
  zuordnungen: wohngebaeudeZuordnungen,
  gdvZeilen: wohngebaeudeZeilen,
});
