import { gruppe, jaNein } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const jagdhaftpflicht = createSparte({
  schluessel: 'jagdhaftpflicht',
  label: 'Jagdhaftpflicht',
  kurz: 'JHV',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.1',
  steuersatz: 19,
  schreibweisen: ['Jagdhaftpflicht', 'Jagdhaftpflichtversicherung', 'JHV', 'Jägerhaftpflicht', 'Jagd'],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Einschlüsse', [jaNein('jagdhunde', 'Jagdhunde mitversichert')]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
