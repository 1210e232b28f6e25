import { geld, gruppe, prozent, tag, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { darlehenZuordnungen } from './gdv.ts';

export const darlehen = createSparte({
  schluessel: 'darlehen',
  label: 'Darlehen',
  kurz: 'Darlehen',
  gruppe: 'finanz',
  kreis: 'privat',
  gdv: '570',
  gdvStandard: true,
  steuersatz: 0,
  schreibweisen: [
    'Darlehen',
    'Kredit',
    'Ratenkredit',
    'Immobiliendarlehen',
    'Hypothek',
    'Hypothekendarlehen',
    'Annuitätendarlehen',
    'Immobilienfinanzierung',
    'Baufi',
  ],
  leistung: { summe: 'restschuldCents' },
  felder: [
    ...gruppe('Darlehen', [
      geld('darlehenssummeCents', 'Darlehenssumme'),
      geld('restschuldCents', 'Restschuld'),
      geld('kreditlimitCents', 'Kreditlimit'),
      geld('rateCents', 'Rate'),
      prozent('zinsProzent', 'Sollzins'),
      prozent('effektivzinsProzent', 'Effektivzins'),
      tag('zinsbindungBis', 'Zinsbindung bis'),
      text('tilgungsart', 'Tilgungsart'),
    ]),
  ],
  zuordnungen: darlehenZuordnungen,
});
