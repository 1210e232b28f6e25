import { gruppe, jaNein, wahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { tarife, zusatz } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const stationaereZusatz = createSparte({
  schluessel: 'stationaere-zusatz',
  label: 'Stationäre Zusatzversicherung',
  kurz: 'Stationär',
  gruppe: 'kranken',
  kreis: 'privat',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: [
    'Stationär',
    'Stationäre Zusatzversicherung',
    'Krankenhauszusatz',
    'Krankenhauszusatzversicherung',
    'Stationärer Zusatztarif',
    'Chefarzttarif',
    'Wahlleistungen',
    'Krankenhauszusatztarif',
    'stat. Zusatz',
    '2-Bett',
    '1-Bett',
    'Stationär Zusatz',
    'KV stationär',
  ],
  felder: [
    ...zusatz,
    ...tarife,
    ...gruppe('Leistungen', [
      wahl('unterbringung', 'Unterbringung', { einbett: 'Einbettzimmer', zweibett: 'Zweibettzimmer' }),
      jaNein('chefarzt', 'Chefarztbehandlung'),
    ]),
  ],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
