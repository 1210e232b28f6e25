import { gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { transportFelder } from './felder.ts';
import { transportZeilen, transportZuordnungen } from './gdv.ts';

export const bootskasko = createSparte({
  schluessel: 'bootskasko',
  label: 'Boots-/Yachtkasko',
  kurz: 'Boot',
  gruppe: 'transport',
  kreis: 'privat',
  gdv: '190',
  berVersV: '19.1.6',
  steuersatz: 19,
  schreibweisen: [
    'Bootskasko',
    'Yachtkasko',
    'Bootsversicherung',
    'Yachtversicherung',
    'Wassersportkasko',
    'Bootskaskoversicherung',
    'Bootkasko',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...transportFelder,
    ...gruppe('Boot', [text('boot', 'Boot'), text('liegeplatz', 'Liegeplatz'), zahl('baujahr', 'Baujahr')]),
  ],
  zuordnungen: transportZuordnungen,
  gdvZeilen: transportZeilen,
});
