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

const leerzeichen = 32;

/** Which of the shorter ways a text allows: words of letters and digits with single blanks between, ASCII, or neither. */
const wegFuer = (text: string): 'worte' | 'ascii' | 'alles' => {
  let weg: 'worte' | 'ascii' = 'worte';
  let vorher = leerzeichen;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return 'alles';
    const klein = code | 32;
    const isZeichen = (code >= 48 && code <= 57) || (klein >= 97 && klein <= 122);
    if (!isZeichen && (code !== leerzeichen || vorher === leerzeichen)) weg = 'ascii';
    vorher = code;
  }
  return vorher === leerzeichen && text !== '' ? 'ascii' : weg;
};

const falteAscii = (klein: string): string =>
  wegFuer(klein) === 'worte' ? klein : klein.replace(/[^a-z0-9]+/g, ' ').trim();

const nurUmlaute = /^[\x20-\x7eäöüß]*$/;

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
export const falte = (text: string): string => {
  const weg = wegFuer(text);
  const klein = text.toLowerCase();
  if (weg === 'worte') return klein;
  if (weg === 'ascii') return falteAscii(klein);
  if (!nurUmlaute.test(klein)) return falteAlles(text);
  return falteAscii(
    klein.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'),
  );
};

/** As `falte`, but with ae/oe/ue shortened, so that `muller`, `mueller` and `Müller` are one. Use on both sides. */
export const falteKurz = (text: string): string => {
  const gefaltet = falte(text);
  if (!/[aou]e/.test(gefaltet)) return gefaltet;
  return (gefaltet.includes('ue') ? gefaltet.replace(/(?<![aeq])ue/g, 'u') : gefaltet)
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o');
};

/** Letters and digits only, upper case: for numbers of contracts, plates, chassis. */
export const nurZeichen = (text: string): string => falte(text).replaceAll(' ', '').toUpperCase();
