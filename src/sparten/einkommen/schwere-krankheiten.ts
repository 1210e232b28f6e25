import { lebenZusatz, schwereKrankheit, todesfall } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const schwereKrankheiten = createSparte({
  schluessel: 'schwere-krankheiten',
  label: 'Schwere-Krankheiten-Versicherung (Dread Disease)',
  kurz: 'DD',
  gruppe: 'einkommen',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Schwere Krankheiten',
    'Dread Disease',
    'Dread-Disease-Versicherung',
    'DD',
    'Schwere-Krankheiten-Versicherung',
    'Schwere Krankheiten Vorsorge',
    'Critical Illness',
    'Krebsversicherung',
  ],
  leistung: { summe: 'krankheitssummeCents' },
  felder: [...schwereKrankheit, ...todesfall, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
