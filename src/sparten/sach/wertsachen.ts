import { allgemein, risikoort } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const wertsachen = createSparte({
  schluessel: 'wertsachen',
  label: 'Kunst / Wertsachen',
  kurz: 'Kunst',
  gruppe: 'sach',
  kreis: 'beide',
  gdv: '290',
  berVersV: '29.1',
  steuersatz: 19,
  schreibweisen: [
    'Wertsachen',
    'Wertsachenversicherung',
    'Kunst',
    'Kunstversicherung',
    'Musikinstrumente',
    'Musikinstrumentenversicherung',
    'Schmuckversicherung',
    'Valorenversicherung',
    'Kunst und Wertsachen',
    'Instrumentenversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein, ...risikoort],
  zuordnungen: allgemeineZuordnungen,
});
