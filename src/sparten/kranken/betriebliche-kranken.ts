import { geld, gruppe, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { person, tarife, zusatz } from './felder.ts';
import { krankenZeilen, krankenZuordnungen } from './gdv.ts';

export const betrieblicheKranken = createSparte({
  schluessel: 'betriebliche-kranken',
  label: 'Betriebliche Krankenversicherung (bKV)',
  kurz: 'bKV',
  gruppe: 'kranken',
  kreis: 'gewerbe',
  gdv: '020',
  berVersV: '02',
  steuersatz: 0,
  schreibweisen: ['Betriebliche Krankenversicherung', 'bKV', 'Gruppenkrankenversicherung', 'Budgettarif bKV'],
  felder: [
    ...person,
    ...zusatz,
    ...tarife,
    ...gruppe('Gruppe', [
      geld('budgetCents', 'Budget je Person im Jahr'),
      zahl('anzahlPersonen', 'Versicherte Personen'),
    ]),
  ],
  zuordnungen: krankenZuordnungen,
  gdvZeilen: krankenZeilen,
});
