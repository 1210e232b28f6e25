import { gruppe, jaNein, text } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const diensthaftpflicht = createSparte({
  schluessel: 'diensthaftpflicht',
  label: 'Diensthaftpflicht / Amtshaftpflicht',
  kurz: 'DHV',
  gruppe: 'haftpflicht',
  kreis: 'privat',
  gdv: '040',
  berVersV: '04.1',
  steuersatz: 19,
  schreibweisen: [
    'Diensthaftpflicht',
    'Amtshaftpflicht',
    'Diensthaftpflichtversicherung',
    'Amtshaftpflichtversicherung',
    'Lehrerhaftpflicht',
    'DHV',
    'Dienst- und Amtshaftpflicht',
    'Beamtenhaftpflicht',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...gruppe('Dienst', [
      text('dienstherr', 'Dienstherr'),
      jaNein('schluesselverlust', 'Verlust von Dienstschlüsseln'),
    ]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
