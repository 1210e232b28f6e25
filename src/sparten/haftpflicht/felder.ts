// Fields of the liability lines (GDV 040).
import { geld, gruppe, jaNein, liste, selbstbeteiligung, text, wahl, zahl } from '../felder.ts';

export const deckung = gruppe('Deckung', [
  geld('deckungssummeCents', 'Deckungssumme'),
  geld('deckungssummeSachCents', 'davon Sachschäden'),
  geld('deckungssummeVermoegenCents', 'davon Vermögensschäden'),
  ...selbstbeteiligung,
  jaNein('jahresmaximierung', 'Jahreshöchstleistung begrenzt'),
]);

export const wagnisse = gruppe('Versicherte Risiken', [
  liste('wagnisse', 'Versicherte Risiken', [
    text('wagnis', 'Risiko'),
    text('beschreibung', 'Beschreibung'),
    zahl('menge', 'Menge'),
    geld('beitragCents', 'Beitrag'),
    text('strasse', 'Straße'),
    text('plz', 'PLZ'),
    text('ort', 'Ort'),
    text('kennzahl', 'Wagnisart'),
    ...[1, 2, 3, 4].flatMap((nr) => [
      geld(`summe${nr}Cents`, `Summe ${nr}`),
      text(`summenart${nr}`, `Art der Summe ${nr}`),
    ]),
  ]),
]);

export const personenkreis = wahl('personenkreis', 'Versicherter Personenkreis', {
  single: 'Single',
  alleinerziehend: 'Alleinerziehend mit Kind',
  partner: 'Paar ohne Kinder',
  familie: 'Familie',
  senioren: 'Senioren',
});

export const tierhaltung = gruppe('Tiere', [
  liste('tiere', 'Tiere', [
    text('name', 'Name'),
    text('rasse', 'Rasse'),
    text('chipnummer', 'Chipnummer'),
    zahl('geburtsjahr', 'Geburtsjahr'),
  ]),
  zahl('anzahlTiere', 'Anzahl Tiere'),
]);

export const betrieb = gruppe('Betrieb', [
  text('betriebsart', 'Betriebsart'),
  geld('umsatzCents', 'Umsatz im Jahr'),
  geld('lohnsummeCents', 'Lohnsumme im Jahr'),
  zahl('mitarbeiter', 'Mitarbeiter'),
]);
