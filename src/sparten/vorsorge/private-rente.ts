import { buFelder, fonds, lebenZusatz, rente, todesfall } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const privateRente = createSparte({
  schluessel: 'private-rente',
  label: 'Private Rentenversicherung',
  kurz: 'PRV',
  gruppe: 'vorsorge',
  kreis: 'privat',
  gdv: '010',
  wagnisarten: ['2', '9'],
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Private Rente',
    'Private Rentenversicherung',
    'PRV',
    'RV',
    'Rentenversicherung',
    'Privatrente',
    'Fondsgebundene Rentenversicherung',
    'FRV',
    'Fondsrente',
    'Sofortrente',
    'Leibrente',
    'Aufgeschobene Rentenversicherung',
    'Klassische Rentenversicherung',
    'Indexrente',
    'Kinderrente',
    'Private Altersvorsorge',
  ],
  ungenaueSchreibweisen: ['Rente', 'Altersvorsorge', 'AV'],
  leistung: { renteMonat: 'renteMonatCents' },
  felder: [...rente, ...todesfall, ...buFelder, ...fonds, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
