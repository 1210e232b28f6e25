// Compound files (MS-CFB), the container of .xls and of encrypted .xlsx: names of the streams, and one stream's bytes.

export type Cfb = { namen: string[]; readStrom: (name: string) => Uint8Array | undefined };

const ENDE = 0xffff_fffa;
const EINTRAG = 128;

/** True when the bytes start with the signature of a compound file. */
export function isCfb(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((wert, i) => bytes[i] === wert);
}

/** Opens a compound file in memory; undefined when its structure is broken. */
export function openCfb(bytes: Uint8Array): Cfb | undefined {
  if (!isCfb(bytes) || bytes.length < 512) return undefined;
  const sicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sektor = 1 << sicht.getUint16(30, true);
  if (sektor !== 512 && sektor !== 4096) return undefined;
  const fat = readFat(sicht, sektor);
  const verzeichnis = readKette(bytes, fat, sicht.getUint32(48, true), sektor);
  const eintraege = readEintraege(verzeichnis);
  const wurzel = eintraege.find((e) => e.art === 5);
  const miniGrenze = sicht.getUint32(56, true);
  const readMini = (start: number): Uint8Array => {
    const miniFat = new Uint32Array(worte(readKette(bytes, fat, sicht.getUint32(60, true), sektor)));
    const behaelter = wurzel ? readKette(bytes, fat, wurzel.start, sektor) : new Uint8Array();
    return readKette(behaelter, miniFat, start, 64, 0);
  };
  return {
    namen: eintraege.map((e) => e.name),
    readStrom: (name) => {
      const eintrag = eintraege.find((e) => e.art === 2 && e.name === name);
      if (!eintrag) return undefined;
      const inhalt =
        eintrag.groesse < miniGrenze ? readMini(eintrag.start) : readKette(bytes, fat, eintrag.start, sektor);
      return inhalt.subarray(0, eintrag.groesse);
    },
  };
}

function worte(bytes: Uint8Array): number[] {
  const sicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => sicht.getUint32(i * 4, true));
}

function readFat(sicht: DataView, sektor: number): Uint32Array {
  const anzahl = Math.min(sicht.getUint32(44, true), Math.ceil(sicht.byteLength / sektor));
  const fatSektoren: number[] = [];
  for (let i = 0; i < 109 && fatSektoren.length < anzahl; i++)
    fatSektoren.push(sicht.getUint32(76 + i * 4, true));
  let difat = sicht.getUint32(68, true);
  for (let schutz = 0; difat < ENDE && fatSektoren.length < anzahl && schutz < anzahl; schutz++) {
    const anfang = (difat + 1) * sektor;
    if (anfang + sektor > sicht.byteLength) break;
    for (let i = 0; i < sektor - 4 && fatSektoren.length < anzahl; i += 4) {
      fatSektoren.push(sicht.getUint32(anfang + i, true));
    }
    difat = sicht.getUint32(anfang + sektor - 4, true);
  }
  const fat = new Uint32Array((fatSektoren.length * sektor) / 4).fill(ENDE);
  for (const [nr, s] of fatSektoren.entries()) {
    const anfang = (s + 1) * sektor;
    if (anfang + sektor > sicht.byteLength) continue;
    for (let i = 0; i < sektor / 4; i++) fat[(nr * sektor) / 4 + i] = sicht.getUint32(anfang + i * 4, true);
  }
  return fat;
}

/** `kopf` sectors lie before sector 0 (the header). A loop in the chain ends it. */
function readKette(bytes: Uint8Array, fat: Uint32Array, start: number, sektor: number, kopf = 1): Uint8Array {
  const teile: Uint8Array[] = [];
  for (let s = start, schritte = 0; s < ENDE && schritte <= fat.length; schritte++) {
    teile.push(bytes.subarray((s + kopf) * sektor, (s + kopf + 1) * sektor));
    s = fat[s] ?? ENDE;
  }
  return Buffer.concat(teile);
}

function readEintraege(
  verzeichnis: Uint8Array,
): { name: string; art: number; start: number; groesse: number }[] {
  const sicht = new DataView(verzeichnis.buffer, verzeichnis.byteOffset, verzeichnis.byteLength);
  const eintraege = [];
  for (let i = 0; i + EINTRAG <= verzeichnis.length; i += EINTRAG) {
    const laenge = Math.min(sicht.getUint16(i + 64, true), 64);
    if (laenge < 2) continue;
    eintraege.push({
      name: Buffer.from(verzeichnis.subarray(i, i + laenge - 2)).toString('utf16le'),
      art: sicht.getUint8(i + 66),
      start: sicht.getUint32(i + 116, true),
      groesse: sicht.getUint32(i + 120, true),
    });
  }
  return eintraege;
}
