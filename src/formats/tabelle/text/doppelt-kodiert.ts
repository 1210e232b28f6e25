// UTF-8 that some program took for Windows-1252 and saved again: "MÃ¼ller".
import iconv from 'iconv-lite';

/** The first byte of a two- or three-byte sign as Windows-1252 shows it, and one that may follow. */
const VERDACHT = /[ÂÃÄÅâ][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text as it was meant; itself where it is not of that kind. */
export const entwirreText = (text: string): string => {
  if (!VERDACHT.test(text)) return text;
  const bytes = iconv.encode(text, 'win1252');
  if (iconv.decode(bytes, 'win1252') !== text) return text;
  try {
    return utf8.decode(bytes);
  } catch {
    return text;
  }
};
