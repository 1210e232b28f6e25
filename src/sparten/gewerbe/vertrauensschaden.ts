import { allgemein } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const vertrauensschaden = createSparte({
  schluessel: 'vertrauensschaden',
  label: 'Vertrauensschaden',
  kurz: 'VSV',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '296',
  gdvStandard: true,
  berVersV: '29.6',
  steuersatz: 19,
  schreibweisen: [
    'Vertrauensschaden',
    'Vertrauensschadenversicherung',
    'VSV',
    'Vertrauensschadensversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...allgemein],
  zuordnungen: allgemeineZuordnungen,
});
