// Umlauts that went astray on their way: UTF-8 taken for Windows-1252 and saved again ("MÃ¼ller"), signs of web pages ("M&uuml;ller").
import iconv from 'iconv-lite';

/** The first byte of a two- or three-byte sign as Windows-1252 shows it, and one that may follow. */
const VERDACHT = /[ÂÃÄÅâ][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

const ZEICHEN: Readonly<Record<string, string>> = {
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  ndash: '–',
};
const WEBZEICHEN = /&(?:#(\d{2,5})|([A-Za-z]{2,6}));/g;

const ohneWebzeichen = (text: string): string =>
  text.includes('&') && text.includes(';')
    ? text.replace(WEBZEICHEN, (ganz, nummer: string | undefined, name: string | undefined) =>
        nummer === undefined ? (ZEICHEN[name ?? ''] ?? ganz) : String.fromCodePoint(Number(nummer)),
      )
    : text;

/** The text as it was meant; itself where it is not of that kind. */
export const entwirreText = (text: string): string => ohneWebzeichen(ohneDoppelteKodierung(text));

const ohneDoppelteKodierung = (text: string): string => {
  if (!VERDACHT.test(text)) return text;
  const bytes = iconv.encode(text, 'win1252');
  if (iconv.decode(bytes, 'win1252') !== text) return text;
  try {
    return utf8.decode(bytes);
  } catch {
    return text;
  }
};
