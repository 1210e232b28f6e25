import { createSparte } from '../sparte-anlegen.ts';
import { unfallLeistungen, unfallMerkmale, versicherte } from './felder.ts';
import { unfallZeilen, unfallZuordnungen } from './gdv.ts';

export const kinderunfall = createSparte({
  schluessel: 'kinderunfall',
  label: 'Kinderunfall / Kinderinvalidität',
  kurz: 'Kinderunfall',
  gruppe: 'unfall',
  kreis: 'privat',
  gdv: '030',
  berVersV: '03.1',
  steuersatz: 19,
  schreibweisen: [
    'Kinderunfall',
    'Kinderunfallversicherung',
    'Kinderinvalidität',
    'Kinderinvaliditätsversicherung',
    'KIZ',
    'Schulunfähigkeitsversicherung',
    'Unfall Kind',
  ],
  leistung: { summe: 'invaliditaetssummeCents', renteMonat: 'unfallrenteMonatCents' },
  felder: [...unfallLeistungen, ...unfallMerkmale, ...versicherte],
  zuordnungen: unfallZuordnungen,
  gdvZeilen: unfallZeilen,
});
