import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, kaskozusatz, nutzung, teilkaskoFelder, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const teilkasko = createSparte({
  schluessel: 'teilkasko',
  label: 'Teilkasko',
  kurz: 'TK',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '053',
  gdvStandard: true,
  berVersV: '05.3',
  steuersatz: 19,
  schreibweisen: [
    'Teilkasko',
    'TK',
    'Kfz-Teilkasko',
    'Teilkaskoversicherung',
    'Fahrzeugteilversicherung',
    'FT',
    'KFT',
  ],
  felder: [...fahrzeug, ...nutzung, ...teilkaskoFelder, ...kaskozusatz, ...zusatz],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
