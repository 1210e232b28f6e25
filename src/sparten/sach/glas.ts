import { gruppe, risikoort, wahl, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { summe } from './felder.ts';
import { glasZuordnungen } from './gdv.ts';

export const glas = createSparte({
  schluessel: 'glas',
  label: 'Glas',
  kurz: 'Glas',
  gruppe: 'sach',
  kreis: 'beide',
  gdv: '110',
  gdvStandard: true,
  berVersV: '11',
  steuersatz: 19,
  schreibweisen: [
    'Glas',
    'Glasversicherung',
    'GL',
    'Glasbruch',
    'Glasbruchversicherung',
    'Haushaltglas',
    'Haushaltglasversicherung',
    'Haushaltsglas',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...summe,
    ...risikoort,
    ...gruppe('Verglasung', [
      wahl('verglasung', 'Verglasung', {
        gebaeude: 'Gebäudeverglasung',
        mobiliar: 'Mobiliarverglasung',
        'gebaeude-und-mobiliar': 'Gebäude- und Mobiliarverglasung',
        sonstige: 'sonstige',
      }),
      zahl('wohnflaecheQm', 'Fläche', 'm²'),
    ]),
  ],
  zuordnungen: glasZuordnungen,
});
