/**
 * Typed access to the fields of a record, read only when asked for.
 *
 * Rules: blank is null, never 0. Numbers may have leading blanks; an amount may carry its own sign in front. Whatever
 * else is not digits is unreadable: null plus a reason, the raw text stays. A date of zeros is null; a day or month of
 * 00 stays as it is ("2004-05-00"). The sign field behind an amount is applied to it.
 */
import type { Feld } from './layout.ts';
import { schluesselText } from './schluessel.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** An exact decimal: value = wert / 10^stellen. */
export type Dezimal = { readonly wert: number; readonly stellen: number };

/** Two ISO dates, as the Vorsatz names its period. */
export type Zeitraum = { readonly von: string | null; readonly bis: string | null };

/** A: text. N: integer (codes with a value table: text). F: Dezimal. D: ISO date, "2004-05-00" when partial. Z: Zeitraum. */
export type Wert = string | number | Dezimal | Zeitraum | null;

/** A value and, when the field is filled but cannot be read, the reason in German. */
export type Gelesen = { readonly wert: Wert; readonly grund: string };

/** The text at a byte of the record, counted from 1, exactly as it stands. */
export const textAt = ({ text, zellen }: Teildatensatz, byte: number, laenge: number): string =>
  zellen === undefined
    ? text.slice(byte - 1, byte - 1 + laenge)
    : zellen.slice(byte - 1, byte - 1 + laenge).join('');

/** The text of a field exactly as it stands, with all blanks. */
export const rohText = (td: Teildatensatz, feld: Feld): string => textAt(td, feld.byte, feld.laenge);

const trimmed = (td: Teildatensatz, feld: Feld): string => {
  const text = rohText(td, feld);
  return (td.hatNul ? text.replaceAll('\0', ' ') : text).trim();
};

/** Stands for the value of a filled field that cannot be read: one object per reason, in German. */
export class Unlesbar {
  readonly grund: string;
  constructor(grund: string) {
    this.grund = grund;
  }
}

const KEINE_ZAHL = new Unlesbar('keine Zahl');
const KEIN_BETRAG = new Unlesbar('kein Betrag');
const NICHT_RECHTSBUENDIG = new Unlesbar('nicht rechtsbündig');
const KEIN_DATUM = new Unlesbar('kein Datum');
const KEIN_GUELTIGES_DATUM = new Unlesbar('kein gültiges Datum');
const KEIN_ZEITRAUM = new Unlesbar('kein Zeitraum');

