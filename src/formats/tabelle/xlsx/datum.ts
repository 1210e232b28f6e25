// Day serials of spreadsheets (ECMA-376 part 1, 18.17.4): days since 1899-12-30 or 1904-01-01.

const TAG_MS = 86_400_000;
const EPOCHE_1900 = Date.UTC(1899, 11, 30);
const EPOCHE_1904 = Date.UTC(1904, 0, 1);
const SERIE_MAX = 2_958_465;

/** ISO day of a serial. Serial 60 is the 29 February 1900 that never was: undefined, like anything outside 1900 to 9999. */
export function tagAusSerie(serie: number, epoche1904: boolean): string | undefined {
  const ganz = Math.floor(serie);
  if (!Number.isFinite(serie)) return undefined;
  if (epoche1904) {
    return ganz < 0 || ganz > SERIE_MAX - 1462 ? undefined : iso(EPOCHE_1904 + ganz * TAG_MS);
  }
  if (ganz < 1 || ganz === 60 || ganz > SERIE_MAX) return undefined;
  // Before the false leap day the count is one short.
  return iso(EPOCHE_1900 + (ganz < 60 ? ganz + 1 : ganz) * TAG_MS);
}

/** Serial of an ISO day in the 1900 system; undefined before 1 March 1900, where the count has its false leap day. */
export function serieAus(tag: string): number | undefined {
  const serie = Math.round((Date.parse(`${tag}T00:00:00Z`) - EPOCHE_1900) / TAG_MS);
  return serie > 60 && serie <= SERIE_MAX ? serie : undefined;
}

function iso(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

// ECMA-376 18.8.30: built-in formats that show a day; 27-36 and 50-58 are the East Asian ones.
const DATUM_IDS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** True when a number format shows a day (time-only formats do not count). */
export function isDatumsformat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATUM_IDS.has(id);
  const nackt = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  // German Excel stores English letters; some producers leave T, M, J.
  return /[dy]/i.test(nackt) || /(?:tt|jj)/i.test(nackt) || /m{3,}/i.test(nackt);
}

/** Width of a format that pads with zeros ("00000" for postcodes), 0 for any other. */
export function nullenFormat(code: string | undefined): number {
  return code !== undefined && /^0{2,20}$/.test(code) ? code.length : 0;
}
