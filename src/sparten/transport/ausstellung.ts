import { createSparte } from '../sparte-anlegen.ts';
import { transportFelder } from './felder.ts';
import { transportZeilen, transportZuordnungen } from './gdv.ts';

export const ausstellung = createSparte({
  schluessel: 'ausstellung',
  label: 'Ausstellung / Messe',
  kurz: 'Ausstellung',
  gruppe: 'transport',
  kreis: 'gewerbe',
  gdv: '190',
  berVersV: '19.2.9',
  steuersatz: 19,
  schreibweisen: ['Ausstellung', 'Ausstellungsversicherung', 'Messe', 'Messeversicherung'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...transportFelder],
  zuordnungen: transportZuordnungen,
  gdvZeilen: transportZeilen,
});
