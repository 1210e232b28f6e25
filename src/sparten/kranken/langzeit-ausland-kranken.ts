import { gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { tarife } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const langzeitAuslandKranken = createSparte({
  schluessel: 'langzeit-ausland-kranken',
  label: 'Langzeit-Auslandskrankenversicherung',
  kurz: 'LAKV',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Langzeit-Auslandskrankenversicherung',
    'Langzeit-Auslandsreisekrankenversicherung',
    'Expat-Krankenversicherung',
    'Langzeitreise',
    'Work and Travel',
    'Au-pair-Versicherung',
    'Incoming-Versicherung',
  ],
  felder: [
    ...tarife,
    ...gruppe('Leistungen', [
      text('geltungsbereich', 'Geltungsbereich'),
      zahl('dauerMonate', 'Dauer', 'Monate'),
    ]),
  ],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
