import { createSparte } from '../sparte-anlegen.ts';
import { unfallLeistungen, unfallMerkmale, versicherte } from './felder.ts';
import { unfallZeilen, unfallZuordnungen } from './gdv.ts';

export const bauhelferunfall = createSparte({
  schluessel: 'bauhelferunfall',
  label: 'Bauhelfer-Unfallversicherung',
  kurz: 'Bauhelfer',
  gruppe: 'unfall',
  kreis: 'privat',
  gdv: '030',
  berVersV: '03.3',
  steuersatz: 19,
  schreibweisen: ['Bauhelferunfall', 'Bauhelfer-Unfallversicherung', 'Bauhelferversicherung', 'Bauhelfer'],
  leistung: { summe: 'invaliditaetssummeCents' },
  felder: [...unfallLeistungen, ...unfallMerkmale, ...versicherte],
  zuordnungen: unfallZuordnungen,
  gdvZeilen: unfallZeilen,
});
