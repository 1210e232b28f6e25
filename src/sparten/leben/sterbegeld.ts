import { createSparte } from '../sparte-anlegen.ts';
import { lebenZusatz, todesfall } from './felder.ts';
import { lebenZeilen, lebenZuordnungen } from './gdv.ts';

export const sterbegeld = createSparte({
  schluessel: 'sterbegeld',
  label: 'Sterbegeldversicherung',
  kurz: 'SGV',
  gruppe: 'leben',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Sterbegeld',
    'Sterbegeldversicherung',
    'SGV',
    'Sterbeversicherung',
    'Bestattungsvorsorge',
    'Trauerfallvorsorge',
    'Sterbevorsorge',
    'Bestattungsversicherung',
    'Sterbekasse',
  ],
  leistung: { summe: 'todesfallsummeCents' },
  felder: [...todesfall, ...lebenZusatz],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
