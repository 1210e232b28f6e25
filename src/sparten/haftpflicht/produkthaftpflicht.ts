import { createSparte } from '../sparte-anlegen.ts';
import { betrieb, deckung, wagnisse } from './felder.ts';
import { haftpflichtZeilen, haftpflichtZuordnungen } from './gdv.ts';

export const produkthaftpflicht = createSparte({
  schluessel: 'produkthaftpflicht',
  label: 'Erweiterte Produkthaftpflicht / Rückruf',
  kurz: 'ProdH',
  gruppe: 'haftpflicht',
  kreis: 'gewerbe',
  gdv: '040',
  berVersV: '04.2',
  steuersatz: 19,
  schreibweisen: [
    'Produkthaftpflicht',
    'Erweiterte Produkthaftpflicht',
    'Produkthaftpflichtversicherung',
    'Rückrufkosten',
    'Rückrufkostenversicherung',
    'Rückruf',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...deckung, ...betrieb, ...wagnisse],
  zuordnungen: haftpflichtZuordnungen,
  gdvZeilen: haftpflichtZeilen,
});
