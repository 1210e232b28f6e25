import { createSparte } from '../sparte-anlegen.ts';
import { tagegeld, tarife } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const krankentagegeld = createSparte({
  schluessel: 'krankentagegeld',
  label: 'Krankentagegeld',
  kurz: 'KTG',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Krankentagegeld',
    'Krankentagegeldversicherung',
    'KTG',
    'KT',
    'Verdienstausfallversicherung',
    'Krankengeld',
  ],
  leistung: { tagessatz: 'tagessatzCents' },
  felder: [...tagegeld, ...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
