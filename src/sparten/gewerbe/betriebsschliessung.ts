import { allgemein, geld, gruppe, zahl } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const betriebsschliessung = createSparte({
  schluessel: 'betriebsschliessung',
  label: 'Betriebsschließung (IfSG)',
  kurz: 'BSV',
  gruppe: 'gewerbe',
  kreis: 'gewerbe',
  gdv: '233',
  berVersV: '23.3',
  steuersatz: 19,
  schreibweisen: ['Betriebsschließung', 'Betriebsschließungsversicherung', 'BSV', 'Betriebsschließung IfSG'],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...allgemein,
    ...gruppe('Schließung', [
      geld('tagessatzCents', 'Tagesentschädigung'),
      zahl('haftzeitTage', 'Haftzeit', 'Tage'),
    ]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
