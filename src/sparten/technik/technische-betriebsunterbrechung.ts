import { gruppe, risikoort, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from './felder.ts';
import { technikZeilen, technikZuordnungen } from './gdv.ts';

export const technischeBetriebsunterbrechung = createSparte({
  schluessel: 'technische-betriebsunterbrechung',
  label: 'Technische BU / Mehrkosten',
  kurz: 'TBU',
  gruppe: 'technik',
  kreis: 'gewerbe',
  gdv: '232',
  gdvStandard: true,
  berVersV: '23.2',
  steuersatz: 19,
  schreibweisen: [
    'Technische Betriebsunterbrechung',
    'Maschinen-BU',
    'MBU',
    'Mehrkostenversicherung',
    'Elektronik-BU',
    'Technische BU',
    'TBU',
    'Maschinen-Betriebsunterbrechung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...risikoort,
    ...technikSumme,
    ...geraete,
    ...gruppe('Ausfall', [zahl('haftzeitMonate', 'Haftzeit', 'Monate')]),
  ],
  zuordnungen: technikZuordnungen,
  gdvZeilen: technikZeilen,
});
