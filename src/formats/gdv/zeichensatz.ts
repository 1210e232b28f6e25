/** Character sets of insurers' files: bytes to text and back, one to one, so that an unchanged record stays the same bytes. */
import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { EBCDIC_273 } from './ebcdic.daten.ts';

/** The character sets that a GDV file may be written in. */
export const ZEICHENSAETZE = [
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'cp850',
  'cp437',
  'macintosh',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'ibm273',
  'ibm1141',
] as const;

export type Zeichensatz = (typeof ZEICHENSAETZE)[number];

const ALIASES: Record<string, Zeichensatz> = {
  latin1: 'iso-8859-1',
  latin9: 'iso-8859-15',
  ansi: 'windows-1252',
  cp1252: 'windows-1252',
  ibm850: 'cp850',
  ibm437: 'cp437',
  macroman: 'macintosh',
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  cp273: 'ibm273',
  cp1141: 'ibm1141',
};

/** The character set that a user means (`CP850`, `latin1`, `UTF-8`), or undefined. */
export const parseZeichensatz = (name: string): Zeichensatz | undefined => {
  const lower = name.trim().toLowerCase();
  return ZEICHENSAETZE.find((z) => z === lower) ?? ALIASES[lower.replaceAll(/[-_ ]/g, '')];
};

export const isEbcdic = (zeichensatz: Zeichensatz): boolean =>
  zeichensatz === 'ibm273' || zeichensatz === 'ibm1141';

export const isUtf16 = (zeichensatz: Zeichensatz): zeichensatz is 'utf-16le' | 'utf-16be' =>
  zeichensatz === 'utf-16le' || zeichensatz === 'utf-16be';

/** Whether the reader works on UTF-8: such files themselves, and UTF-16 files, which it turns at the door. */
export const isUnicode = (zeichensatz: Zeichensatz): boolean =>
  zeichensatz === 'utf-8' || isUtf16(zeichensatz);

/** EBCDIC byte -> ISO-8859-1 byte. The reader turns EBCDIC files into ISO-8859-1 at the door. */
export const EBCDIC_ZU_LATIN1 = Uint8Array.from(Buffer.from(EBCDIC_273, 'hex'));

const ALL_BYTES = Buffer.from(Array.from({ length: 256 }, (_, i) => i));

/** 256 characters, one per byte; bytes without a character stand for the C1 control with their number. */
const createTabelle = (zeichensatz: Zeichensatz): string => {
  if (zeichensatz === 'iso-8859-1' || zeichensatz === 'ibm273') return ALL_BYTES.toString('latin1');
  if (zeichensatz === 'ibm1141') return ALL_BYTES.toString('latin1').replace('¤', '€');
  const decoded = iconv.decode(ALL_BYTES, zeichensatz);
  return decoded.replaceAll('\uFFFD', (_, at: number) => String.fromCharCode(at));
};

const memo = <K, V>(create: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? create(key);
    known.set(key, found);
    return found;
  };
};

/** The character of each byte (for EBCDIC: of each byte after the turn into ISO-8859-1). */
export const zeichenTabelle: (zeichensatz: Zeichensatz) => string = memo(createTabelle);

const byteTabelle = memo((zeichensatz: Zeichensatz): ReadonlyMap<string, number> => {
  const bytes = new Map([...zeichenTabelle(zeichensatz)].map((c, i) => [c, i]));
  if (!isEbcdic(zeichensatz)) return bytes;
  const zurueck = new Map(Array.from(EBCDIC_ZU_LATIN1, (latin1, ebcdic) => [latin1, ebcdic]));
  return new Map([...bytes].map(([c, latin1]) => [c, zurueck.get(latin1) ?? 0x6f]));
});

/** Each byte as the character with its number: ISO-8859-1, and a way to keep bytes in a string. */
export const latin1 = (buffer: Buffer, von: number, bis: number): string =>
  buffer.toString('latin1', von, bis);

/** Text of a byte range of a working buffer (EBCDIC already turned into ISO-8859-1, UTF-16 into UTF-8). */
export const decodeText = (buffer: Buffer, von: number, bis: number, zeichensatz: Zeichensatz): string => {
  if (isUnicode(zeichensatz)) return buffer.toString('utf8', von, bis);
  const text = latin1(buffer, von, bis);
  if (zeichensatz === 'iso-8859-1' || zeichensatz === 'ibm273') return text;
  const tabelle = zeichenTabelle(zeichensatz);
  return text.replaceAll(/[\x80-\xff]/g, (c) => tabelle.charAt(c.charCodeAt(0)));
};

const encodeUtf16 = (text: string, zeichensatz: 'utf-16le' | 'utf-16be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return zeichensatz === 'utf-16be' ? bytes.swap16() : bytes;
};

/** Bytes of a text; characters that the set does not have become a question mark. */
export const encodeText = (text: string, zeichensatz: Zeichensatz): Uint8Array => {
  if (zeichensatz === 'utf-8') return Buffer.from(text, 'utf8');
  if (isUtf16(zeichensatz)) return encodeUtf16(text, zeichensatz);
  if (zeichensatz === 'iso-8859-1' && !/[^\0-\xff]/.test(text)) return Buffer.from(text, 'latin1');
  const bytes = byteTabelle(zeichensatz);
  const unknown = bytes.get('?') ?? 0x3f;
  return Uint8Array.from([...text].map((c) => bytes.get(c) ?? unknown));
};
