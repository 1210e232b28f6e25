import { geld, gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const hausUndGrundbesitzerhaftpflicht = createSparte({
  schluessel: 'haus-und-grundbesitzerhaftpflicht',
  label: 'Haus- und Grundbesitzerhaftpflicht',
  kurz: 'HuG',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.9',
  steuersatz: 19,
  schreibweisen: [
    'Haus- und Grundbesitzerhaftpflicht',
    'Haus- und Grundbesitzerhaftpflichtversicherung',
    'HuG',
    'HUG',
    'HGH',
    'Haus- und Grundhaftpflicht',
    'Grundbesitzerhaftpflicht',
    'HuG-Haftpflicht',
    'HGB-Haftpflicht',
    'Hausbesitzerhaftpflicht',
    'Haus- und Grundbesitzer',
    'Haus u. Grundbesitzerhaftpflicht',
    'Vermieterhaftpflicht',
    'HuGHV',
    'HuG HV',
    'HGHV',
    'HuG-HP',
    'Haus + Grund Haftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Objekt', [
      zahl('wohneinheiten', 'Wohneinheiten'),
      geld('mieteJahrCents', 'Jahresmiete'),
      text('objekt', 'Objekt'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
