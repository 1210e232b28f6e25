import { gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, haftpflicht, teilkaskoFelder, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const versicherungskennzeichen = createSparte({
  schluessel: 'versicherungskennzeichen',
  label: 'Versicherungskennzeichen (Moped, E-Scooter)',
  kurz: 'VKZ',
  gruppe: 'kraftfahrt',
  kreis: 'privat',
  gdv: '051',
  berVersV: '05.1',
  steuersatz: 19,
  schreibweisen: [
    'Versicherungskennzeichen',
    'VKZ',
    'Moped',
    'Mopedversicherung',
    'Mofa',
    'E-Scooter',
    'E-Scooter-Versicherung',
    'Kleinkraftrad',
    'Mofaversicherung',
    'Roller 50',
    'Elektrokleinstfahrzeug',
    'Mopedkennzeichen',
    'S-Pedelec',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...fahrzeug,
    ...haftpflicht,
    ...teilkaskoFelder,
    ...zusatz,
    ...gruppe('Fahrzeug', [zahl('verkehrsjahr', 'Verkehrsjahr')]),
  ],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
