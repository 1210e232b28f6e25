// Rows of a delimited text file together with their own bytes: for dividing a file without rewriting it.
import iconv from 'iconv-lite';
import { TabelleFehler } from '../fehler.ts';
import { GRENZEN } from '../grenzen.ts';
import { inStuecken } from './dekodieren.ts';
import type { Kodierung } from './kodierung.ts';
import { findZeilenende, readSatz } from './satz.ts';

/** `zeile`: physical line on which the row starts; `roh`: its bytes with the line end. */
export type Rohzeile = {
  readonly zeile: number;
  readonly felder: readonly string[];
  readonly roh: Uint8Array;
};

export type RohzeilenOptionen = {
  readonly trenner: string;
  readonly kodierung: Kodierung;
  /** Usual number of fields: a row that spans lines must have it, else a stray quote has swallowed its neighbours. */
  readonly felder: number;
};

type Fund = { readonly felder: readonly string[]; readonly ende: number };

/** Reads the physical line alone. */
const nurZeile = (puffer: string, start: number, trenner: string, zuEnde: boolean): Fund | undefined => {
  const ende = findZeilenende(puffer, start, zuEnde);
  if (ende) return { felder: puffer.slice(start, ende.inhalt).split(trenner), ende: ende.naechste };
  if (puffer.length - start > GRENZEN.zeileZeichen)
    throw new TabelleFehler('format_nicht_unterstuetzt', 'Eine Zeile der Datei hat kein Ende.');
  return undefined;
};

const liesEine = (
  puffer: string,
  start: number,
  { trenner, felder }: RohzeilenOptionen,
  zuEnde: boolean,
): Fund | undefined => {
  const satz = readSatz(puffer, start, trenner, zuEnde);
  if (!satz)
    return puffer.length - start > GRENZEN.zeileZeichen
      ? nurZeile(puffer, start, trenner, zuEnde)
      : undefined;
  const weitere = puffer
    .slice(start, satz.ende)
    .trimEnd()
    .split(/\r\n|\n|\r/)
    .slice(1);
  const hatNachbarn = weitere.some((zeile) => zeile.split(trenner).length >= felder);
  return satz.anfuehrungOffen || hatNachbarn || (weitere.length > 0 && satz.felder.length !== felder)
    ? nurZeile(puffer, start, trenner, zuEnde)
    : satz;
};

/** Rows in batches, memory flat. Bytes are looked at one by one: only for sets in which ASCII is ASCII. */
export async function* readRohzeilen(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  optionen: RohzeilenOptionen,
): AsyncGenerator<Rohzeile[], void, undefined> {
  if (optionen.kodierung.startsWith('utf-16'))
    throw new TabelleFehler(
      'format_nicht_unterstuetzt',
      'Die Datei ist in UTF-16 geschrieben. Bitte speichern Sie sie als CSV in UTF-8.',
    );
  let [puffer, zeile] = ['', 1];
  const lies = (zuEnde: boolean): Rohzeile[] => {
    const zeilen: Rohzeile[] = [];
    let start = 0;
    while (start < puffer.length) {
      const fund = liesEine(puffer, start, optionen, zuEnde);
      if (!fund) break;
      const text = puffer.slice(start, fund.ende);
      const felder = fund.felder.map((feld) => iconv.decode(Buffer.from(feld, 'latin1'), optionen.kodierung));
      zeilen.push({ zeile, felder, roh: Buffer.from(text, 'latin1') });
      zeile += text.match(/\r\n|\n|\r/g)?.length ?? 1;
      start = fund.ende;
    }
    puffer = puffer.slice(start);
    return zeilen;
  };
  for await (const stueck of inStuecken(bytes)) {
    puffer += Buffer.from(stueck).toString('latin1');
    const zeilen = lies(false);
    if (zeilen.length > 0) yield zeilen;
  }
  const letzte = lies(true);
  if (letzte.length > 0) yield letzte;
}
