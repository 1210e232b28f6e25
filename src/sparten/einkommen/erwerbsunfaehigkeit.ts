import { buFelder, lebenZusatz } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const erwerbsunfaehigkeit = createSparte({
  schluessel: 'erwerbsunfaehigkeit',
  label: 'Erwerbsunfähigkeitsversicherung (EU)',
  kurz: 'EU',
  gruppe: 'einkommen',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Erwerbsunfähigkeit',
    'Erwerbsunfähigkeitsversicherung',
    'EU',
    'EUV',
    'EUZ',
    'Erwerbsminderungsversicherung',
    'Erwerbsunfähigkeitsrente',
    'EU-Versicherung',
  ],
  leistung: { renteMonat: 'buRenteMonatCents' },
  felder: [...buFelder, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
