import { allgemein } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const cyberPrivat = createSparte({
  schluessel: 'cyber-privat',
  label: 'Private Cyberversicherung',
  kurz: 'Cyber privat',
  gruppe: 'sonstige',
  kreis: 'privat',
  gdv: '290',
  berVersV: '29.4',
  steuersatz: 19,
  schreibweisen: [
    'Cyber privat',
    'Private Cyberversicherung',
    'Internetschutz',
    'Cyberschutz privat',
    'Internet-Schutzbrief',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein],
  zuordnungen: allgemeineZuordnungen,
});
