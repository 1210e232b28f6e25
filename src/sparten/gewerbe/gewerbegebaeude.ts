import { risikoort } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { betriebsmerkmale, betriebssumme, positionen } from './felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from './gdv.ts';

export const gewerbegebaeude = createSparte({
  schluessel: 'gewerbegebaeude',
  label: 'Gewerbegebäude',
  kurz: 'GG',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '080',
  berVersV: '08/10/12',
  steuersatz: null,
  schreibweisen: [
    'Gewerbegebäude',
    'Gewerbegebäudeversicherung',
    'Geschäftsgebäude',
    'Geschäftsgebäudeversicherung',
    'Gewerbliche Gebäudeversicherung',
    'Gebäude gewerblich',
    'Firmengebäude',
    'Gewerbe-Gebäude',
    'Betriebsgebäude',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...risikoort, ...betriebssumme, ...betriebsmerkmale, ...positionen],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
