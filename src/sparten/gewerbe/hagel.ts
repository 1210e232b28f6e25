import { gruppe, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betriebssumme, positionen } from './felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from './gdv.ts';

export const hagel = createSparte({
  schluessel: 'hagel',
  label: 'Hagel / Ernte',
  kurz: 'Hagel',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '150',
  gdvStandard: true,
  berVersV: '15',
  steuersatz: null,
  schreibweisen: [
    'Hagel',
    'Hagelversicherung',
    'Ernteversicherung',
    'Ernte',
    'Mehrgefahrenversicherung Ernte',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...betriebssumme,
    ...positionen,
    ...gruppe('Flächen', [zahl('flaecheHa', 'Fläche', 'ha'), text('kulturen', 'Kulturen')]),
  ],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
