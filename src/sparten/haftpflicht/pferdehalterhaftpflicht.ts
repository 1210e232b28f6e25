import { gruppe, jaNein } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, tierhaltung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const pferdehalterhaftpflicht = createSparte({
  schluessel: 'pferdehalterhaftpflicht',
  label: 'Pferdehalterhaftpflicht',
  kurz: 'PfHV',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.1',
  steuersatz: 19,
  schreibweisen: [
    'Pferdehalterhaftpflicht',
    'Pferdehaftpflicht',
    'Pferdehalterhaftpflichtversicherung',
    'THV Pferd',
    'Tierhalterhaftpflicht Pferd',
    'Tierhalter Pferd',
    'Reittierhalterhaftpflicht',
    'Pferd',
    'Pferde',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...tierhaltung,
    ...gruppe('Einschlüsse', [
      jaNein('fremdreiter', 'Fremdreiter mitversichert'),
      jaNein('reitbeteiligung', 'Reitbeteiligung mitversichert'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
