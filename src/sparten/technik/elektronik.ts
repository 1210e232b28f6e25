import { gruppe, risikoort, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from './felder.ts';
import { technikZeilen, technikZuordnungen } from './gdv.ts';

export const elektronik = createSparte({
  schluessel: 'elektronik',
  label: 'Elektronikversicherung',
  kurz: 'EL',
  gruppe: 'technik',
  kreis: 'gewerbe',
  gdv: '172',
  gdvStandard: true,
  berVersV: '17.2',
  steuersatz: 19,
  schreibweisen: [
    'Elektronik',
    'Elektronikversicherung',
    'EL',
    'Elektronik gewerblich',
    'ELV',
    'Elektronik pauschal',
    'Elektronik-Pauschalversicherung',
    'ELT',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...risikoort,
    ...technikSumme,
    ...geraete,
    ...gruppe('Betrieb', [text('betriebsart', 'Betriebsart')]),
  ],
  zuordnungen: technikZuordnungen,
  gdvZeilen: technikZeilen,
});
