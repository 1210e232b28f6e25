import { allgemein, geld, gruppe, jaNein, text } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const fahrrad = createSparte({
  schluessel: 'fahrrad',
  label: 'Fahrrad / E-Bike',
  kurz: 'Rad',
  gruppe: 'sach',
  kreis: 'privat',
  gdv: '290',
  berVersV: '29.1',
  steuersatz: 19,
  schreibweisen: [
    'Fahrrad',
    'Fahrradversicherung',
    'E-Bike',
    'E-Bike-Versicherung',
    'Fahrradvollkasko',
    'Pedelec',
    'Fahrraddiebstahl',
    'Radversicherung',
    'E-Bike-Kasko',
    'Pedelecversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...allgemein,
    ...gruppe('Fahrrad', [
      text('rahmennummer', 'Rahmennummer'),
      text('marke', 'Marke'),
      geld('kaufpreisCents', 'Kaufpreis'),
      jaNein('eBike', 'E-Bike'),
    ]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
