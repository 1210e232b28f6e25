import { allgemein, geld, gruppe } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const kaution = createSparte({
  schluessel: 'kaution',
  label: 'Kaution / Bürgschaft',
  kurz: 'KTV',
  gruppe: 'kredit',
  kreis: 'gewerbe',
  gdv: '201',
  gdvStandard: true,
  berVersV: '20.1',
  steuersatz: 0,
  schreibweisen: [
    'Kaution',
    'Kautionsversicherung',
    'KTV',
    'Bürgschaft',
    'Avalversicherung',
    'Mietkaution',
    'Mietkautionsversicherung',
    'Bürgschaftsversicherung',
    'Mietbürgschaft',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein, ...gruppe('Bürgschaft', [geld('buergschaftsrahmenCents', 'Bürgschaftsrahmen')])],
  zuordnungen: allgemeineZuordnungen,
});
