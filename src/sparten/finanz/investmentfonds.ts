import { geld, gruppe, jaNein, liste, tag, text, zahl } from '../felder.ts';
import { createSparte } from '../sparte-anlegen.ts';
import { fondsZeilen, fondsZuordnungen } from './gdv.ts';

export const investmentfonds = createSparte({
  schluessel: 'investmentfonds',
  label: 'Depot / Investmentfonds',
  kurz: 'Fonds',
  gruppe: 'finanz',
  kreis: 'privat',
  gdv: '550',
  gdvStandard: true,
  steuersatz: 0,
  schreibweisen: [
    'Investmentfonds',
    'Depot',
    'Fonds',
    'Fondsdepot',
    'Investment',
    'Fondssparplan',
    'Wertpapierdepot',
    'VL-Fonds',
    'ETF-Sparplan',
  ],
  leistung: { summe: 'guthabenCents' },
  felder: [
    ...gruppe('Depot', [
      text('depotnummer', 'Depotnummer'),
      geld('guthabenCents', 'Wert des Depots'),
      geld('sparzielCents', 'Sparziel'),
      tag('ersteEinzahlung', 'Erste Einzahlung'),
      jaNein('verpfaendet', 'Verpfändet'),
      liste('fonds', 'Fonds', [
        text('name', 'Name'),
        text('isin', 'ISIN'),
        text('wkn', 'WKN'),
        zahl('anteile', 'Anteile'),
        geld('wertCents', 'Wert'),
        geld('sparrateCents', 'Sparrate'),
        tag('stichtag', 'Stand'),
      ]),
    ]),
  ],
  zuordnungen: fondsZuordnungen,
  gdvZeilen: fondsZeilen,
});
