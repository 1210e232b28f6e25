import { createSparte } from '../sparte-anlegen.ts';
import { rechtsschutzDeckung, risiken } from './felder.ts';
import { rechtsschutzZeilen, rechtsschutzZuordnungen } from './gdv.ts';

export const strafrechtsschutz = createSparte({
  schluessel: 'strafrechtsschutz',
  label: 'Spezial-Strafrechtsschutz',
  kurz: 'SSR',
  gruppe: 'rechtsschutz',
  kreis: 'gewerbe',
  gdv: '070',
  berVersV: '07.6',
  steuersatz: 19,
  schreibweisen: [
    'Strafrechtsschutz',
    'Spezial-Strafrechtsschutz',
    'SSR',
    'Spezialstrafrechtsschutz',
    'Universal-Strafrechtsschutz',
    'Spezial Strafrechtsschutzversicherung',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...rechtsschutzDeckung, ...risiken],
  zuordnungen: rechtsschutzZuordnungen,
  gdvZeilen: rechtsschutzZeilen,
});
