import { geld, gruppe, risikoort, tag } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { geraete, technikSumme } from '../technik/felder.ts';
import { technikZeilen, technikZuordnungen } from '../technik/gdv.ts';

export const bauleistung = createSparte({
  schluessel: 'bauleistung',
  label: 'Bauleistung',
  kurz: 'BL',
  gruppe: 'sach',
  kreis: 'beide',
  gdv: '176',
  gdvStandard: true,
  berVersV: '17.6',
  steuersatz: 19,
  schreibweisen: ['Bauleistung', 'Bauleistungsversicherung', 'BL', 'BLV', 'Bauwesenversicherung', 'Bauwesen'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...technikSumme,
    ...geraete,
    ...risikoort,
    ...gruppe('Bauvorhaben', [
      geld('bausummeCents', 'Bausumme'),
      tag('baubeginn', 'Baubeginn'),
      tag('bauende', 'Bauende'),
    ]),
  ],
  zuordnungen: technikZuordnungen,
  gdvZeilen: technikZeilen,
});
