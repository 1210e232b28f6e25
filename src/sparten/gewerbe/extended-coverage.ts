import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betriebsmerkmale, betriebssumme, positionen } from './felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from './gdv.ts';

export const extendedCoverage = createSparte({
  schluessel: 'extended-coverage',
  label: 'Extended Coverage (EC)',
  kurz: 'EC',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '210',
  gdvStandard: true,
  berVersV: '21',
  steuersatz: 19,
  schreibweisen: ['Extended Coverage', 'EC', 'EC-Versicherung', 'Extended Coverage Versicherung'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...risikoort, ...betriebssumme, ...betriebsmerkmale, ...positionen],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
