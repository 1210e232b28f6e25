import { allgemein, gruppe, tag } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const veranstaltungsausfall = createSparte({
  schluessel: 'veranstaltungsausfall',
  label: 'Veranstaltungsausfall',
  kurz: 'VA',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '290',
  berVersV: '29.3',
  steuersatz: 19,
  schreibweisen: [
    'Veranstaltungsausfall',
    'Veranstaltungsausfallversicherung',
    'Ausfallversicherung Veranstaltung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein, ...gruppe('Veranstaltung', [tag('veranstaltung', 'Tag der Veranstaltung')])],
  zuordnungen: allgemeineZuordnungen,
});
