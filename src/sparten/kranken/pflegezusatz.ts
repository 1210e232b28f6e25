import { geld, gruppe, jaNein, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { tarife } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const pflegezusatz = createSparte({
  schluessel: 'pflegezusatz',
  label: 'Pflegezusatzversicherung (Tagegeld/Rente/Bahr)',
  kurz: 'Pflege',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Pflegezusatz',
    'Pflegezusatzversicherung',
    'Pflegetagegeld',
    'Pflegerente',
    'Pflege-Bahr',
    'Pflegebahr',
    'PZV',
    'Pflegekostenversicherung',
    'Pflegemonatsgeld',
    'Geförderte Pflegevorsorge',
    'Pflegevorsorge',
  ],
  ungenaueSchreibweisen: ['Pflegeversicherung'],
  leistung: { renteMonat: 'renteMonatCents', tagessatz: 'tagessatzCents' },
  felder: [
    ...gruppe('Pflege', [
      geld('renteMonatCents', 'Leistung im Monat bei Pflegegrad 5'),
      geld('tagessatzCents', 'Pflegetagegeld'),
      text('staffelung', 'Staffelung nach Pflegegrad'),
      jaNein('pflegeBahr', 'Geförderte Pflegevorsorge (Pflege-Bahr)'),
    ]),
    ...tarife,
  ],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
