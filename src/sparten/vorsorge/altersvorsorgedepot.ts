import { foerderung, fonds, lebenZusatz, rente } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const altersvorsorgedepot = createSparte({
  schluessel: 'altersvorsorgedepot',
  label: 'Altersvorsorgevertrag neuer Art / Altersvorsorgedepot',
  kurz: 'AVD',
  gruppe: 'vorsorge',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Altersvorsorgedepot',
    'Altersvorsorge-Depot',
    'AVD',
    'AV-Depot',
    'Altersvorsorgevertrag',
    'Vorsorgedepot',
    'Frühstart-Rente',
  ],
  leistung: { renteMonat: 'renteMonatCents' },
  felder: [...rente, ...foerderung, ...fonds, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
