import { createSparte } from '../sparte-anlegen.ts';
import { tarife, zusatz } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const zahnzusatz = createSparte({
  schluessel: 'zahnzusatz',
  label: 'Zahnzusatzversicherung',
  kurz: 'Zahn',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Zahnzusatz',
    'Zahnzusatzversicherung',
    'Zahn',
    'ZZV',
    'Zahnersatzversicherung',
    'Zahnversicherung',
    'Zahnersatz',
    'Zahntarif',
    'KV Zahn',
    'Zahn-KV',
    'Zahnvorsorge',
    'Zahn-Zusatz',
    'KVZ Zahn',
    'ZZ',
    'Dental',
    'Dental supplementary',
  ],
  felder: [...zusatz, ...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
