/** Framing: finds the records in a stream of bytes, whatever the line ends, and finds back after damaged lines. */
import type { Buffer } from 'node:buffer';
import { isSatzart } from './layout.ts';
import { latin1 } from './zeichensatz.ts';

/** Length of a record in characters. */
export const SATZLAENGE = 256;

/**
 * `umbruch`: a line break stood in place of characters of the record, `einschub`: between them; `abgeschnitten`: the file
 * ends within it.
 */
export type Rahmenbefund = '' | 'umbruch' | 'einschub' | 'abgeschnitten';

/** A record in the working buffer: bytes [von, bis), its line end [bis, ende). */
export type Rahmen = { von: number; bis: number; ende: number; zeile: number; befund: Rahmenbefund };

export type RahmenSenke = {
  satz(rahmen: Rahmen): void;
  /** Bytes that belong to no record: empty lines, NUL, Ctrl-Z, BOM. */
  fuellung(von: number, bis: number): void;
};

/**
 * `schneide` reads what is complete and returns where the unread rest begins; `final` says that nothing follows.
 * Lines are numbered from 1; each record counts as a line, also in files without line ends.
 */
export type RahmenLeser = { schneide(buffer: Buffer, final: boolean, senke: RahmenSenke): number };

const LF = 0x0a;
const CR = 0x0d;
/** EBCDIC new line, after the turn into ISO-8859-1. */
const NEL = 0x85;
const BLANK = 0x20;
const CTRL_Z = 0x1a;

/** Bytes that must lie ahead before a line without end is taken apart. */
const VORSCHAU = 1024;
/** How far beside the expected place the next record is looked for first: bytes lost or added, UTF-8. */
const NAHE = 64;
/** Bytes that a UTF-8 record without line end may have beyond 256. */
const UMLAUTE = 32;

const isZiffer = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const isEnde = (byte: number | undefined, nel: boolean): boolean =>
  byte === LF || byte === CR || (nel && byte === NEL);

const areZiffern = (buffer: Buffer, von: number, laenge: number): boolean => {
  for (let i = von; i < von + laenge; i++) if (!isZiffer(buffer[i])) return false;
  return true;
};

const isKnownSatzart = (buffer: Buffer, at: number): boolean =>
  areZiffern(buffer, at, 4) && isSatzart(latin1(buffer, at, at + 4));

/** Two days TTMMJJJJ of a century in which there are computers, or zeros for the second. */
const ZEITRAUM = /^[0-3]\d[01]\d(19|20)\d\d([0-3]\d[01]\d(19|20)\d\d|0{8})$/;

/** The period of a Vorsatz stands at byte 70; in UTF-8 up to four bytes behind. */
const hasZeitraum = (buffer: Buffer, at: number): boolean =>
  [69, 70, 71, 72, 73].some((byte) => ZEITRAUM.test(latin1(buffer, at + byte, at + byte + 16)));

/** Whether two places name the same insurer, as records of one Datenpaket do. */
const isSelbeVu = (buffer: Buffer, a: number, b: number): boolean =>
  b + 9 <= buffer.length && buffer.compare(buffer, a + 4, a + 9, b + 4, b + 9) === 0;

/** A record beside the expected place must name the same insurer, or be a Vorsatz with insurer and period or a Nachsatz with count. */
const isSicherSatz = (buffer: Buffer, at: number, vorher: number): boolean => {
  if (!isKnownSatzart(buffer, at)) return false;
  const satzart = latin1(buffer, at, at + 4);
  if (satzart === '0001') return buffer[at + 4] !== BLANK && hasZeitraum(buffer, at);
  if (satzart === '9999') return areZiffern(buffer, at + 4, 10);
  return isSelbeVu(buffer, vorher, at);
};

/** Two records in a row that name the same insurer, whatever stood before them. */
const isPaar = (buffer: Buffer, at: number): boolean => {
  if (!isKnownSatzart(buffer, at)) return false;
  for (let d = 0; d <= UMLAUTE; d++) {
    const zweiter = at + SATZLAENGE + d;
    if (isKnownSatzart(buffer, zweiter) && isSelbeVu(buffer, at, zweiter)) return true;
  }
  return false;
};

/** Where the next record begins on a line that is longer than one, or -1. `grenze` is the end of the line or buffer. */
const findNaechsten = (buffer: Buffer, von: number, grenze: number): number => {
  const soll = von + SATZLAENGE;
  if (isSicherSatz(buffer, soll, von)) return soll;
  const isLetzter = (at: number): boolean =>
    grenze - at >= SATZLAENGE - NAHE && grenze - at < SATZLAENGE + NAHE;
  const hatNachfolger = (at: number): boolean => {
    for (let d = 0; d <= UMLAUTE; d++) if (isKnownSatzart(buffer, at + SATZLAENGE + d)) return true;
    return isLetzter(at);
  };
  // On a line that has an end, what is left of it must be a record, too.
  const hatPlatz = (at: number): boolean => grenze === buffer.length || grenze - at >= SATZLAENGE - NAHE;
  const passt = (at: number): boolean => hatPlatz(at) && isSicherSatz(buffer, at, von) && hatNachfolger(at);
  const findAb = (ab: number, isSatz: (at: number) => boolean): number => {
    for (let at = ab; at < grenze - 8; at++) if (isSatz(at)) return at;
    return -1;
  };
  // What does not begin like a record is no record of full length: the next one may come at once.
  if (!areZiffern(buffer, von, 4)) return findAb(von + 1, (at) => isPaar(buffer, at));
  for (let d = 1; d <= NAHE; d++) {
    if (passt(soll - d)) return soll - d;
    if (soll + d < grenze && passt(soll + d)) return soll + d;
  }
  const isFremd = areZiffern(buffer, soll, 4) && isSelbeVu(buffer, von, soll);
  return isFremd || isKnownSatzart(buffer, soll) ? soll : findAb(soll + NAHE + 1, passt);
};

