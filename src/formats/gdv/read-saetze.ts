/** The streaming reader: bytes in, records out, in constant memory. */
import { Buffer } from 'node:buffer';
import { createRahmenLeser } from './rahmen.ts';
import { createSatzBau } from './satz-bau.ts';
import { encodeUmgebung, type Teildatensatz } from './teildatensatz.ts';
import { createWandlung, type Wandlung } from './wandlung.ts';
import { createZeichensatzWahl, type ZeichensatzBefund } from './zeichensatz-wahl.ts';
import { latin1, type Zeichensatz } from './zeichensatz.ts';

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

/** The parts of a reader that depend on the first bytes of the file. */
const start = (head: Buffer, { zeichensatz, maxZeile = MAX_ZEILE }: LeseOptionen) => {
  const wandlung = createWandlung(head, zeichensatz);
  const wahl = createZeichensatzWahl(wandlung.fest);
  const rahmen = createRahmenLeser(wandlung.isEbcdic, maxZeile);
  return { wandlung, wahl, rahmen, baue: createSatzBau(wahl, wandlung.fest) };
};

/** Where places of a working buffer are in the file, asked for in rising order. */
const createOrt = (buffer: Buffer, { laenge }: Wandlung, anfang: number): ((at: number) => number) => {
  let gezaehlt = 0;
  let ort = anfang;
  return (at) => {
    ort += laenge(buffer, gezaehlt, at);
    gezaehlt = at;
    return ort;
  };
};

/** Creates a push reader; `readSaetze` wraps it for async input. */
export const createGdvLeser = (optionen: LeseOptionen = {}): GdvLeser => {
  let leser: ReturnType<typeof start> | undefined;
  /** Bytes that are turned already, but belong to a record that is not complete; then those that came since. */
  let gewandelt: Buffer = Buffer.alloc(0);
  let pakete: Uint8Array[] = [];
  let wartend = 0;
  let schwelle = PAKET;
  let offset = 0;
  let davor = '';

  const behalte = (rest: Buffer): void => {
    gewandelt = rest;
    pakete = [];
    wartend = rest.length;
    schwelle = Math.max(PAKET, 2 * rest.length);
  };

  const read = (final: boolean): Teildatensatz[] => {
    if (!final && wartend < schwelle) return [];
    leser ??= start(Buffer.concat(pakete), optionen);
    const { wandlung, rahmen, baue } = leser;
    const buffer = Buffer.concat([gewandelt, ...wandlung.wandle(pakete, final)]);
    const saetze: Teildatensatz[] = [];
    const fuellung = (von: number, bis: number): void => {
      if (davor.length < MAX_FUELLUNG) davor += latin1(buffer, von, bis);
    };
    const bom = offset === 0 ? wandlung.bom : 0;
    fuellung(0, bom);
    const inhalt = buffer.subarray(bom);
    const ortOf = createOrt(buffer, wandlung, offset);
    const bis = rahmen.schneide(inhalt, final, {
      fuellung: (von, bis) => fuellung(von + bom, bis + bom),
      satz: (r) => {
        const laenge = wandlung.laenge(inhalt, r.von, r.bis);
        saetze.push(baue(inhalt, r, { byte: ortOf(r.von + bom), laenge }, davor));
        davor = '';
      },
    });
    offset = ortOf(bom + bis);
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
    rest: () =>
      Buffer.concat([
        encodeUmgebung(davor, leser?.wandlung.fest ?? 'iso-8859-1'),
        leser?.wandlung.rest() ?? new Uint8Array(),
      ]),
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
