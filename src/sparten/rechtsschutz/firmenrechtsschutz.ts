import { gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { rechtsschutzDeckung, risiken } from './felder.ts';
import { rechtsschutzZeilen, rechtsschutzZuordnungen } from './gdv.ts';

export const firmenrechtsschutz = createSparte({
  schluessel: 'firmenrechtsschutz',
  label: 'Firmenrechtsschutz',
  kurz: 'FRS',
  gruppe: 'rechtsschutz',
  kreis: 'gewerbe',
  gdv: '070',
  berVersV: '07.1.4',
  steuersatz: 19,
  schreibweisen: [
    'Firmenrechtsschutz',
    'Gewerberechtsschutz',
    'FRS',
    'RS Firma',
    'Betriebsrechtsschutz',
    'Rechtsschutz gewerblich',
    'Firmen-Rechtsschutz',
    'Rechtsschutz Firma',
    'Landwirtschaftsrechtsschutz',
    'RS Gewerbe',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...rechtsschutzDeckung,
    ...risiken,
    ...gruppe('Betrieb', [zahl('mitarbeiter', 'Mitarbeiter'), text('betriebsart', 'Betriebsart')]),
  ],
  zuordnungen: rechtsschutzZuordnungen,
  gdvZeilen: rechtsschutzZeilen,
});
