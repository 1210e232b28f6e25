import { geld, gruppe, prozent, tag, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { bausparZuordnungen } from './gdv.ts';

export const bausparen = createSparte({
  schluessel: 'bausparen',
  label: 'Bausparen / Baufinanzierung',
  kurz: 'BSP',
  gruppe: 'finanz',
  kreis: 'privat',
  gdv: '580',
  gdvStandard: true,
  steuersatz: 0,
  schreibweisen: [
    'Bausparen',
    'Bausparvertrag',
    'BSP',
    'Bausparer',
    'Baufinanzierung',
    'Bauspar',
    'BSV-Bauspar',
    'Wohnbausparen',
  ],
  leistung: { summe: 'bausparsummeCents' },
  felder: [
    ...gruppe('Bausparen', [
      geld('bausparsummeCents', 'Bausparsumme'),
      geld('guthabenCents', 'Guthaben'),
      geld('sparbeitragMonatCents', 'Sparbeitrag im Monat'),
      zahl('regelsparbeitragPromille', 'Regelsparbeitrag', '‰'),
      prozent('zinsProzent', 'Guthabenzins'),
      prozent('darlehenszinsProzent', 'Darlehenszins'),
      prozent('effektivzinsProzent', 'Effektivzins'),
      prozent('anspargradProzent', 'Anspargrad'),
      zahl('bewertungszahl', 'Bewertungszahl'),
      tag('zuteilung', 'Zuteilung'),
      tag('zuteilungVoraussichtlich', 'Voraussichtliche Zuteilung'),
      geld('abschlussgebuehrCents', 'Abschlussgebühr'),
      geld('darlehenssummeCents', 'Darlehen'),
      geld('restschuldCents', 'Restdarlehen'),
      geld('rateCents', 'Rate'),
    ]),
  ],
  zuordnungen: bausparZuordnungen,
});
