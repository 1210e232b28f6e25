// Bytes to text piece by piece, so that a file of any size is read with flat memory.
import iconv from 'iconv-lite';
import type { Hinweis } from '../hinweis.ts';
import { hinweis } from '../hinweis.ts';
import type { Kodierung, KodierungBefund } from './kodierung.ts';
import { erkenneKodierung, isAscii, isUtf8 } from './kodierung.ts';

/** A text source whose character set may only be settled once the first byte beyond ASCII has come. */
export type TextQuelle = {
  readonly befund: KodierungBefund;
  readonly hinweise: Hinweis[];
  stuecke: AsyncGenerator<string, void, undefined>;
};

export const PROBE_BYTES = 256 * 1024;
const STUECK_BYTES = 64 * 1024;

/** Slices bytes in memory into pieces; passes a stream through. */
export async function* inStuecken(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(bytes instanceof Uint8Array)) return yield* bytes;
  for (let i = 0; i < bytes.length; i += STUECK_BYTES) yield bytes.subarray(i, i + STUECK_BYTES);
}

/** Reads ahead far enough to judge the character set (or takes the given one) and returns the decoding stream. */
export async function openText(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  vorgabe?: Kodierung,
): Promise<TextQuelle> {
  const quelle = inStuecken(bytes);
  const { probe, zuEnde } = await readProbe(quelle, new Uint8Array());
  const erkannt = erkenneKodierung(probe, !zuEnde);
  const zustand: Zustand = {
    befund: vorgabe === undefined ? erkannt : vorgegeben(vorgabe, erkannt),
    offen: vorgabe === undefined && erkannt.bom === 0 && isAscii(probe) && erkannt.kodierung === 'utf-8',
    hinweise: [],
  };
  const stuecke = decode(quelle, probe.subarray(zustand.befund.bom), zustand);
  return {
    get befund() {
      return zustand.befund;
    },
    hinweise: zustand.hinweise,
    stuecke,
  };
}

type Zustand = { befund: KodierungBefund; offen: boolean; hinweise: Hinweis[] };

function vorgegeben(kodierung: Kodierung, erkannt: KodierungBefund): KodierungBefund {
  const bom = erkannt.kodierung === kodierung ? erkannt.bom : 0;
  return { kodierung, bom, sicherheit: 1, grund: 'von Ihnen gewählt' };
}

async function readProbe(
  quelle: AsyncGenerator<Uint8Array, void, undefined>,
  anfang: Uint8Array,
): Promise<{ probe: Uint8Array; zuEnde: boolean }> {
  const teile = [anfang];
  let laenge = anfang.length;
  while (laenge < PROBE_BYTES) {
    const naechstes = await quelle.next();
    if (naechstes.done) return { probe: Buffer.concat(teile), zuEnde: true };
    teile.push(naechstes.value);
    laenge += naechstes.value.length;
  }
  return { probe: Buffer.concat(teile), zuEnde: false };
}

async function* decode(
  quelle: AsyncGenerator<Uint8Array, void, undefined>,
  anfang: Uint8Array,
  zustand: Zustand,
): AsyncGenerator<string, void, undefined> {
  let rest = anfang;
  if (zustand.offen) {
    while (rest.length === 0 || isAscii(rest)) {
      if (rest.length > 0) yield Buffer.from(rest).toString('latin1');
      const naechstes = await quelle.next();
      if (naechstes.done) return;
      rest = naechstes.value;
    }
    const spaeter = await readProbe(quelle, rest);
    rest = spaeter.probe;
    zustand.befund = { ...erkenneKodierung(rest, !spaeter.zuEnde), bom: 0 };
  }
  yield* zustand.befund.kodierung === 'utf-8'
    ? decodeUtf8(quelle, rest, zustand)
    : decodeAndere(quelle, rest, zustand);
}

async function* decodeAndere(
  quelle: AsyncGenerator<Uint8Array, void, undefined>,
  anfang: Uint8Array,
  zustand: Zustand,
): AsyncGenerator<string, void, undefined> {
  const dekoder = iconv.getDecoder(zustand.befund.kodierung, { stripBOM: false });
  yield dekoder.write(Buffer.from(anfang));
  for await (const stueck of quelle) yield dekoder.write(Buffer.from(stueck));
  const ende = dekoder.end();
  if (ende) yield ende;
}

async function* decodeUtf8(
  quelle: AsyncGenerator<Uint8Array, void, undefined>,
  anfang: Uint8Array,
  zustand: Zustand,
): AsyncGenerator<string, void, undefined> {
  let rest: Uint8Array = anfang;
  let zeile = 0;
  const liefere = (bis: number): string => {
    const text = decodeUtf8Zeilen(rest.subarray(0, bis), zeile, zustand);
    zeile += text.split('\n').length - 1;
    rest = rest.subarray(bis);
    return text;
  };
  for await (const stueck of quelle) {
    const schnitt = schnittstelle(rest);
    if (schnitt > 0) yield liefere(schnitt);
    rest = rest.length === 0 ? stueck : Buffer.concat([rest, stueck]);
  }
  if (rest.length > 0) yield liefere(rest.length);
}

/** Where a piece can be cut without splitting a character: after the last line end, else before the last character. */
function schnittstelle(bytes: Uint8Array): number {
  const zeilenende = bytes.lastIndexOf(0x0a) + 1;
  if (zeilenende > 0 || bytes.length < PROBE_BYTES) return zeilenende;
  let i = bytes.length - 1;
  while (i > 0 && ((bytes[i] ?? 0) & 0xc0) === 0x80) i--;
  return i;
}

/** A file stuck together from two character sets: lines that are no UTF-8 are read as Windows-1252 and reported. */
function decodeUtf8Zeilen(bytes: Uint8Array, ersteZeile: number, zustand: Zustand): string {
  if (isUtf8(bytes, false)) return Buffer.from(bytes).toString('utf8');
  const puffer = Buffer.from(bytes);
  const teile: string[] = [];
  for (let start = 0, nr = ersteZeile + 1; start < puffer.length; nr++) {
    const ende = puffer.indexOf(0x0a, start);
    const zeile = puffer.subarray(start, ende < 0 ? puffer.length : ende + 1);
    teile.push(decodeZeile(zeile, nr, zustand));
    start += zeile.length;
  }
  return teile.join('');
}

function decodeZeile(zeile: Buffer, nr: number, zustand: Zustand): string {
  if (isUtf8(zeile, false)) return zeile.toString('utf8');
  const text = iconv.decode(zeile, 'windows-1252');
  if (zustand.hinweise.length < 100) {
    zustand.hinweise.push(
      hinweis(
        'warnung',
        'kodierung_gemischt',
        'Diese Zeile ist nicht in UTF-8 und wurde als Windows-1252 gelesen.',
        {
          zeile: nr,
          wert: text.trim(),
        },
      ),
    );
  }
  return text;
}
