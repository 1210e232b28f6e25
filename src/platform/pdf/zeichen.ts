// Which characters the fonts of a report can draw. PDF/UA-1 forbids a text that no font shows, so the others become a box.

type Bereich = readonly [von: number, bis: number];

/** Format 4: segments of the basic plane (OpenType, cmap). */
const readFormat4 = (b: Buffer, ort: number): Bereich[] => {
  const doppelte = b.readUInt16BE(ort + 6);
  return Array.from({ length: doppelte / 2 }, (_, i): Bereich => {
    const bis = b.readUInt16BE(ort + 14 + 2 * i);
    return [b.readUInt16BE(ort + 16 + doppelte + 2 * i), bis];
  });
};

/** Format 12: groups over all planes. */
const readFormat12 = (b: Buffer, ort: number): Bereich[] =>
  Array.from({ length: b.readUInt32BE(ort + 12) }, (_, i): Bereich => [
    b.readUInt32BE(ort + 16 + 12 * i),
    b.readUInt32BE(ort + 20 + 12 * i),
  ]);

const formate: Readonly<Record<number, (b: Buffer, ort: number) => Bereich[]>> = {
  4: readFormat4,
  12: readFormat12,
};

/** Ranges of characters of one TrueType or OpenType font. @throws Error when it has no character table */
export const readBereiche = (schrift: Buffer): readonly Bereich[] => {
  const tabellen = Array.from({ length: schrift.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const eintrag = tabellen.find((ort) => schrift.toString('latin1', ort, ort + 4) === 'cmap');
  if (eintrag === undefined) throw new Error('The font has no cmap table.');
  const cmap = schrift.readUInt32BE(eintrag + 8);
  return Array.from({ length: schrift.readUInt16BE(cmap + 2) }, (_, i) =>
    schrift.readUInt32BE(cmap + 8 + 8 * i),
  ).flatMap((ab) => formate[schrift.readUInt16BE(cmap + ab)]?.(schrift, cmap + ab) ?? []);
};

/** Stands for what no font knows; Source Sans draws it. */
export const kasten = '\u25a1';
/** Line breaks and invisible joiners that shape emoji; they need no glyph. */
const unsichtbar = new Set([0x0a, 0x200d, 0xfe0e, 0xfe0f]);
/** Control and direction characters: they show nothing, or turn a text around. */
const verboten = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** A run of this length finds no end of line of its own; after a hyphen or a slash there is one. */
const langesWort = /[^\s\u200b/–-]{25,}/gu;
/** `Berufshaftpflichtversicherung,`: a word that hyphenation divides, and better. */
const deutschesWort = /^\P{L}*\p{L}{1,40}\P{L}*$/u;
/** No syllable, no hyphen: `Angstschweiß` has eight consonants in a row, nothing has nine. */
const ohneSilbe = /[b-df-hj-np-tv-xzß]{9}/iu;
const bruchstelle = /(\P{M}{12})(?=\P{M}{4})/gu;

/** Text as it can be set: every character drawable, no control characters but the line break, long words with places to break. */
export const createReiniger = (schriften: readonly Buffer[]): ((text: string) => string) => {
  const bekannt = new Set(unsichtbar);
  for (const schrift of schriften)
    for (const [von, bis] of readBereiche(schrift))
      for (let zeichen = von; zeichen <= bis && zeichen < 0xffff_ffff; zeichen += 1) bekannt.add(zeichen);
  bekannt.delete(0xffff);
  return (text) =>
    Array.from(
      text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/\t/g, ' ')
        .replace(verboten, (zeichen) => (zeichen === '\n' ? zeichen : '')),
      (zeichen) => (bekannt.has(zeichen.codePointAt(0) ?? 0) ? zeichen : kasten),
    )
      .join('')
      .replace(langesWort, (wort) =>
        deutschesWort.test(wort) && !ohneSilbe.test(wort) ? wort : wort.replace(bruchstelle, '$1\u200b'),
      );
};

/** Every text in a value of JSON, also behind its keys. */
export const reinige = (wert: unknown, rein: (text: string) => string): unknown => {
  if (typeof wert === 'string') return rein(wert);
  if (Array.isArray(wert)) return wert.map((einer) => reinige(einer, rein));
  if (typeof wert !== 'object' || wert === null) return wert;
  return Object.fromEntries(Object.entries(wert).map(([name, einer]) => [name, reinige(einer, rein)]));
};
