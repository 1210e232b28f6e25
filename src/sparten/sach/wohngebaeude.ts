import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { gebaeudeBausteine, gebaeudeMerkmale, gefahren, hausratBausteine, summe } from './felder.ts';
import { wohngebaeudeZeilen, wohngebaeudeZuordnungen } from './gdv.ts';

export const wohngebaeude = createSparte({
  schluessel: 'wohngebaeude',
  label: 'Wohngebäude',
  kurz: 'WG',
  gruppe: 'sach',
  kreis: 'beide',
  gdv: '140',
  gdvStandard: true,
  berVersV: '14',
  steuersatz: 16.34,
  schreibweisen: [
    'Wohngebäude',
    'Wohngebäudeversicherung',
    'WG',
    'WGB',
    'VGV',
    'WGV',
    'Verbundene Wohngebäudeversicherung',
    'VWG',
    'Wohngebaeude',
    'Gebäudeversicherung',
    'Wohngeb.',
    'Wohngebäude-Vers.',
    'Hausversicherung',
    'Wohngebäude Elementar',
    'Verbundene Wohngebäude',
    'Building',
    'Homeowners',
    'Residential building',
    'Home building',
  ],
  ungenaueSchreibweisen: ['Gebäude'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...summe,
    ...risikoort,
    ...gebaeudeMerkmale,
    ...gefahren,
    ...gebaeudeBausteine,
    ...hausratBausteine.filter(({ name }) => name === 'zusatzdeckungen'),
  ],
  zuordnungen: wohngebaeudeZuordnungen,
  gdvZeilen: wohngebaeudeZeilen,
});
