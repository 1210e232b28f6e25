import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { gefahren, hausratBausteine, hausratMerkmale, summe } from './felder.ts';
import { hausratZeilen, hausratZuordnungen } from './gdv.ts';

export const hausrat = createSparte({
  schluessel: 'hausrat',
  label: 'Hausrat',
  kurz: 'HR',
  gruppe: 'sach',
  kreis: 'privat',
  gdv: '130',
  gdvStandard: true,
  berVersV: '13',
  steuersatz: 16.15,
  schreibweisen: [
    'Hausrat',
    'Hausratversicherung',
    'HR',
    'Verbundene Hausratversicherung',
    'VHR',
    'VHB',
    'Verbundene Hausrat',
    'Hausrat-Vers.',
    'Hausratvers',
    'HRV',
    'Hausrat/Glas',
    'Household',
    'Home contents',
    'Household contents',
    'Contents',
  ],
  ungenaueSchreibweisen: ['VHV'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...summe, ...risikoort, ...hausratMerkmale, ...gefahren, ...hausratBausteine],
  zuordnungen: hausratZuordnungen,
  gdvZeilen: hausratZeilen,
});
