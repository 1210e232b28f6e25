import { betrieblich, buFelder, foerderung, fonds, lebenZusatz, rente, todesfall } from '../leben/felder.ts';
import { lebenZeilen, lebenZuordnungen } from '../leben/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const betrieblicheAltersversorgung = createSparte({
  schluessel: 'betriebliche-altersversorgung',
  label: 'Betriebliche Altersversorgung (bAV)',
  kurz: 'bAV',
  gruppe: 'vorsorge',
  kreis: 'beide',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Betriebliche Altersversorgung',
    'Betriebliche Altersvorsorge',
    'bAV',
    'Direktversicherung',
    'DV',
    'Pensionskasse',
    'PK',
    'Unterstützungskasse',
    'U-Kasse',
    'Pensionsfonds',
    'Direktzusage',
    'Pensionszusage',
    'Rückdeckungsversicherung',
    'Betriebsrente',
    'Gehaltsumwandlung',
    'Entgeltumwandlung',
  ],
  leistung: { renteMonat: 'renteMonatCents' },
  felder: [...rente, ...betrieblich, ...foerderung, ...todesfall, ...buFelder, ...fonds, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
