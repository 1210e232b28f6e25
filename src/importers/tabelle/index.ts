/** Tables of customers and contracts: which column means what, and how each cell is repaired. */
export * from './zellen/auswahl.ts';
export type { Anrede, Familienstand } from './zellen/auswahl.daten.ts';
export * from './zellen/datum.ts';
export * from './zellen/email.ts';
export * from './zellen/firma.ts';
export * from './zellen/geld.ts';
export * from './zellen/iban.ts';
export * from './zellen/kennzeichen.ts';
export * from './zellen/lesung.ts';
export * from './zellen/name.ts';
export * from './zellen/nummer.ts';
export * from './zellen/plz-ort.ts';
export * from './zellen/strasse.ts';
export * from './zellen/telefon.ts';
export * from './zellen/zahlweise.ts';
