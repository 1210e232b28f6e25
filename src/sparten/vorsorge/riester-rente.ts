import { foerderung, fonds, lebenZusatz, rente } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const riesterRente = createSparte({
  schluessel: 'riester-rente',
  label: 'Riester-Rente (Bestand)',
  kurz: 'Riester',
  gruppe: 'vorsorge',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Riester',
    'Riester-Rente',
    'Riesterrente',
    'Riestervertrag',
    'Riester-Rentenversicherung',
    'Zulagenrente',
    'Riester Fondsrente',
    'Riester-Fondssparplan',
    'Wohn-Riester',
    'Förderrente',
  ],
  leistung: { renteMonat: 'renteMonatCents' },
  felder: [...rente, ...foerderung, ...fonds, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
