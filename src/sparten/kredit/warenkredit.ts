import { allgemein, geld, gruppe, prozent } from '../felder.ts';
import { allgemeineZuordnungen } from '../gdv-allgemein.ts';
import { createSparte } from '../sparte-anlegen.ts';

export const warenkredit = createSparte({
  schluessel: 'warenkredit',
  label: 'Warenkredit / Forderungsausfall',
  kurz: 'WKV',
  gruppe: 'kredit',
  kreis: 'gewerbe',
  gdv: '202',
  weitereGdv: ['200', '209'],
  gdvStandard: true,
  berVersV: '20.2',
  steuersatz: 19,
  schreibweisen: [
    'Warenkredit',
    'Warenkreditversicherung',
    'WKV',
    'Forderungsausfallversicherung',
    'Kreditversicherung',
    'Delkredere',
  ],
  leistung: { summe: 'versicherungssummeCents' },
  felder: [
    ...allgemein,
    ...gruppe('Kredit', [
      geld('umsatzCents', 'Umsatz im Jahr'),
      prozent('deckungsquoteProzent', 'Deckungsquote'),
    ]),
  ],
  zuordnungen: allgemeineZuordnungen,
});
