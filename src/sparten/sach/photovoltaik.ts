import { gruppe, risikoort, tag, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from '../technik/felder.ts';
import { technikZeilen, technikZuordnungen } from '../technik/gdv.ts';

export const photovoltaik = createSparte({
  schluessel: 'photovoltaik',
  label: 'Photovoltaikversicherung',
  kurz: 'PV',
  gruppe: 'sach',
  kreis: 'beide',
  gdv: '170',
  berVersV: '17.9',
  steuersatz: 19,
  schreibweisen: [
    'Photovoltaik',
    'Photovoltaikversicherung',
    'PV',
    'PV-Anlage',
    'Solarversicherung',
    'Photovoltaikanlage',
    'Solaranlage',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...technikSumme,
    ...geraete,
    ...risikoort,
    ...gruppe('Anlage', [zahl('leistungKwp', 'Leistung', 'kWp'), tag('inbetriebnahme', 'Inbetriebnahme')]),
  ],
  zuordnungen: technikZuordnungen,
  gdvZeilen: technikZeilen,
});
