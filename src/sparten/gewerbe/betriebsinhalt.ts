import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betriebsmerkmale, betriebssumme, positionen } from './felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from './gdv.ts';

export const betriebsinhalt = createSparte({
  schluessel: 'betriebsinhalt',
  label: 'Betriebsinhalt (Geschäftsinhalt)',
  kurz: 'BI',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '080',
  weitereGdv: ['083', '090', '099', '100', '109', '120', '123', '124', '089'],
  gdvStandard: true,
  berVersV: '08/09/10/12',
  steuersatz: null,
  schreibweisen: [
    'Betriebsinhalt',
    'Geschäftsinhalt',
    'Inhaltsversicherung',
    'Geschäftsinhaltsversicherung',
    'Gewerbeinhalt',
    'Betriebsinhaltsversicherung',
    'Geschäftsversicherung',
    'Inhalt',
    'Inventarversicherung',
    'Praxisinhalt',
    'Gewerbeversicherung',
    'Einbruchdiebstahl',
    'Leitungswasser',
    'Sturm',
    'Sachinhalt',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...risikoort, ...betriebssumme, ...betriebsmerkmale, ...positionen],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
