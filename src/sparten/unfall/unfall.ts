import { createSparte } from '../sparte-anlegen.ts';
import { unfallLeistungen, unfallMerkmale, versicherte } from './felder.ts';
import { unfallZeilen, unfallZuordnungen } from './gdv.ts';

export const unfall = createSparte({
  schluessel: 'unfall',
  label: 'Private Unfallversicherung',
  kurz: 'Unfall',
  gruppe: 'unfall',
  kreis: 'privat',
  gdv: '030',
  gdvStandard: true,
  berVersV: '03.1',
  steuersatz: 19,
  schreibweisen: [
    'Unfall',
    'Unfallversicherung',
    'Private Unfallversicherung',
    'UV',
    'Unf',
    'PUV',
    'Familienunfall',
    'Privatunfall',
    'Allgemeine Unfallversicherung',
    'Unfallversicherung mit Beitragsrückgewähr',
    'UBR',
    'Seniorenunfall',
    'Unfall-Vers.',
    'Einzelunfall',
    'Accident',
    'Personal accident',
    'Accident insurance',
  ],
  leistung: {
    summe: 'invaliditaetssummeCents',
    renteMonat: 'unfallrenteMonatCents',
    tagessatz: 'tagegeldCents',
  },
  felder: [...unfallLeistungen, ...unfallMerkmale, ...versicherte],
  zuordnungen: unfallZuordnungen,
  gdvZeilen: unfallZeilen,
});
