// A zip container as a stream: entry after entry, none of them ever whole in memory (APPNOTE.TXT 4.3, data descriptors).
import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipTeil = { readonly name: string; readonly inhalt: AsyncIterable<string> | Iterable<string> };

type Eintrag = { readonly name: Buffer; crc: number; packed: number; roh: number; readonly ab: number };

/** Sizes follow the content (bit 3), names are UTF-8 (bit 11); deflated. */
const flags = 0x0808;
const version = 20;

const zahlen = (...werte: readonly (readonly [bytes: 2 | 4, wert: number])[]): Buffer => {
  const ziel = Buffer.alloc(werte.reduce((summe, [bytes]) => summe + bytes, 0));
  let at = 0;
  for (const [bytes, wert] of werte) at = ziel.writeUIntLE(wert, at, bytes);
  return ziel;
};

/** What local header and directory say alike; no date: the same content is the same file. */
const gemeinsam = ({ crc, packed, roh, name }: Eintrag): Buffer =>
  zahlen(
    [2, version],
    [2, flags],
    [2, 8],
    [2, 0],
    [2, 0x21],
    [4, crc],
    [4, packed],
    [4, roh],
    [2, name.length],
    [2, 0],
  );

async function* packe(eintrag: Eintrag, inhalt: ZipTeil['inhalt']): AsyncGenerator<Buffer> {
  const bytes = async function* gezaehlt() {
    for await (const text of inhalt) {
      const teil = Buffer.from(text);
      eintrag.crc = crc32(teil, eintrag.crc);
      eintrag.roh += teil.length;
      yield teil;
    }
  };
  // An error of the source ends the reader below; there is nothing else to tell.
  const gepackt = pipeline(Readable.from(bytes()), createDeflateRaw(), () => undefined);
  for await (const teil of gepackt as AsyncIterable<Buffer>) {
    eintrag.packed += teil.length;
    yield teil;
  }
}

const verzeichnis = (eintraege: readonly Eintrag[], ab: number): Buffer => {
  const zeilen = eintraege.map((eintrag) =>
    Buffer.concat([
      zahlen([4, 0x02014b50], [2, version]),
      gemeinsam(eintrag),
      zahlen([2, 0], [2, 0], [2, 0], [4, 0], [4, eintrag.ab]),
      eintrag.name,
    ]),
  );
  const bytes = Buffer.concat(zeilen);
  const anzahl = eintraege.length;
  const ende = zahlen(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, anzahl],
    [2, anzahl],
    [4, bytes.length],
    [4, ab],
    [2, 0],
  );
  return Buffer.concat([bytes, ende]);
};

/** The container's bytes. Each part is asked for its content when its turn comes. */
export async function* zipStrom(teile: Iterable<ZipTeil>): AsyncGenerator<Buffer> {
  const eintraege: Eintrag[] = [];
  let ab = 0;
  for (const { name, inhalt } of teile) {
    const eintrag: Eintrag = { name: Buffer.from(name), crc: 0, packed: 0, roh: 0, ab };
    eintraege.push(eintrag);
    const kopf = Buffer.concat([zahlen([4, 0x04034b50]), gemeinsam(eintrag), eintrag.name]);
    yield kopf;
    yield* packe(eintrag, inhalt);
    const schluss = zahlen([4, 0x08074b50], [4, eintrag.crc], [4, eintrag.packed], [4, eintrag.roh]);
    yield schluss;
    ab += kopf.length + eintrag.packed + schluss.length;
  }
  yield verzeichnis(eintraege, ab);
}
