/** The bytes of one record as text, one character per position. */
import type { Buffer } from 'node:buffer';
import type { ZeichensatzWahl } from './zeichensatz-wahl.ts';
import { decodeText, isUnicode, isUtf16, latin1, type Zeichensatz } from './zeichensatz.ts';

/**
 * `zellen` when a position is not a UTF-16 unit of `text`; `hatUmlaute`: there are bytes beyond ASCII; `geaendert`: the
 * bytes cannot be had from the text again.
 */
export type ZeilenText = {
  text: string;
  geaendert: boolean;
  zellen: readonly string[] | undefined;
  zeichensatz: Zeichensatz;
  hatUmlaute: boolean;
};

const SATZLAENGE = 256;
/** Characters of a word before its umlaut that tell which one it is. */
const WORTANFANG = 8;

/** The first byte beyond ASCII; `bis` when there is none. */
const findHigh = (buffer: Uint8Array, von: number, bis: number): number => {
  let i = von;
  while (i < bis && (buffer[i] ?? 0) < 0x80) i++;
  return i;
};

/** Accents that stand behind their letter (u and a diaeresis), as some editors write them. */
const AKZENT = /[\u0300-\u036f]/;

/** Accents that count as positions: each joins the letter before and leaves its own position empty. */
const akzentZellen = (text: string): string[] => {
  const zellen = [...text];
  zellen.forEach((c, i) => {
    if (i === 0 || !AKZENT.test(c)) return;
    zellen[i - 1] = `${zellen[i - 1] ?? ''}${c}`.normalize('NFC');
    zellen[i] = '';
  });
  return zellen;
};

/** A character of several bytes takes as many positions; the later ones are empty. */
const byteZellen = (text: string): string[] =>
  [...text].flatMap((c) => [c, '', '', ''].slice(0, utf8Length(c)));

const utf8Length = (c: string): number => {
  const code = c.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/**
 * Creates the decoder of a file. A UTF-8 file counts characters, unless its lines have 256 bytes in spite of umlauts:
 * then its positions are bytes.
 */
export const createZeilenText = (
  wahl: ZeichensatzWahl,
  fest: Zeichensatz | undefined,
): ((buffer: Buffer, von: number, bis: number) => ZeilenText) => {
  let zaehltZeichen = false;

  const unicodeZellen = (text: string, bytes: number, zeichensatz: Zeichensatz): string[] | undefined => {
    if (isUtf16(zeichensatz) || (bytes > SATZLAENGE && text.length === SATZLAENGE)) zaehltZeichen = true;
    if (AKZENT.test(text)) return akzentZellen(text);
    if (bytes === SATZLAENGE && text.length < SATZLAENGE && !zaehltZeichen) return byteZellen(text);
    return /[\ud800-\udfff]/.test(text) ? [...text] : undefined;
  };

  const liesUnicode = (buffer: Buffer, von: number, bis: number, zeichensatz: Zeichensatz): ZeilenText => {
    const roh = decodeText(buffer, von, bis, zeichensatz);
    const text = roh.length === SATZLAENGE ? roh : roh.normalize('NFC');
    const geaendert = text !== roh || text.includes('\uFFFD');
    const zellen = unicodeZellen(text, bis - von, zeichensatz);
    return { text, zellen, zeichensatz, hatUmlaute: true, geaendert };
  };

  return (buffer, von, bis) => {
    const high = findHigh(buffer, von, bis);
    if (high === bis) {
      const zeichensatz = fest ?? 'iso-8859-1';
      const text = latin1(buffer, von, bis);
      return { text, zellen: undefined, zeichensatz, hatUmlaute: false, geaendert: false };
    }
    const zeichensatz = wahl.waehle(buffer, Math.max(von, high - WORTANFANG), bis);
    if (isUnicode(zeichensatz)) return liesUnicode(buffer, von, bis, zeichensatz);
    const text = decodeText(buffer, von, bis, zeichensatz);
    return { text, zellen: undefined, zeichensatz, hatUmlaute: true, geaendert: false };
  };
};
