import { buFelder, foerderung, fonds, lebenZusatz, rente } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const basisrente = createSparte({
  schluessel: 'basisrente',
  label: 'Basisrente (Rürup)',
  kurz: 'Basis',
  gruppe: 'vorsorge',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Basisrente',
    'Basis-Rente',
    'Rürup',
    'Rürup-Rente',
    'Rürupvertrag',
    'Basisrentenversicherung',
    'Basisrente Rürup',
    'Ruerup',
  ],
  leistung: { renteMonat: 'renteMonatCents' },
  felder: [...rente, ...buFelder, ...foerderung, ...fonds, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
