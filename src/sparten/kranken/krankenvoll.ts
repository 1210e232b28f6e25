import { createSparte } from '../sparte-anlegen.ts';
import { tarife, voll } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const krankenvoll = createSparte({
  schluessel: 'krankenvoll',
  label: 'Private Krankenvollversicherung',
  kurz: 'PKV',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  gdvStandard: true,
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Krankenvollversicherung',
    'Krankenvoll',
    'Private Krankenvollversicherung',
    'PKV',
    'KVV',
    'Private Krankenversicherung',
    'Krankheitskostenvollversicherung',
    'KV Voll',
    'KV-Voll',
    'Vollversicherung',
    'Health',
    'Private health',
    'Health insurance',
  ],
  ungenaueSchreibweisen: ['Kranken', 'Krankenversicherung', 'KV', 'Krankheitskosten'],
  felder: [...voll, ...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
