/** Strict UTF-8, on a range of a working buffer. */

/** Length of the UTF-8 sequence that a lead byte announces; 0 for bytes that cannot lead. */
const sequenceLength = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
};

/** Excludes overlong forms, surrogates and what lies beyond Unicode. */
const isErlaubt = (lead: number, second: number): boolean => {
  const [von, bis] = ZWEITES[lead] ?? [0x80, 0xbf];
  return second >= von && second <= bis;
};
const ZWEITES: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

/** Whether every byte beyond ASCII is part of a well-formed UTF-8 sequence. */
export const isUtf8 = (bytes: Uint8Array, von: number, bis: number): boolean => {
  for (let i = von; i < bis; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(byte);
    if (length === 0 || i + length > bis || !isErlaubt(byte, bytes[i + 1] ?? 0)) return false;
    for (const end = i + length - 1; i < end;) if (((bytes[++i] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
};
