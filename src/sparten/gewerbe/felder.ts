// Fields of commercial property lines (GDV 080 and its kin).
import { geld, gruppe, liste, selbstbeteiligung, text, zahl } from '../felder.ts';

export const betriebssumme = gruppe('Leistung', [
  geld('versicherungssummeCents', 'Versicherungssumme'),
  ...selbstbeteiligung,
  zahl('haftzeitMonate', 'Haftzeit', 'Monate'),
]);

export const betriebsmerkmale = gruppe('Betrieb', [
  text('betriebsart', 'Betriebsart'),
  geld('umsatzCents', 'Umsatz im Jahr'),
  zahl('mitarbeiter', 'Mitarbeiter'),
]);

export const positionen = gruppe('Positionen', [
  liste('positionen', 'Versicherte Positionen', [
    text('grundstueck', 'Grundstück'),
    text('komplex', 'Komplex'),
    text('beschreibung', 'Beschreibung'),
    text('strasse', 'Straße'),
    text('plz', 'PLZ'),
    text('ort', 'Ort'),
    text('position', 'Position'),
    geld('summeCents', 'Versicherungssumme'),
    geld('beitragCents', 'Beitrag'),
  ]),
]);
