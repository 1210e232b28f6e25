/** Tables on the wire: CSV, TSV, XLSX, XLS and ODS bytes to rows with positions, and rows to CSV and XLSX. */
export { erkenneTabelle } from './erkennen.ts';
export type { Erkennung } from './erkennen.ts';
export { TabelleFehler } from './fehler.ts';
export type { TabelleFehlerCode } from './fehler.ts';
export type { TabellenArt } from './formate.daten.ts';
export { GRENZEN } from './grenzen.ts';
export type { Grenzen } from './grenzen.ts';
export type { Hinweis, Schwere } from './hinweis.ts';
export { readTabelle } from './read-tabelle.ts';
export type { Blatt, Tabelle, TabelleOptionen } from './read-tabelle.ts';
export { KODIERUNGEN } from './text/kodierung.ts';
export type { Kodierung, KodierungBefund } from './text/kodierung.ts';
export { TRENNER } from './text/trenner.ts';
export type { TrennerBefund } from './text/trenner.ts';
export { isLeer } from './zelle.ts';
export type { ZellArt, Zeile, Zelle } from './zelle.ts';
