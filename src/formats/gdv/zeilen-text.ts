/** The bytes of one record as text, one character per position. */
import type { Buffer } from 'node:buffer';
import type { ZeichensatzWahl } from './zeichensatz-wahl.ts';
import { decodeText, latin1, type Zeichensatz } from './zeichensatz.ts';

/** `zellen` when a position is not a UTF-16 unit of `text`; `hatUmlaute`: there are bytes beyond ASCII. */
export type ZeilenText = {
  text: string;
  zellen: readonly string[] | undefined;
  zeichensatz: Zeichensatz;
  hatUmlaute: boolean;
};

const SATZLAENGE = 256;

/** The first byte beyond ASCII; `bis` when there is none. */
const findHigh = (buffer: Uint8Array, von: number, bis: number): number => {
  let i = von;
  while (i < bis && (buffer[i] ?? 0) < 0x80) i++;
  return i;
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

  const utf8Zellen = (text: string, bytes: number): string[] | undefined => {
    if (bytes > SATZLAENGE && text.length === SATZLAENGE) zaehltZeichen = true;
    if (bytes === SATZLAENGE && text.length < SATZLAENGE && !zaehltZeichen) return byteZellen(text);
    return /[\ud800-\udfff]/.test(text) ? [...text] : undefined;
  };

  return (buffer, von, bis) => {
    const high = findHigh(buffer, von, bis);
    if (high === bis) {
      const zeichensatz = fest ?? 'iso-8859-1';
      return { text: latin1(buffer, von, bis), zellen: undefined, zeichensatz, hatUmlaute: false };
    }
    const zeichensatz = wahl.waehle(buffer, Math.max(von, high - 1), bis);
    const text = decodeText(buffer, von, bis, zeichensatz);
    const zellen = zeichensatz === 'utf-8' ? utf8Zellen(text, bis - von) : undefined;
    return { text, zellen, zeichensatz, hatUmlaute: true };
  };
};
