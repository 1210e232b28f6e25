import { createSparte } from '../sparte-anlegen.ts';
import { tagegeld, tarife } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const krankenhaustagegeld = createSparte({
  schluessel: 'krankenhaustagegeld',
  label: 'Krankenhaustagegeld',
  kurz: 'KHT',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: ['Krankenhaustagegeld', 'Krankenhaustagegeldversicherung', 'KHT', 'KHTG'],
  leistung: { tagessatz: 'tagessatzCents' },
  felder: [...tagegeld, ...tarife],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