/** Finds the next place of a byte, from growing positions; the length when there is none. */
const createSucher = (buffer: Buffer, byte: number): ((at: number) => number) => {
  let found = -1;
  return (at) => {
    if (found >= at) return found;
    const next = buffer.indexOf(byte, at);
    found = next < 0 ? buffer.length : next;
    return found;
  };
};

/** Raised while streaming when a line exceeds the limit: the file cannot be a GDV file. `code` is stable. */
export class GdvAbbruch extends Error {
  readonly code = 'zeile_ohne_ende';
  readonly zeile: number;
  constructor(zeile: number, limit: number) {
    super(`Zeile ${zeile} ist länger als ${limit} Zeichen und hat kein Zeilenende. Das ist keine GDV-Datei.`);
    this.zeile = zeile;
  }
}

/** Creates the reader of frames. `nel`: the bytes were EBCDIC; `maxZeile`: bytes until a line without end is refused. */
export const createRahmenLeser = (nel: boolean, maxZeile: number): RahmenLeser => {
  let zeile = 0;

  const schneide = (buffer: Buffer, final: boolean, senke: RahmenSenke): number => {
    const n = buffer.length;
    const findLf = createSucher(buffer, LF);
    const findCr = createSucher(buffer, CR);
    const findNel = createSucher(buffer, NEL);
    const findEnde = (at: number): number => {
      const ende = Math.min(findLf(at), findCr(at));
      return nel ? Math.min(ende, findNel(at)) : ende;
    };
    const afterEnde = (at: number): number => (buffer[at] === CR && buffer[at + 1] === LF ? at + 2 : at + 1);

    /** Skips what is no record and counts the empty lines. */
    const skipFuellung = (at: number): number => {
      let i = at;
      for (;;) {
        const byte = buffer[i];
        if (isEnde(byte, nel)) {
          if (byte === CR && i + 1 === n && !final) return i;
          i = afterEnde(i);
          zeile++;
        } else if (byte === 0 || byte === CTRL_Z) i++;
        else if (byte === BLANK) {
          const ende = findEnde(i);
          const leer = i;
          while (i < ende && (buffer[i] === BLANK || buffer[i] === 0)) i++;
          if (i < ende || (ende === n && !final)) return leer;
        } else return i;
      }
    };

    /** A line break inside a record: the next line is no record and both together have the right length. */
    const findUmbruch = (von: number, ende: number): { bis: number; befund: Rahmenbefund } | undefined => {
      const weiter = afterEnde(ende);
      if (!isKnownSatzart(buffer, von) || weiter >= n || isKnownSatzart(buffer, weiter)) return undefined;
      const isEndeOderSatz = (at: number): boolean =>
        at > weiter && (findEnde(weiter) === at || isSicherSatz(buffer, at, von));
      const ersetzt = von + SATZLAENGE;
      if (isEndeOderSatz(ersetzt)) return { bis: ersetzt, befund: 'umbruch' };
      const eingefuegt = ersetzt + weiter - ende;
      return isEndeOderSatz(eingefuegt) ? { bis: eingefuegt, befund: 'einschub' } : undefined;
    };

    const satz = (von: number, bis: number, ende: number, befund: Rahmenbefund): number => {
      zeile++;
      senke.satz({ von, bis, ende, zeile, befund });
      return ende;
    };

    /** Reads the record at `von`; returns where the next begins, or -1 when more bytes are needed. */
    const readSatz = (von: number): number => {
      const ende = findEnde(von);
      const offen = ende === n && !final;
      if (offen && n - von < VORSCHAU) return -1;
      if (ende === n - 1 && buffer[ende] === CR && !final) return -1;
      if (ende - von <= SATZLAENGE) return readKurz(von, ende);
      const naechster = findNaechsten(buffer, von, ende);
      if (naechster >= 0) return satz(von, naechster, naechster, '');
      if (ende - von > maxZeile) throw new GdvAbbruch(zeile + 1, maxZeile);
      return offen ? -1 : satz(von, ende, Math.min(afterEnde(ende), n), '');
    };

    const readKurz = (von: number, ende: number): number => {
      if (ende === n) return satz(von, n, n, ende - von < SATZLAENGE ? 'abgeschnitten' : '');
      if (ende - von < SATZLAENGE && !final && n - von < VORSCHAU) return -1;
      const umbruch = ende - von < SATZLAENGE ? findUmbruch(von, ende) : undefined;
      if (umbruch === undefined) return satz(von, ende, afterEnde(ende), '');
      const { bis, befund } = umbruch;
      return satz(von, bis, isEnde(buffer[bis], nel) ? afterEnde(bis) : bis, befund);
    };

    let at = 0;
    while (at < n) {
      const von = skipFuellung(at);
      if (von > at) senke.fuellung(at, von);
      at = von;
      if (von >= n) break;
      const weiter = readSatz(von);
      if (weiter < 0) break;
      at = weiter;
    }
    return at;
  };

  return { schneide };
};
