import { gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, haftpflicht, kaskozusatz, teilkaskoFelder, vollkaskoFelder, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const kfzFlotte = createSparte({
  schluessel: 'kfz-flotte',
  label: 'Kfz-Flotte',
  kurz: 'Flotte',
  gruppe: 'kraftfahrt',
  kreis: 'gewerbe',
  gdv: '050',
  berVersV: '05',
  steuersatz: 19,
  schreibweisen: [
    'Kfz-Flotte',
    'Flotte',
    'Flottenversicherung',
    'Kfz-Flottenversicherung',
    'Fuhrpark',
    'Fuhrparkversicherung',
    'Flottenvertrag',
    'Rahmenvertrag Kfz',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...fahrzeug,
    ...haftpflicht,
    ...vollkaskoFelder,
    ...teilkaskoFelder,
    ...kaskozusatz,
    ...zusatz,
    ...gruppe('Flotte', [zahl('anzahlFahrzeuge', 'Fahrzeuge')]),
  ],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
