import { createSparte } from '../sparte-anlegen.ts';
import { unfallLeistungen, unfallMerkmale, versicherte } from './felder.ts';
import { unfallZeilen, unfallZuordnungen } from './gdv.ts';

export const gruppenunfall = createSparte({
  schluessel: 'gruppenunfall',
  label: 'Gruppen-Unfallversicherung',
  kurz: 'Gruppenunfall',
  gruppe: 'unfall',
  kreis: 'gewerbe',
  gdv: '030',
  berVersV: '03.3',
  steuersatz: 19,
  schreibweisen: ['Gruppenunfall', 'Gruppenunfallversicherung', 'Gruppen-Unfall', 'GUV', 'Mitarbeiterunfall'],
  leistung: { summe: 'invaliditaetssummeCents' },
  felder: [...unfallLeistungen, ...unfallMerkmale, ...versicherte],
  zuordnungen: unfallZuordnungen,
  gdvZeilen: unfallZeilen,
});
