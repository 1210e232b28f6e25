import { geld, gruppe, prozent, tag } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { einlageZuordnungen } from './gdv.ts';

export const sparkonto = createSparte({
  schluessel: 'sparkonto',
  label: 'Einlage / Sparkonto',
  kurz: 'Einlage',
  gruppe: 'finanz',
  kreis: 'privat',
  gdv: '560',
  gdvStandard: true,
  steuersatz: 0,
  schreibweisen: [
    'Sparkonto',
    'Einlage',
    'Tagesgeld',
    'Festgeld',
    'Tagesgeldkonto',
    'Sparbuch',
    'Festgeldkonto',
    'Sparplan',
    'Girokonto',
  ],
  leistung: { summe: 'guthabenCents' },
  felder: [
    ...gruppe('Konto', [
      geld('guthabenCents', 'Guthaben'),
      prozent('zinsProzent', 'Zins'),
      tag('faelligkeit', 'Fälligkeit'),
      geld('freistellungsauftragCents', 'Freistellungsauftrag'),
    ]),
  ],
  zuordnungen: einlageZuordnungen,
});
