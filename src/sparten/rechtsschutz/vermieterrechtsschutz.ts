import { geld, gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { rechtsschutzDeckung, risiken } from './felder.ts';
import { rechtsschutzZeilen, rechtsschutzZuordnungen } from './gdv.ts';

export const vermieterrechtsschutz = createSparte({
  schluessel: 'vermieterrechtsschutz',
  label: 'Vermieterrechtsschutz',
  kurz: 'VermRS',
  gruppe: 'rechtsschutz',
  kreis: 'beide',
  gdv: '070',
  berVersV: '07.1.9',
  steuersatz: 19,
  schreibweisen: [
    'Vermieterrechtsschutz',
    'Vermieter-Rechtsschutz',
    'RS Vermietung',
    'RS Vermieter',
    'Rechtsschutz Vermieter',
    'Landlord-Rechtsschutz',
  ],
  leistung: { summe: 'deckungssummeCents' },
  felder: [
    ...rechtsschutzDeckung,
    ...risiken,
    ...gruppe('Vermietung', [zahl('wohneinheiten', 'Wohneinheiten'), geld('mieteJahrCents', 'Jahresmiete')]),
  ],
  zuordnungen: rechtsschutzZuordnungen,
  gdvZeilen: rechtsschutzZeilen,
});
