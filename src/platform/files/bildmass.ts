// Width and height of a picture out of its first bytes, so that nobody has to unpack a bomb to find out.

export type Bildmass = { readonly breite: number; readonly hoehe: number };

const png = (b: Buffer): Bildmass | undefined =>
  b.length >= 24 ? { breite: b.readUInt32BE(16), hoehe: b.readUInt32BE(20) } : undefined;

const gif = (b: Buffer): Bildmass | undefined =>
  b.length >= 10 ? { breite: b.readUInt16LE(6), hoehe: b.readUInt16LE(8) } : undefined;

const webp = (b: Buffer): Bildmass | undefined => {
  if (b.length < 30) return undefined;
  const art = b.toString('latin1', 12, 16);
  if (art === 'VP8X') return { breite: b.readUIntLE(24, 3) + 1, hoehe: b.readUIntLE(27, 3) + 1 };
  if (art === 'VP8 ') return { breite: b.readUInt16LE(26) & 0x3fff, hoehe: b.readUInt16LE(28) & 0x3fff };
  if (art !== 'VP8L') return undefined;
  const bits = b.readUInt32LE(21);
  return { breite: (bits & 0x3fff) + 1, hoehe: ((bits >>> 14) & 0x3fff) + 1 };
};

/** Start of frame; C4, C8 and CC are tables (ITU-T T.81, B.1.1.3). */
const isRahmen = (marke: number): boolean =>
  marke >= 0xc0 && marke <= 0xcf && marke !== 0xc4 && marke !== 0xc8 && marke !== 0xcc;

const jpeg = (b: Buffer): Bildmass | undefined => {
  let ort = 2;
  while (ort + 9 <= b.length && b[ort] === 0xff) {
    const marke = b[ort + 1] ?? 0;
    if (isRahmen(marke)) return { breite: b.readUInt16BE(ort + 7), hoehe: b.readUInt16BE(ort + 5) };
    ort += marke === 0xff ? 1 : 2 + b.readUInt16BE(ort + 2);
  }
  return undefined;
};

const leser: Readonly<Record<string, (kopf: Buffer) => Bildmass | undefined>> = {
  'image/png': png,
  'image/gif': gif,
  'image/webp': webp,
  'image/jpeg': jpeg,
};

/** Undefined where the head does not tell it. */
export const bildmass = (medientyp: string, kopf: Buffer): Bildmass | undefined => leser[medientyp]?.(kopf);
