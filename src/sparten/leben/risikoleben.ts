import { createSparte } from '../sparte-anlegen.ts';
import { buFelder, lebenZusatz, schwereKrankheit, todesfall, unfalltod } from './felder.ts';
import { lebenZeilen, lebenZuordnungen } from './gdv.ts';

export const risikoleben = createSparte({
  schluessel: 'risikoleben',
  label: 'Risikolebensversicherung',
  kurz: 'RLV',
  gruppe: 'leben',
  kreis: 'privat',
  gdv: '010',
  wagnisarten: ['5'],
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Risikoleben',
    'RLV',
    'Risiko-LV',
    'RiLV',
    'Ri-Leben',
    'RisLV',
    'Risikolebensversicherung',
    'Todesfallversicherung',
    'Risiko-Leben',
    'Risiko Lebensversicherung',
    'Hinterbliebenenversicherung',
    'Term life',
    'Term life insurance',
  ],
  leistung: { summe: 'todesfallsummeCents' },
  felder: [...todesfall, ...buFelder, ...unfalltod, ...schwereKrankheit, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
