// Names of downloads in headers (RFC 6266, RFC 8187): no header can be split, no name can hide its ending.

/** Control and bidi characters, path signs and quotes have no place in a file name. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"\\/:*?<>|;]/gu;

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Name without signs that could lead out of a folder or deceive; never empty, at most 200 characters with its ending kept. */
export const safeName = (name: string): string => {
  const clean = name
    .toWellFormed()
    .replace(unsafe, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  if (clean === '') return 'datei';
  if (clean.length <= 200) return clean;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, 200 - ending.length).toWellFormed() + ending;
};

/** Value of `Content-Disposition`; ASCII fallback and the true name in UTF-8. */
export const contentDisposition = (name: string, art: 'attachment' | 'inline' = 'attachment'): string => {
  const safe = safeName(name);
  const ascii = safe
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replaceAll('%', '_');
  return `${art}; filename="${ascii}"; filename*=UTF-8''${encode(safe)}`;
};
