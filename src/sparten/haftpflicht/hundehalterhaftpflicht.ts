import { gruppe, jaNein } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, tierhaltung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const hundehalterhaftpflicht = createSparte({
  schluessel: 'hundehalterhaftpflicht',
  label: 'Hundehalterhaftpflicht',
  kurz: 'HuHV',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.1',
  steuersatz: 19,
  schreibweisen: [
    'Hundehalterhaftpflicht',
    'Hundehaftpflicht',
    'Hundehalterhaftpflichtversicherung',
    'Hundehaftpflichtversicherung',
    'HuHV',
    'THV Hund',
    'Tierhalterhaftpflicht Hund',
    'Tierhalter Hund',
    'HHV',
    'Hunde-Haftpflicht',
    'Hund',
    'Hunde',
  ],
  ungenaueSchreibweisen: [
    'THV',
    'Tierhalterhaftpflicht',
    'Tierhaftpflicht',
    'TH',
    'Tierhalterhaftpflichtversicherung',
    'Tierhalter',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...tierhaltung,
    ...gruppe('Einschlüsse', [
      jaNein('welpen', 'Welpen mitversichert'),
      jaNein('fremdhueter', 'Fremdhüter mitversichert'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
