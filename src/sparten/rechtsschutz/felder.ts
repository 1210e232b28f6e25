// Fields of the legal expenses lines (GDV 070).
import { geld, gruppe, jaNein, liste, selbstbeteiligung, text, wahl, zahl } from '../felder.ts';

export const rechtsschutzDeckung = gruppe('Deckung', [
  geld('deckungssummeCents', 'Deckungssumme'),
  ...selbstbeteiligung,
  zahl('wartezeitMonate', 'Wartezeit', 'Monate'),
]);

export const bausteine = gruppe('Bausteine', [
  jaNein('privat', 'Privat'),
  jaNein('beruf', 'Beruf'),
  jaNein('verkehr', 'Verkehr'),
  jaNein('wohnen', 'Wohnen'),
  jaNein('vermietung', 'Vermietung'),
  wahl('personenkreis', 'Versicherter Personenkreis', {
    single: 'Single',
    alleinerziehend: 'Alleinerziehend mit Kind',
    partner: 'Paar ohne Kinder',
    familie: 'Familie',
    senioren: 'Senioren',
  }),
]);

export const risiken = gruppe('Versicherte Risiken', [
  liste('risiken', 'Versicherte Risiken', [
    text('risiko', 'Risiko'),
    text('objekt', 'Versichertes Objekt'),
    text('kennzeichen', 'Kennzeichen'),
    geld('beitragCents', 'Beitrag'),
    text('kennzahl', 'Risikoart'),
  ]),
]);
