import { buFelder, lebenZusatz, lebensfallBedingungen, todesfall } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const berufsunfaehigkeit = createSparte({
  schluessel: 'berufsunfaehigkeit',
  label: 'Berufsunfähigkeitsversicherung (BU)',
  kurz: 'BU',
  gruppe: 'einkommen',
  kreis: 'privat',
  gdv: '010',
  wagnisarten: ['4', '8'],
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Berufsunfähigkeit',
    'Berufsunfähigkeitsversicherung',
    'BU',
    'SBU',
    'SBV',
    'Selbstständige Berufsunfähigkeitsversicherung',
    'Selbständige BU',
    'BUV',
    'Berufsunfähigkeitsvorsorge',
    'BU-Versicherung',
    'BUZ',
    'Berufsunfähigkeitszusatzversicherung',
    'Berufsunfähigkeitsschutz',
    'Schüler-BU',
    'Schüler BU',
    'Disability',
    'Occupational disability',
    'Income protection',
  ],
  leistung: { renteMonat: 'buRenteMonatCents' },
  felder: [...buFelder, ...lebensfallBedingungen, ...todesfall, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
