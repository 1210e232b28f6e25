import { createSparte } from '../sparte-anlegen.ts';
import { rechtsschutzDeckung, risiken } from './felder.ts';
import { rechtsschutzZeilen, rechtsschutzZuordnungen } from './gdv.ts';

export const wohnungsrechtsschutz = createSparte({
  schluessel: 'wohnungsrechtsschutz',
  label: 'Wohnungs-/Grundstücksrechtsschutz',
  kurz: 'WRS',
  gruppe: 'rechtsschutz',
  kreis: 'privat',
  gdv: '070',
  berVersV: '07.1.9',
  steuersatz: 19,
  schreibweisen: [
    'Wohnungsrechtsschutz',
    'Grundstücksrechtsschutz',
    'Mietrechtsschutz',
    'Wohnungs- und Grundstücksrechtsschutz',
    'WRS',
    'Immobilienrechtsschutz',
    'RS Wohnen',
    'Rechtsschutz Wohnen',
    'Mieterrechtsschutz',
    'RS-Wohnung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...rechtsschutzDeckung, ...risiken],
  zuordnungen: rechtsschutzZuordnungen,
  gdvZeilen: rechtsschutzZeilen,
});
