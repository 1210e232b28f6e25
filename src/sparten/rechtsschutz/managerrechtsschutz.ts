import { createSparte } from '../sparte-anlegen.ts';
import { rechtsschutzDeckung, risiken } from './felder.ts';
import { rechtsschutzZeilen, rechtsschutzZuordnungen } from './gdv.ts';

export const managerrechtsschutz = createSparte({
  schluessel: 'managerrechtsschutz',
  label: 'Manager-/Anstellungsvertragsrechtsschutz',
  kurz: 'MRS',
  gruppe: 'rechtsschutz',
  kreis: 'gewerbe',
  gdv: '070',
  berVersV: '07.2',
  steuersatz: 19,
  schreibweisen: [
    'Managerrechtsschutz',
    'Anstellungsvertragsrechtsschutz',
    'Manager-Rechtsschutz',
    'MRS',
    'Anstellungsvertrags-Rechtsschutz',
    'Manager- und Anstellungsvertragsrechtsschutz',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...rechtsschutzDeckung, ...risiken],
  zuordnungen: rechtsschutzZuordnungen,
  gdvZeilen: rechtsschutzZeilen,
});
