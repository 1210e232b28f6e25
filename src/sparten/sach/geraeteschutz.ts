import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from '../technik/felder.ts';
import { technikZeilen, technikZuordnungen } from '../technik/gdv.ts';

export const geraeteschutz = createSparte({
  schluessel: 'geraeteschutz',
  label: 'Elektronik/Geräteschutz privat',
  kurz: 'Geräte',
  gruppe: 'sach',
  kreis: 'privat',
  gdv: '175',
  gdvStandard: true,
  berVersV: '29.1',
  steuersatz: 19,
  schreibweisen: [
    'Geräteschutz',
    'Handyversicherung',
    'Elektronik privat',
    'Geräteversicherung',
    'Garantieversicherung',
    'Smartphone-Versicherung',
    'Haushaltsgeräteversicherung',
    'Haushaltsgeräte',
    'Geräteschutzversicherung',
    'Haustechnik',
    'Haustechnikversicherung',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [...technikSumme, ...geraete],
  zuordnungen: technikZuordnungen,
  gdvZeilen: technikZeilen,
});
