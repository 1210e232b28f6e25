import { allgemein, gruppe, text } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const tierleben = createSparte({
  schluessel: 'tierleben',
  label: 'Tierlebensversicherung',
  kurz: 'Tierleben',
  gruppe: 'tier',
  kreis: 'beide',
  gdv: '160',
  weitereGdv: ['161', '162', '169'],
  gdvStandard: true,
  berVersV: '16.1',
  steuersatz: 19,
  schreibweisen: [
    'Tierleben',
    'Tierlebensversicherung',
    'Pferdelebensversicherung',
    'Viehversicherung',
    'Tierversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein, ...gruppe('Tier', [text('tier', 'Tier'), text('rasse', 'Rasse')])],
  zuordnungen: allgemeineZuordnungen,
});
