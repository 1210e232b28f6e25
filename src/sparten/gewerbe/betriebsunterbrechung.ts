import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betriebsmerkmale, betriebssumme, positionen } from './felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from './gdv.ts';

export const betriebsunterbrechung = createSparte({
  schluessel: 'betriebsunterbrechung',
  label: 'Betriebsunterbrechung (klein/groß)',
  kurz: 'Betr.-BU',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '231',
  weitereGdv: ['230'],
  gdvStandard: true,
  berVersV: '23.1',
  steuersatz: 13.2,
  schreibweisen: [
    'Betriebsunterbrechung',
    'Betriebsunterbrechungsversicherung',
    'FBU',
    'Ertragsausfall',
    'Ertragsausfallversicherung',
    'Feuer-BU',
    'Klein-BU',
    'KBU',
    'Feuer-Betriebsunterbrechung',
    'Mittlere BU',
    'BU Betrieb',
    'Betriebs-BU',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...risikoort, ...betriebssumme, ...betriebsmerkmale, ...positionen],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
