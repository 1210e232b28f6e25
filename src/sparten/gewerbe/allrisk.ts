import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betriebsmerkmale, betriebssumme, positionen } from './felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from './gdv.ts';

export const allrisk = createSparte({
  schluessel: 'allrisk',
  label: 'All-Risk / Multi-Line / Industriesach',
  kurz: 'All-Risk',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '081',
  weitereGdv: ['082', '180', '181', '182', '183', '184', '185', '189'],
  gdvStandard: true,
  berVersV: '08.1',
  steuersatz: null,
  schreibweisen: [
    'All-Risk',
    'Multiline',
    'Multi-Line',
    'Industriesach',
    'All-Risk-Versicherung',
    'Feuer-Industrie',
    'Industriefeuer',
    'Allgefahrenversicherung',
    'Sach-Industrie',
    'Multi-Risk',
    'Industrieversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...risikoort, ...betriebssumme, ...betriebsmerkmale, ...positionen],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
