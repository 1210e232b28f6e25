import { gruppe, risikoort, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from './felder.ts';
import { technikZeilen, technikZuordnungen } from './gdv.ts';

export const maschinen = createSparte({
  schluessel: 'maschinen',
  label: 'Maschinen stationär',
  kurz: 'MA',
  gruppe: 'technik',
  kreis: 'gewerbe',
  gdv: '171',
  weitereGdv: ['170', '179'],
  gdvStandard: true,
  berVersV: '17.1',
  steuersatz: 19,
  schreibweisen: [
    'Maschinen',
    'Maschinenversicherung',
    'MA',
    'Maschinen stationär',
    'Stationäre Maschinen',
    'Maschinenbruch',
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
