import { geld, gruppe, jaNein, tag } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { buFelder, lebenZusatz, todesfall } from './felder.ts';
import { lebenZeilen, lebenZuordnungen } from './gdv.ts';

export const restschuld = createSparte({
  schluessel: 'restschuld',
  label: 'Restschuld-/Restkreditversicherung',
  kurz: 'RKV',
  gruppe: 'leben',
  kreis: 'privat',
  gdv: '010',
  berVersV: '01',
  steuersatz: 0,
  schreibweisen: [
    'Restschuldversicherung',
    'Restkreditversicherung',
    'Kreditlebensversicherung',
    'Ratenschutz',
    'Ratenschutzversicherung',
    'Kreditabsicherung',

    'Restschuld',
    'Kreditversicherung Restschuld',
  ],
  leistung: { summe: 'todesfallsummeCents' },
  felder: [
    ...todesfall,
    ...buFelder,
    ...lebenZusatz,
    ...gruppe('Darlehen', [
      geld('darlehenssummeCents', 'Darlehen'),
      tag('darlehensende', 'Darlehensende'),
      jaNein('arbeitslosigkeit', 'Arbeitslosigkeit versichert'),
    ]),
  ],
  zuordnungen: lebenZuordnungen,
  gdvZeilen: lebenZeilen,
});
