import { gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const vereinshaftpflicht = createSparte({
  schluessel: 'vereinshaftpflicht',
  label: 'Vereins-/Veranstalterhaftpflicht',
  kurz: 'Verein',
  gruppe: 'haftpflicht',
  kreis: 'beide',
  gdv: '040',
  berVersV: '04.9',
  steuersatz: 19,
  schreibweisen: [
    'Vereinshaftpflicht',
    'Vereinshaftpflichtversicherung',
    'Veranstalterhaftpflicht',
    'Veranstaltungshaftpflicht',
    'Vereinsversicherung',
    'Veranstalterhaftpflichtversicherung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...gruppe('Verein', [zahl('mitglieder', 'Mitglieder')]), ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
