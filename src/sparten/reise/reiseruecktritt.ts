import { allgemein, geld, gruppe, jaNein, wahl } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const reiseruecktritt = createSparte({
  schluessel: 'reiseruecktritt',
  label: 'Reiserücktritt/-abbruch, Gepäck',
  kurz: 'Reise',
  gruppe: 'reise',
  kreis: 'privat',
  gdv: '290',
  berVersV: '29.4',
  steuersatz: 19,
  schreibweisen: [
    'Reiserücktritt',
    'Reiserücktrittsversicherung',
    'Reiseabbruch',
    'Reisegepäck',
    'Reisegepäckversicherung',
    'RRV',
    'Reiseversicherung',
    'Reiserücktrittskostenversicherung',
    'Reise',
    'RRKV',
    'Reiserücktritt/-abbruch',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...allgemein,
    ...gruppe('Reise', [
      geld('reisepreisCents', 'Reisepreis'),
      jaNein('jahresvertrag', 'Jahresvertrag'),
      wahl('personenkreis', 'Versicherter Personenkreis', { einzel: 'Einzelperson', familie: 'Familie' }),
    ]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
