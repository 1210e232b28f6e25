import { createSparte } from '../sparte-anlegen.ts';
import { buFelder, lebenZusatz, todesfall } from './felder.ts';
import { lebenZeilen, lebenZuordnungen } from './gdv.ts';

export const risikolebenGewerblich = createSparte({
  schluessel: 'risikoleben-gewerblich',
  label: 'Risikoleben Geschäftspartner/Schlüsselperson',
  kurz: 'RLV gew.',
  gruppe: 'leben',
  kreis: 'gewerbe',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Keyman',
    'Keyman-Versicherung',
    'Key-Person-Versicherung',
    'Schlüsselpersonenversicherung',
    'Geschäftspartner-Risikoleben',
    'Gesellschafter-Risikoleben',
    'Teilhaberversicherung',
  ],
  leistung: { summe: 'todesfallsummeCents' },
  felder: [...todesfall, ...buFelder, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
