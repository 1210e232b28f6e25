import { createSparte } from '../sparte-anlegen.ts';
import { tarife, zusatz } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const ambulanteZusatz = createSparte({
  schluessel: 'ambulante-zusatz',
  label: 'Ambulante Zusatzversicherung',
  kurz: 'Ambulant',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Ambulant',
    'Ambulante Zusatzversicherung',
    'Ambulanter Zusatztarif',
    'Heilpraktikertarif',
    'Heilpraktikerversicherung',
    'Brillenversicherung',
    'Sehhilfenversicherung',
    'Naturheilverfahren',
  ],
  ungenaueSchreibweisen: ['Krankenzusatz', 'Krankenzusatzversicherung', 'KV-Zusatz', 'Zusatzversicherung'],
  felder: [...zusatz, ...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
