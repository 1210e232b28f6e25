// One folding for search and matching: `Müller`, `MUELLER`, `Mueller` read the same, and `muller` finds them too.

const fest: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  þ: 'th',
  ð: 'd',
};

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
};

const falteAlles = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøœłđþð]/g, (zeichen) => fest[zeichen] ?? zeichen)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lower case, German umlauts written out, other accents dropped, anything but letters and digits a single blank. */
export const falte = (text: string): string =>
  isAscii(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : falteAlles(text);

/** As `falte`, but with ae/oe/ue shortened, so that `muller`, `mueller` and `Müller` are one. Use on both sides. */
export const falteKurz = (text: string): string => {
  const gefaltet = falte(text);
  if (!/[aou]e/.test(gefaltet)) return gefaltet;
  return gefaltet
    .replace(/(?<![aeq])ue/g, 'u')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o');
};

/** Letters and digits only, upper case: for numbers of contracts, plates, chassis. */
export const nurZeichen = (text: string): string => falte(text).replaceAll(' ', '').toUpperCase();
