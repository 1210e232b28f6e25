// Fields of the engineering lines (GDV 170).
import { geld, gruppe, liste, selbstbeteiligung, text, zahl } from '../felder.ts';

export const technikSumme = gruppe('Leistung', [
  geld('versicherungssummeCents', 'Versicherungssumme'),
  ...selbstbeteiligung,
]);

export const geraete = gruppe('Geräte und Anlagen', [
  liste('geraete', 'Geräte und Anlagen', [
    text('sache', 'Versicherte Sache'),
    text('hersteller', 'Hersteller'),
    text('typ', 'Typ'),
    text('fabriknummer', 'Fabriknummer'),
    zahl('baujahr', 'Baujahr'),
    geld('summeCents', 'Versicherungssumme'),
    geld('selbstbeteiligungCents', 'Selbstbehalt'),
    geld('beitragCents', 'Beitrag'),
    text('position', 'Position'),
  ]),
]);
