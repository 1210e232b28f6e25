import { createSparte } from '../sparte-anlegen.ts';
import { fahrzeug, haftpflicht, nutzung, zusatz } from './felder.ts';
import { kraftfahrtZeilen, kraftfahrtZuordnungen } from './gdv.ts';

export const kfzHaftpflicht = createSparte({
  schluessel: 'kfz-haftpflicht',
  label: 'Kfz-Haftpflicht',
  kurz: 'KH',
  gruppe: 'kraftfahrt',
  kreis: 'beide',
  gdv: '051',
  gdvStandard: true,
  berVersV: '05.1',
  steuersatz: 19,
  schreibweisen: [
    'Kfz-Haftpflicht',
    'KH',
    'Kfz-Haftpflichtversicherung',
    'Kraftfahrzeughaftpflicht',
    'Kraftfahrt-Haftpflicht',
    'Autohaftpflicht',
    'Kraftfahrzeug-Haftpflichtversicherung',
    'KFZ Haft',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...fahrzeug, ...nutzung, ...haftpflicht, ...zusatz],
  zuordnungen: kraftfahrtZuordnungen,
  gdvZeilen: kraftfahrtZeilen,
});
