/** The streaming reader: bytes in, records out, in constant memory. */
import { Buffer } from 'node:buffer';
import { createRahmenLeser } from './rahmen.ts';
import { createSatzBau } from './satz-bau.ts';
import type { Teildatensatz } from './teildatensatz.ts';
import { createZeichensatzWahl, type ZeichensatzBefund } from './zeichensatz-wahl.ts';
import { EBCDIC_ZU_LATIN1, isEbcdic, latin1, type Zeichensatz } from './zeichensatz.ts';

/** `zeichensatz` overrides the detection; a line without end is refused after `maxZeile` bytes (1 MB). */
export type LeseOptionen = { zeichensatz?: Zeichensatz | undefined; maxZeile?: number | undefined };

/**
 * Push reader. `push` takes bytes of any size and returns the records that are complete; `ende` returns the last ones.
 * Afterwards `rest` holds the bytes behind the last record. Throws GdvAbbruch when a line exceeds the limit.
 */
export type GdvLeser = {
  push(bytes: Uint8Array): Teildatensatz[];
  ende(): Teildatensatz[];
  rest(): Uint8Array;
  zeichensatz(): ZeichensatzBefund;
};

const PAKET = 16 * 1024;
const MAX_ZEILE = 1024 * 1024;
/** Padding beyond this is skipped but not kept for writing the file back. */
const MAX_FUELLUNG = 64 * 1024;

/** Whether a file begins with digits of EBCDIC (F0-F9), which no other set uses for a Satzart. */
const startsEbcdic = (bytes: Uint8Array): boolean => {
  const at = bytes.findIndex((b) => ![0x00, 0x0d, 0x15, 0x25, 0x40].includes(b));
  return at >= 0 && at + 4 <= bytes.length && bytes.subarray(at, at + 4).every((b) => b >= 0xf0 && b <= 0xf9);
};

const bomLength = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

const turnEbcdic = (bytes: Uint8Array): void => {
  for (let i = 0; i < bytes.length; i++) bytes[i] = EBCDIC_ZU_LATIN1[bytes[i] ?? 0] ?? 0;
};

/** The parts of a reader that depend on the first bytes of the file. */
const start = (head: Buffer, { zeichensatz, maxZeile = MAX_ZEILE }: LeseOptionen) => {
  const ebcdic = zeichensatz === undefined ? startsEbcdic(head) : isEbcdic(zeichensatz);
  const bom = ebcdic ? 0 : bomLength(head);
  const fest = zeichensatz ?? (ebcdic ? 'ibm1141' : undefined);
  const wahl = createZeichensatzWahl(fest);
  return { ebcdic, bom, wahl, rahmen: createRahmenLeser(ebcdic, maxZeile), baue: createSatzBau(wahl, fest) };
};

/** Creates a push reader; `readSaetze` wraps it for async input. */
export const createGdvLeser = (optionen: LeseOptionen = {}): GdvLeser => {
  let leser: ReturnType<typeof start> | undefined;
  let pakete: Uint8Array[] = [];
  let wartend = 0;
  let schwelle = PAKET;
  let gewandelt = 0;
  let offset = 0;
  let davor = '';

  /** All waiting bytes in one buffer of our own, EBCDIC already turned. */
  const sammle = (): Buffer => {
    const buffer = Buffer.concat(pakete, wartend);
    leser ??= start(buffer, optionen);
    if (leser.ebcdic) turnEbcdic(buffer.subarray(gewandelt));
    return buffer;
  };

  const behalte = (rest: Buffer): void => {
    offset += wartend - rest.length;
    pakete = [rest];
    wartend = rest.length;
    gewandelt = rest.length;
    schwelle = Math.max(PAKET, 2 * rest.length);
  };

  const read = (final: boolean): Teildatensatz[] => {
    if (!final && wartend < schwelle) return [];
    const buffer = sammle();
    const saetze: Teildatensatz[] = [];
    const fuellung = (von: number, bis: number): void => {
      if (davor.length < MAX_FUELLUNG) davor += latin1(buffer, von, bis);
    };
    if (leser === undefined) return saetze;
    const { rahmen, baue } = leser;
    const bom = offset === 0 ? leser.bom : 0;
    fuellung(0, bom);
    const inhalt = buffer.subarray(bom);
    const bis = rahmen.schneide(inhalt, final, {
      fuellung: (von, bis) => fuellung(von + bom, bis + bom),
      satz: (r) => {
        saetze.push(baue(inhalt, r, offset + bom, davor));
        davor = '';
      },
    });
    behalte(buffer.subarray(bom + bis));
    return saetze;
  };

  return {
    push: (bytes) => {
      pakete.push(bytes);
      wartend += bytes.length;
      return read(false);
    },
    ende: () => read(true),
    rest: () => Buffer.from(davor, 'latin1'),
    zeichensatz: () =>
      leser?.wahl.befund() ?? { zeichensatz: optionen.zeichensatz ?? 'iso-8859-1', belege: {} },
  };
};

/** Bytes that a caller may have: one block, blocks, or a stream. */
export type Bytes = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

const blocks = (bytes: Bytes): Iterable<Uint8Array> | AsyncIterable<Uint8Array> =>
  bytes instanceof Uint8Array ? [bytes] : bytes;

/** Reads records in batches, with back-pressure. Throws GdvAbbruch when a line exceeds the limit, else never. */
export async function* readSaetze(
  bytes: Bytes,
  optionen: LeseOptionen = {},
): AsyncGenerator<Teildatensatz[]> {
  const leser = createGdvLeser(optionen);
  yield* readMit(leser, bytes);
}

/** As `readSaetze`, with a reader of the caller's own, who asks it for charset and rest afterwards. */
export async function* readMit(leser: GdvLeser, bytes: Bytes): AsyncGenerator<Teildatensatz[]> {
  for await (const block of blocks(bytes)) {
    for (let at = 0; at < block.length; at += PAKET) {
      const saetze = leser.push(block.subarray(at, at + PAKET));
      if (saetze.length > 0) yield saetze;
    }
  }
  yield leser.ende();
}
