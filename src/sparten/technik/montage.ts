import { gruppe, risikoort, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from './felder.ts';
import { technikZeilen, technikZuordnungen } from './gdv.ts';

export const montage = createSparte({
  schluessel: 'montage',
  label: 'Montage',
  kurz: 'MO',
  gruppe: 'technik',
  kreis: 'gewerbe',
  gdv: '174',
  gdvStandard: true,
  berVersV: '17.4',
  steuersatz: 19,
  schreibweisen: ['Montage', 'Montageversicherung', 'MO'],
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
