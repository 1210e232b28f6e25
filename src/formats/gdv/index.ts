/** The GDV-Datensatz VU-Vermittler: reader, writer, checks. Public as `maklerwerk/gdv`; see README.md. */
export {
  decodeZeile,
  decodeZeilen,
  type DecodeOptionen,
  type DecodierteZeile,
  type RohFeld,
} from './decode-zeilen.ts';
export { erkenneGdv, type Erkennung } from './erkenne-gdv.ts';
export {
  dezimalText,
  feld,
  feldText,
  fundort,
  isTeildatum,
  liesFeld,
  liesWert,
  roh,
  rohText,
  textAt,
  Unlesbar,
  type Dezimal,
  type Gelesen,
  type Wert,
  type Zeitraum,
} from './feld.ts';
export {
  createGruppierer,
  groupSaetze,
  teil,
  vertragsschluessel,
  vertragssparte,
  type Gruppe,
  type Satz,
  type Vertragsschluessel,
} from './gruppe.ts';
export { createHinweis, type Hinweis, type HinweisCode, type Schwere } from './hinweis.ts';
export { createKontrolle, type Kontrolle, type Kontrollsummen, type Paket } from './kontrolle.ts';
export {
  feldName,
  findLayout,
  SATZARTEN,
  UNBEKANNT,
  UNLESBAR,
  type Feld,
  type Feldtyp,
  type Layout,
  type Satzbeschreibung,
} from './layout.ts';
export {
  ArchivFehler,
  isGzip,
  isZip,
  openBytes,
  openZip,
  type ArchivFehlerCode,
  type ArchivGrenzen,
  type Eingang,
} from './open-bytes.ts';
export { isArchiv, openArchiv, openGzip, type Archivquelle } from './open-archiv.ts';
export { abbruchHinweis, pruefe, pruefeFelder, type Pruefergebnis } from './pruefe.ts';
export { GdvAbbruch } from './rahmen.ts';
export {
  createGdvLeser,
  readMit,
  readSaetze,
  type Bytes,
  type GdvLeser,
  type LeseOptionen,
} from './read-saetze.ts';
export { schluesselTabelle, schluesselText } from './schluessel.ts';
export { statistik, type Statistik } from './statistik.ts';
export { createSummen, type Summen } from './summen.ts';
export { rohBytes, type Teildatensatz } from './teildatensatz.ts';
export {
  createGdvDatei,
  GdvSchreibfehler,
  writeNachsatz,
  writeTeildatensatz,
  type GdvKopf,
  type NeuerSatz,
  type Werte,
} from './write-saetze.ts';
export { parseZeichensatz, ZEICHENSAETZE, type Zeichensatz } from './zeichensatz.ts';
