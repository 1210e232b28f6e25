import { allgemein, geld, gruppe, risikoort, zahl } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const mietausfall = createSparte({
  schluessel: 'mietausfall',
  label: 'Mietausfall / Mietnomaden',
  kurz: 'Mietausfall',
  gruppe: 'sach',
  kreis: 'privat',
  gdv: '290',
  berVersV: '29.3',
  steuersatz: 19,
  schreibweisen: ['Mietausfall', 'Mietausfallversicherung', 'Mietnomaden', 'Mietnomadenversicherung'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...allgemein,
    ...risikoort,
    ...gruppe('Vermietung', [geld('mieteMonatCents', 'Monatsmiete'), zahl('wohneinheiten', 'Wohneinheiten')]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
