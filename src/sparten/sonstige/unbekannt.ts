import { allgemein } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const unbekannt = createSparte({
  schluessel: 'unbekannt',
  label: 'Unbekannte Sparte',
  kurz: '?',
  gruppe: 'sonstige',
  kreis: 'beide',
  gdv: '000',
  weitereGdv: ['290', '291', '293', '294', '299', '630', '650'],
  gdvStandard: true,
  steuersatz: null,
  schreibweisen: [
    'Unbekannt',
    'Unbekannte Sparte',
    'Sonstige',
    'Sonstiges',
    'Sonstige Versicherung',
    'Gebündelt',
    'Gebündelter Vertrag',
    'Kombi',
    'Kombivertrag',
    'Bündel',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein],
  zuordnungen: allgemeineZuordnungen,
});
