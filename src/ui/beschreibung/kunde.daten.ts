// The customer's own values, as domain/kunde.ts has them.
import type { Feldbeschreibung } from './feldbeschreibung.ts';

export const anredeWerte = { herr: 'Herr', frau: 'Frau', divers: 'divers', firma: 'Firma', familie: 'Familie' };
export const kundenartWerte = { person: 'Person', firma: 'Firma' };

export const personfelder: readonly Feldbeschreibung[] = [
  { name: 'anrede', label: 'Anrede', art: 'wahl', werte: anredeWerte },
  { name: 'titel', label: 'Titel', art: 'text' },
  { name: 'vorname', label: 'Vorname', art: 'text' },
  { name: 'nachname', label: 'Nachname', art: 'text' },
  { name: 'geburtsdatum', label: 'Geburtsdatum', art: 'tag' },
  { name: 'namenszusatz', label: 'Namenszusatz', art: 'text' },
  { name: 'geburtsname', label: 'Geburtsname', art: 'text' },
  { name: 'geburtsort', label: 'Geburtsort', art: 'text' },
  { name: 'staatsangehoerigkeit', label: 'Staatsangehörigkeit', art: 'text' },
];

export const firmenfelder: readonly Feldbeschreibung[] = [
  { name: 'firma', label: 'Firma', art: 'text' },
  { name: 'rechtsform', label: 'Rechtsform', art: 'text' },
];

export const anschriftfelder: readonly Feldbeschreibung[] = [
  { name: 'strasse', label: 'Straße und Hausnummer', art: 'text' },
  { name: 'plz', label: 'PLZ', art: 'text' },
  { name: 'ort', label: 'Ort', art: 'text' },
  {
    name: 'art',
    label: 'Art',
    art: 'wahl',
    werte: { haupt: 'Hauptanschrift', post: 'Postanschrift', geschaeft: 'Geschäft', neben: 'Nebenwohnsitz', frueher: 'früher' },
  },
  { name: 'land', label: 'Land (Kürzel)', art: 'text' },
];

export const telefonfelder: readonly Feldbeschreibung[] = [
  { name: 'nummer', label: 'Telefonnummer', art: 'telefon' },
  {
    name: 'art',
    label: 'Art',
    art: 'wahl',
    werte: { privat: 'privat', geschaeftlich: 'geschäftlich', mobil: 'mobil', fax: 'Fax', sonstige: 'sonstige' },
  },
];

export const emailfelder: readonly Feldbeschreibung[] = [
  { name: 'adresse', label: 'E-Mail-Adresse', art: 'email' },
  { name: 'art', label: 'Art', art: 'wahl', werte: { privat: 'privat', geschaeftlich: 'geschäftlich', sonstige: 'sonstige' } },
];

export const bankfelder: readonly Feldbeschreibung[] = [
  { name: 'iban', label: 'IBAN', art: 'iban' },
  { name: 'bank', label: 'Bank', art: 'text' },
  { name: 'inhaber', label: 'Kontoinhaber', art: 'text' },
  { name: 'bic', label: 'BIC', art: 'text' },
  { name: 'kontonummer', label: 'Kontonummer (alt)', art: 'text' },
  { name: 'blz', label: 'Bankleitzahl (alt)', art: 'text' },
];

export const fremdnummerfelder: readonly Feldbeschreibung[] = [
  { name: 'gesellschaft', label: 'Gesellschaft', art: 'text' },
  { name: 'nummer', label: 'Kundennummer dort', art: 'text' },
];

export const kundenlisten: readonly Feldbeschreibung[] = [
  { name: 'anschriften', label: 'Anschrift', art: 'liste', felder: anschriftfelder },
  { name: 'telefonnummern', label: 'Telefonnummer', art: 'liste', felder: telefonfelder },
  { name: 'emails', label: 'E-Mail-Adresse', art: 'liste', felder: emailfelder },
  { name: 'bankverbindungen', label: 'Bankverbindung', art: 'liste', felder: bankfelder },
  { name: 'fremdnummern', label: 'Kundennummer bei Gesellschaft', art: 'liste', felder: fremdnummerfelder },
];

export const sonstigeKundenfelder: readonly Feldbeschreibung[] = [
  { name: 'art', label: 'Art', art: 'wahl', werte: kundenartWerte },
  { name: 'kundennummer', label: 'Kundennummer', art: 'text' },
  { name: 'tags', label: 'Schlagwort', art: 'text' },
  { name: 'betreuer', label: 'Betreuer', art: 'text' },
  { name: 'bemerkung', label: 'Bemerkung', art: 'langtext' },
];
