// The fingerprint of a delivered record: the same words again, whatever file and line they stand in, have the same one.
import { hash } from 'node:crypto';
import type { KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';
import { kundennummerAus } from '#domain/vorschlag.ts';

/** To be raised when matching or merging comes to other results: old fingerprints are then worth nothing. */
const abgleichsstand = '3';

/**
 * Part of a contract's fingerprint. Keys of a file's customers are counted through: one new customer moves all behind it. So with a number
 * of its own a contract is told by that, and only whether it has a holder counts: planning compares him with the stored one anyway.
 */
const halterVon = (vorschlag: KundeVorschlag | VertragVorschlag): string => {
  if (vorschlag.art === 'kunde') return '';
  const { kunde, vertrag } = vorschlag;
  if (kunde === undefined) return 'null';
  const gezaehlt = kundennummerAus(kunde) === undefined;
  return gezaehlt && vertrag.versicherungsscheinnummer !== undefined ? '' : JSON.stringify(kunde);
};

/**
 * Values, and which of them the source names itself.
 * @param daten the record as JSON
 */
export const abdruckVon = (vorschlag: KundeVorschlag | VertragVorschlag, daten: string): string => {
  const felder = Object.keys(vorschlag.nachweis.felder).join('|');
  return hash('md5', `${abgleichsstand}\n${felder}\n${halterVon(vorschlag)}\n${daten}`);
};

/** Of a record that the file names several times; the same in SQL (wiederholung.ts). @param worte as the database writes them */
export const vereint = (worte: readonly string[]): string =>
  worte.length === 1 ? (worte[0] ?? '') : hash('md5', worte.join(''));

type Feld = { readonly name: string; readonly vorspann: string };
/** Names of an object's fields as they come -> the order in which `jsonb` keeps them: shorter ones first. */
const reihenfolgen = new Map<string, readonly Feld[]>();
const hoechstensReihenfolgen = 10_000;

const wieGespeichert = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

const reihenfolge = (namen: readonly string[]): readonly Feld[] => {
  const key = namen.join('|');
  const bekannt = reihenfolgen.get(key);
  if (bekannt) return bekannt;
  const felder = namen.toSorted(wieGespeichert).map((name) => ({ name, vorspann: `"${name}": ` }));
  if (reihenfolgen.size < hoechstensReihenfolgen) reihenfolgen.set(key, felder);
  return felder;
};

/** The text that PostgreSQL writes for this value as `jsonb`. Where it should ever differ, a known record is merely not known. */
const jsonbText = (wert: unknown): string => {
  if (typeof wert === 'number') return String(wert);
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert);
  if (Array.isArray(wert)) return `[${wert.map(jsonbText).join(', ')}]`;
  const satz = wert as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { name, vorspann } of reihenfolge(Object.keys(satz))) {
    const inhalt = satz[name];
    if (inhalt !== undefined) text += (text === '' ? vorspann : `, ${vorspann}`) + jsonbText(inhalt);
  }
  return `{${text}}`;
};

/** As the generated columns `abdruck` of postings, claims and their movements have it (migration 0028). */
export const abdruckDerDaten = (daten: unknown): string => hash('md5', jsonbText(daten));
