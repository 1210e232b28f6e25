import { createSparte } from '../sparte-anlegen.ts';
import { tarife } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const pflegepflicht = createSparte({
  schluessel: 'pflegepflicht',
  label: 'Private Pflegepflichtversicherung',
  kurz: 'PPV',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Pflegepflicht',
    'Pflegepflichtversicherung',
    'PPV',
    'Private Pflegepflichtversicherung',
    'Pflege-Pflicht',
  ],
  felder: [...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
