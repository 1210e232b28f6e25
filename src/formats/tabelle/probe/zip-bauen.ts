// Builds zip archives for tests, honest ones and lying ones.
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipTeil = {
  name: string;
  inhalt: string | Uint8Array;
  /** Unpacked size that the directory claims instead of the true one. */
  behaupteteGroesse?: number;
  /** Stored instead of deflated (the mimetype entry of OpenDocument). */
  ungepackt?: true;
};

/** A zip of the entries in the given order. */
export function baueZip(teile: readonly ZipTeil[]): Uint8Array {
  const lokale: Buffer[] = [];
  const verzeichnis: Buffer[] = [];
  let ort = 0;
  for (const teil of teile) {
    const roh = Buffer.from(teil.inhalt);
    const gepackt = teil.ungepackt ? roh : deflateRawSync(roh);
    const name = Buffer.from(teil.name);
    const felder = kopfFelder(teil, roh, gepackt.length, name.length);
    const lokal = Buffer.concat([wort32(0x04034b50), felder, name, gepackt]);
    const rest = Buffer.concat([wort16(0), wort16(0), wort16(0), wort32(0), wort32(ort)]);
    verzeichnis.push(Buffer.concat([wort32(0x02014b50), wort16(20), felder, rest, name]));
    lokale.push(lokal);
    ort += lokal.length;
  }
  const liste = Buffer.concat(verzeichnis);
  const ende = [wort32(0x06054b50), wort32(0), wort16(teile.length), wort16(teile.length)];
  return Buffer.concat([...lokale, liste, ...ende, wort32(liste.length), wort32(ort), wort16(0)]);
}

function kopfFelder(teil: ZipTeil, roh: Buffer, gepackt: number, nameLaenge: number): Buffer {
  return Buffer.concat([
    ...[20, 0x800, teil.ungepackt ? 0 : 8, 0, 0].map(wort16),
    wort32(crc32(roh)),
    wort32(gepackt),
    wort32(teil.behaupteteGroesse ?? roh.length),
    wort16(nameLaenge),
    wort16(0),
  ]);
}

function wort16(wert: number): Buffer {
  const puffer = Buffer.alloc(2);
  puffer.writeUInt16LE(wert);
  return puffer;
}

function wort32(wert: number): Buffer {
  const puffer = Buffer.alloc(4);
  puffer.writeUInt32LE(wert);
  return puffer;
}
