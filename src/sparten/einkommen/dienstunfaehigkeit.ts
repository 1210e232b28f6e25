import { buFelder, lebenZusatz, lebensfallBedingungen } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const dienstunfaehigkeit = createSparte({
  schluessel: 'dienstunfaehigkeit',
  label: 'Dienstunfähigkeitsversicherung (DU)',
  kurz: 'DU',
  gruppe: 'einkommen',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Dienstunfähigkeit',
    'Dienstunfähigkeitsversicherung',
    'DU',
    'DU-Versicherung',
    'Dienstunfähigkeitsrente',
    'Dienstanfänger-Police',
  ],
  leistung: { renteMonat: 'buRenteMonatCents' },
  felder: [...buFelder, ...lebensfallBedingungen, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