/** Digits to a number, NaN for anything else; faster than a pattern and Number(). */
const digits = (text: string): number => {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

const readZahl = (text: string): number | Unlesbar => {
  const value = digits(text);
  return Number.isNaN(value) ? KEINE_ZAHL : value;
};

/** -1, 0 or 1 for the sign in front of an amount's digits. */
const ownSign = (text: string): number => (text.startsWith('-') ? -1 : text.startsWith('+') ? 1 : 0);

const readDezimal = (td: Teildatensatz, feld: Feld, text: string): Dezimal | Unlesbar => {
  const sign = ownSign(text);
  const value = digits(sign === 0 ? text : text.slice(1));
  if (Number.isNaN(value) || (sign !== 0 && text.length === 1)) return KEIN_BETRAG;
  // A left-aligned amount has lost its point: 12 may mean 12 or 12000.
  if (text.length < feld.laenge && rohText(td, feld).endsWith(' ')) return NICHT_RECHTSBUENDIG;
  const isNegative = sign < 0 || (feld.vorzeichen > 0 && textAt(td, feld.vorzeichen, 1) === '-');
  return { wert: isNegative && value !== 0 ? -value : value, stellen: feld.stellen };
};

const MONATSTAGE = [31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isSchaltjahr = (jahr: number): boolean => (jahr % 4 === 0 && jahr % 100 !== 0) || jahr % 400 === 0;

const isDatum = (jahr: number, monat: number, tag: number): boolean => {
  const tage = monat === 2 && !isSchaltjahr(jahr) ? 28 : MONATSTAGE[monat];
  return jahr >= 1800 && tage !== undefined && tag <= tage && (monat > 0 || tag === 0);
};

const zweistellig = (zahl: number): string => String(zahl).padStart(2, '0');
/** Made once: a file has many days, and putting their pieces together costs more than reading them. */
const MONATE = MONATSTAGE.map((_, monat) => `-${zweistellig(monat)}-`);
const TAGE = Array.from({ length: 32 }, (_, tag) => zweistellig(tag));

/** TTMMJJJJ as a number to ISO; MMJJJJ is a day 00. */
const alsTag = (value: number): string | Unlesbar => {
  const jahr = value % 10_000;
  const monat = Math.floor(value / 10_000) % 100;
  const tag = Math.floor(value / 1_000_000);
  return isDatum(jahr, monat, tag) ? `${jahr}${MONATE[monat]}${TAGE[tag]}` : KEIN_GUELTIGES_DATUM;
};

/** TTMMJJJJ, MMJJJJ; zeros are "none", day or month 00 make a partial date. */
const readDatum = (text: string): string | null | Unlesbar => {
  const value = digits(text);
  if (Number.isNaN(value) || (text.length !== 8 && text.length !== 6)) return KEIN_DATUM;
  return value === 0 ? null : alsTag(value);
};

/** The Vorsatz writes both dates as TTMMJJJJ in 16 bytes. */
const readZeitraum = (text: string): Zeitraum | Unlesbar => {
  const von = readDatum(text.slice(0, 8).trim());
  const bis = readDatum(text.slice(8).trim());
  return von instanceof Unlesbar || bis instanceof Unlesbar ? KEIN_ZEITRAUM : { von, bis };
};

/** Reads a field: its value, or the reason why it cannot be read. */
export const liesWert = (td: Teildatensatz, feld: Feld): Wert | Unlesbar => {
  const text = trimmed(td, feld);
  if (text === '') return null;
  if (feld.typ === 'A') return text;
  if (feld.typ === 'F') return readDezimal(td, feld, text);
  if (feld.typ === 'D') return readDatum(text);
  if (feld.typ === 'Z') return readZeitraum(text);
  return feld.tabelle === '' && feld.name !== 'Satzart' ? readZahl(text) : text;
};

/** As `liesWert`, with value and reason side by side. */
export const liesFeld = (td: Teildatensatz, feld: Feld): Gelesen => {
  const wert = liesWert(td, feld);
  return wert instanceof Unlesbar ? { wert: null, grund: wert.grund } : { wert, grund: '' };
};

/** The value of a field by its technical name; null when blank, "none", unreadable or not part of this record. */
export const feld = (td: Teildatensatz, name: string): Wert => {
  const found = td.layout.feld.get(name);
  if (found === undefined) return null;
  const wert = liesWert(td, found);
  return wert instanceof Unlesbar ? null : wert;
};

/** The text of a field as it stands; undefined when the record has no such field. */
export const roh = (td: Teildatensatz, name: string): string | undefined => {
  const found = td.layout.feld.get(name);
  return found && rohText(td, found);
};

/** The meaning of a coded field; undefined when it has no table or the code is unknown. */
export const feldText = (td: Teildatensatz, name: string): string | undefined => {
  const found = td.layout.feld.get(name);
  return found && schluesselText(found.tabelle, trimmed(td, found));
};

/** Where a value stands: line, byte and length in the file (bytes of the record, 1-based, for single-byte sets). */
export const fundort = (
  td: Teildatensatz,
  name: string,
): { zeile: number; byte: number; laenge: number } | undefined => {
  const found = td.layout.feld.get(name);
  return found && { zeile: td.zeile, byte: td.byte + found.byte - 1, laenge: found.laenge };
};

/** "-1234.50": exact, with point, as JSON and databases take it. */
export const dezimalText = ({ wert, stellen }: Dezimal): string => {
  const ziffern = String(Math.abs(wert)).padStart(stellen + 1, '0');
  const ganz = ziffern.slice(0, ziffern.length - stellen);
  return (wert < 0 ? '-' : '') + (stellen === 0 ? ganz : `${ganz}.${ziffern.slice(-stellen)}`);
};

/** Whether a date leaves day or month open. */
export const isTeildatum = (iso: string): boolean => iso.endsWith('-00');
