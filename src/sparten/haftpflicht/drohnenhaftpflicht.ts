import { gruppe, jaNein, zahl } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung } from './felder.ts';

export const drohnenhaftpflicht = createSparte({
  schluessel: 'drohnenhaftpflicht',
  label: 'Drohnen-/Luftfahrzeughaftpflicht',
  kurz: 'Drohne',
  gruppe: 'haftpflicht',
  kreis: 'beide',
  gdv: '250',
  weitereGdv: ['251', '252', '060', '063', '065', '069'],
  gdvStandard: true,
  berVersV: '25.1',
  steuersatz: 19,
  schreibweisen: [
    'Drohnenhaftpflicht',
    'Drohne',
    'Drohnenversicherung',
    'Luftfahrzeughaftpflicht',
    'Modellflughaftpflicht',
    'Luftfahrthaftpflicht',
    'Drohnenhaftpflichtversicherung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Luftfahrzeug', [zahl('gewichtG', 'Gewicht', 'g'), jaNein('gewerblich', 'Gewerblich genutzt')]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
