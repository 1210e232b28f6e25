import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, kaskozusatz, nutzung, teilkaskoFelder, vollkaskoFelder, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const vollkasko = createSparte({
  schluessel: 'vollkasko',
  label: 'Vollkasko',
  kurz: 'VK',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '052',
  gdvStandard: true,
  berVersV: '05.2',
  steuersatz: 19,
  schreibweisen: [
    'Vollkasko',
    'VK',
    'Kfz-Vollkasko',
    'Vollkaskoversicherung',
    'Fahrzeugvollversicherung',
    'FV',
    'Kfz Vollkasko',
    'KFV',
  ],
  ungenaueSchreibweisen: ['Kasko', 'Kaskoversicherung'],
  felder: [
    ...fahrzeug,
    ...nutzung,
    ...vollkaskoFelder,
    ...teilkaskoFelder.filter(({ name }) => name === 'selbstbeteiligungTeilkaskoCents'),
    ...kaskozusatz,
    ...zusatz,
  ],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
