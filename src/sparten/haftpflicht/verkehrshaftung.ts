import { gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const verkehrshaftung = createSparte({
  schluessel: 'verkehrshaftung',
  label: 'Verkehrshaftung (Frachtführer/Spediteur)',
  kurz: 'VHF',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.5',
  steuersatz: 19,
  schreibweisen: [
    'Verkehrshaftung',
    'Verkehrshaftungsversicherung',
    'Frachtführerhaftpflicht',
    'Spediteurhaftpflicht',
    'Verkehrshaftpflicht',
    'Frachtführerhaftung',
    'Spediteurhaftung',
    'CMR-Versicherung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...deckung,
    ...betrieb,
    ...gruppe('Verkehr', [zahl('fahrzeuge', 'Fahrzeuge'), text('geltungsbereich', 'Geltungsbereich')]),
    ...wagnisse,
  ],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
