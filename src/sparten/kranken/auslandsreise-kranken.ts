import { gruppe, wahl, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { tarife } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const auslandsreiseKranken = createSparte({
  schluessel: 'auslandsreise-kranken',
  label: 'Auslandsreise-Krankenversicherung',
  kurz: 'AKV',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Auslandsreisekranken',
    'Auslandsreise-Krankenversicherung',
    'Auslandskrankenversicherung',
    'Reisekrankenversicherung',
    'AKV',
    'ARKV',
    'Auslandsreise',
    'Auslandsreisekrankenversicherung',
    'Auslandskranken',
    'Reisekranken',
    'Urlaubskrankenversicherung',
    'Auslands-KV',
    'Auslands-Krankenversicherung',
    'Reise-KV',
    'Travel health',
    'Travel health insurance',
  ],
  felder: [
    ...tarife,
    ...gruppe('Leistungen', [
      zahl('reisedauerTage', 'Höchstdauer je Reise', 'Tage'),
      wahl('personenkreis', 'Versicherter Personenkreis', { einzel: 'Einzelperson', familie: 'Familie' }),
    ]),
  ],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
