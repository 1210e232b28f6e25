/** One 256-character record of a file, with its place, and the way back to its bytes. */
import { Buffer } from 'node:buffer';
import type { Hinweis } from './hinweis.ts';
import { UNBEKANNT, type Layout } from './layout.ts';
import { encodeText, isEbcdic, isUtf16, type Zeichensatz } from './zeichensatz.ts';

/**
 * `satz` is the name of the layout (`0220.010.48`), or what the record itself says when the norm does not know it.
 * `td` is the number of the Teildatensatz, 0 when unknown. `byte` is the offset of the record in the file, `laenge` its
 * bytes without the line end. `text` has at least 256 characters (`zeichen` without the
 * padding); `zellen` stands in for it when characters
 * and positions differ (UTF-8 beyond the basic plane, or UTF-8 in a file that counts bytes).
 */
export type Teildatensatz = {
  readonly zeile: number;
  readonly byte: number;
  readonly laenge: number;
  readonly satz: string;
  readonly satzart: string;
  readonly td: number;
  readonly layout: Layout;
  readonly text: string;
  readonly zeichen: number;
  readonly zellen: readonly string[] | undefined;
  readonly hatNul: boolean;
  readonly zeichensatz: Zeichensatz;
  readonly hinweise: readonly Hinweis[];
  /** What `rohBytes` needs: bytes before the record, the record as it stood when repaired, the line end. */
  readonly rahmen: { readonly davor: string; readonly original: string | undefined; readonly ende: string };
};

/** What stands around the records is kept as ISO-8859-1, for EBCDIC and UTF-16 files after the turn. */
export const encodeUmgebung = (text: string, zeichensatz: Zeichensatz): Uint8Array =>
  isUtf16(zeichensatz)
    ? encodeText(Buffer.from(text, 'latin1').toString('utf8'), zeichensatz)
    : encodeText(text, isEbcdic(zeichensatz) ? 'ibm273' : 'iso-8859-1');

/** The bytes of an unchanged record with what stood before it and its line end: all of them together are the file. */
export const rohBytes = ({ text, zeichen, zeichensatz, rahmen }: Teildatensatz): Uint8Array =>
  Buffer.concat([
    encodeUmgebung(rahmen.davor, zeichensatz),
    rahmen.original === undefined
      ? encodeText(text.slice(0, zeichen), zeichensatz)
      : encodeUmgebung(rahmen.original, zeichensatz),
    encodeUmgebung(rahmen.ende, zeichensatz),
  ]);

/** A record that stands in no file: for the writer and for tests. */
export const teildatensatzFromText = (text: string, layout: Layout = UNBEKANNT): Teildatensatz => ({
  zeile: 1,
  byte: 0,
  laenge: text.length,
  satz: layout.satz,
  satzart: text.slice(0, 4),
  td: layout.td,
  layout,
  text,
  zeichen: text.length,
  zellen: undefined,
  hatNul: false,
  zeichensatz: 'iso-8859-1',
  hinweise: [],
  rahmen: { davor: '', original: undefined, ende: '' },
});
