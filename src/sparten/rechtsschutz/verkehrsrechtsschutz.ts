import { gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { rechtsschutzDeckung, risiken } from './felder.ts';
import { rechtsschutzZeilen, rechtsschutzZuordnungen } from './gdv.ts';

export const verkehrsrechtsschutz = createSparte({
  schluessel: 'verkehrsrechtsschutz',
  label: 'Verkehrsrechtsschutz',
  kurz: 'VRS',
  gruppe: 'rechtsschutz',
  kreis: 'privat',
  gdv: '070',
  berVersV: '07.1.1',
  steuersatz: 19,
  schreibweisen: [
    'Verkehrsrechtsschutz',
    'Verkehrs-Rechtsschutz',
    'VRS',
    'Verkehrsrechtsschutzversicherung',
    'RS Verkehr',
    'Fahrzeugrechtsschutz',
    'RS-Verkehr',
    'Rechtsschutz Verkehr',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [...rechtsschutzDeckung, ...risiken, ...gruppe('Verkehr', [zahl('fahrzeuge', 'Fahrzeuge')])],
  zuordnungen: rechtsschutzZuordnungen,
  gdvZeilen: rechtsschutzZeilen,
});
