/** Turns the bytes of a file into those that the reader works on: EBCDIC into ISO-8859-1, UTF-16 into UTF-8. */
import { Buffer } from 'node:buffer';
import { EBCDIC_ZU_LATIN1, isEbcdic, isUtf16, type Zeichensatz } from './zeichensatz.ts';

/** `fest`: the set that the file is surely written in. `bom`: working bytes of its mark in front. */
export type Wandlung = {
  readonly fest: Zeichensatz | undefined;
  readonly isEbcdic: boolean;
  readonly bom: number;
  /** Takes the next bytes of the file; what is not complete waits for the next call, `final` says that there is none. */
  wandle(pakete: readonly Uint8Array[], final: boolean): readonly Uint8Array[];
  /** Half a character at the end of the file. */
  rest(): Uint8Array;
  /** How many bytes of the file these working bytes are. */
  laenge(working: Buffer, von: number, bis: number): number;
};

const isZiffer = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Whether a file begins with digits of EBCDIC (F0-F9), which no other set uses for a Satzart. */
const startsEbcdic = (bytes: Uint8Array): boolean => {
  const at = bytes.findIndex((b) => ![0x00, 0x0d, 0x15, 0x25, 0x40].includes(b));
  return at >= 0 && at + 4 <= bytes.length && bytes.subarray(at, at + 4).every((b) => b >= 0xf0 && b <= 0xf9);
};

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((b, i) => bytes[i] === b);

/** Whether a Satzart stands there in pairs of bytes, the digits first (`ziffer` 0) or second (1). */
const startsPaarweise = (bytes: Uint8Array, ziffer: 0 | 1): boolean =>
  [0, 2, 4, 6].every((i) => isZiffer(bytes[i + ziffer]) && bytes[i + 1 - ziffer] === 0);

const UTF16_MARKEN = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

const findUtf16 = (bytes: Uint8Array): keyof typeof UTF16_MARKEN | undefined => {
  if (startsWith(bytes, UTF16_MARKEN['utf-16le']) || startsPaarweise(bytes, 0)) return 'utf-16le';
  return startsWith(bytes, UTF16_MARKEN['utf-16be']) || startsPaarweise(bytes, 1) ? 'utf-16be' : undefined;
};

const erkenne = (bytes: Uint8Array): Zeichensatz | undefined =>
  startsEbcdic(bytes) ? 'ibm1141' : findUtf16(bytes);

const UTF8_BOM = [0xef, 0xbb, 0xbf] as const;

const turnEbcdic = (paket: Uint8Array): Uint8Array => paket.map((byte) => EBCDIC_ZU_LATIN1[byte] ?? 0);

const createUtf16 = (fest: 'utf-16le' | 'utf-16be', head: Uint8Array): Wandlung => {
  let wartend: Buffer = Buffer.alloc(0);
  const wandle: Wandlung['wandle'] = (pakete, final) => {
    const alle = Buffer.concat([wartend, ...pakete]);
    const paare = alle.length - (alle.length % 2);
    // A character beyond the basic plane is two pairs: the first of them waits for the second.
    const hoch = alle[fest === 'utf-16le' ? paare - 1 : paare - 2] ?? 0;
    const bis = !final && (hoch & 0xfc) === 0xd8 ? paare - 2 : paare;
    wartend = alle.subarray(bis);
    const paket = alle.subarray(0, bis);
    if (fest === 'utf-16be') paket.swap16();
    return [Buffer.from(paket.toString('utf16le'), 'utf8')];
  };
  return {
    fest,
    isEbcdic: false,
    bom: startsWith(head, UTF16_MARKEN[fest]) ? UTF8_BOM.length : 0,
    wandle,
    rest: () => wartend,
    laenge: (working, von, bis) => 2 * working.toString('utf8', von, bis).length,
  };
};

/** Chooses by the first bytes of a file, or by the set that the user chose. */
export const createWandlung = (head: Uint8Array, gewaehlt: Zeichensatz | undefined): Wandlung => {
  const fest = gewaehlt ?? erkenne(head);
  if (fest !== undefined && isUtf16(fest)) return createUtf16(fest, head);
  const ebcdic = fest !== undefined && isEbcdic(fest);
  return {
    fest,
    isEbcdic: ebcdic,
    bom: !ebcdic && startsWith(head, UTF8_BOM) ? UTF8_BOM.length : 0,
    rest: () => new Uint8Array(),
    wandle: (pakete) => (ebcdic ? pakete.map(turnEbcdic) : pakete),
    laenge: (_, von, bis) => bis - von,
  };
};
