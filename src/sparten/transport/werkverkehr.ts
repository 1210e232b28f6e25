import { gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { transportFelder } from './felder.ts';
import { transportZeilen, transportZuordnungen } from './gdv.ts';

export const werkverkehr = createSparte({
  schluessel: 'werkverkehr',
  label: 'Werkverkehr / Autoinhalt',
  kurz: 'Autoinhalt',
  gruppe: 'transport',
  kreis: 'gewerbe',
  gdv: '190',
  berVersV: '19.2.9',
  steuersatz: 19,
  schreibweisen: ['Werkverkehr', 'Autoinhalt', 'Autoinhaltsversicherung', 'Werkverkehrsversicherung'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...transportFelder, ...gruppe('Transport', [zahl('fahrzeuge', 'Fahrzeuge')])],
  zuordnungen: transportZuordnungen,
  gdvZeilen: transportZeilen,
});
