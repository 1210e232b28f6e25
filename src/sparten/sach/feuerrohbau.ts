import { risikoort } from '../felder.ts';
import { betriebssumme } from '../gewerbe/felder.ts';
import { gewerbeZeilen, gewerbeZuordnungen } from '../gewerbe/gdv.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const feuerrohbau = createSparte({
  schluessel: 'feuerrohbau',
  label: 'Feuerrohbau',
  kurz: 'FRB',
  gruppe: 'sach',
  kreis: 'privat',
  gdv: '083',
  berVersV: '08.3',
  steuersatz: 13.2,
  schreibweisen: [
    'Feuerrohbau',
    'Feuerrohbauversicherung',
    'Rohbauversicherung',
    'Rohbaufeuer',
    'Feuer-Rohbau',
    'Rohbau',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...betriebssumme, ...risikoort],
  zuordnungen: gewerbeZuordnungen,
  gdvZeilen: gewerbeZeilen,
});
