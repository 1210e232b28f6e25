import { allgemein, geld, gruppe, zahl } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const praxisausfall = createSparte({
  schluessel: 'praxisausfall',
  label: 'Praxis-/Betriebsausfall (Personen-BU)',
  kurz: 'PAV',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '233',
  gdvStandard: true,
  berVersV: '23.3',
  steuersatz: 19,
  schreibweisen: [
    'Praxisausfall',
    'Praxisausfallversicherung',
    'Betriebsausfall',
    'Betriebsausfallversicherung',
    'PAV',
    'Betriebskostenversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents', tagessatz: 'tagessatzCents' },
  felder: [
    ...allgemein,
    ...gruppe('Ausfall', [
      geld('tagessatzCents', 'Tagessatz'),
      zahl('karenzTage', 'Karenz', 'Tage'),
      zahl('haftzeitMonate', 'Haftzeit', 'Monate'),
    ]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
