import { gruppe, risikoort, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from './felder.ts';
import { technikZeilen, technikZuordnungen } from './gdv.ts';

export const baugeraete = createSparte({
  schluessel: 'baugeraete',
  label: 'Maschinen fahrbar / Baugeräte',
  kurz: 'MF',
  gruppe: 'technik',
  kreis: 'gewerbe',
  gdv: '171',
  berVersV: '17.1',
  steuersatz: 19,
  schreibweisen: [
    'Baugeräte',
    'Baugeräteversicherung',
    'Maschinen fahrbar',
    'Fahrbare Maschinen',
    'Maschinen- und Kaskoversicherung fahrbarer Geräte',
    'Maschinenkasko',
    'Fahrbare Geräte',
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
