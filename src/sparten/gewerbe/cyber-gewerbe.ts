import { allgemein, geld, gruppe } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const cyberGewerbe = createSparte({
  schluessel: 'cyber-gewerbe',
  label: 'Cyberversicherung',
  kurz: 'Cyber',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '290',
  berVersV: '29.4',
  steuersatz: 19,
  schreibweisen: [
    'Cyber',
    'Cyberversicherung',
    'Cyber-Versicherung',
    'Cyber-Police',
    'Cyber gewerblich',
    'Cyberschutz',
    'Cyber-Risk',
    'Cyber Gewerbe',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...allgemein,
    ...gruppe('Betrieb', [
      geld('umsatzCents', 'Umsatz im Jahr'),
      geld('eigenschadenCents', 'Eigenschäden bis'),
    ]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
