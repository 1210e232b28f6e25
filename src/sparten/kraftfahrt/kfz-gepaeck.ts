import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, gepaeck } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const kfzGepaeck = createSparte({
  schluessel: 'kfz-gepaeck',
  label: 'Kfz-Gepäck',
  kurz: 'Gepäck',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '059',
  gdvStandard: true,
  berVersV: '05.9',
  steuersatz: 19,
  schreibweisen: ['Kfz-Gepäck', 'Kfz Gepäckversicherung', 'Kfz-Reisegepäck'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...fahrzeug, ...gepaeck],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
