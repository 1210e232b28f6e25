// Days by number, so that a million customers need no Date.

const ersterTag = Date.UTC(1925, 0, 1);
const tageMs = 86_400_000;
const tage: readonly string[] = Array.from({ length: 48_000 }, (_, i) =>
  new Date(ersterTag + i * tageMs).toISOString().slice(0, 10),
);
const jahresbeginn = new Map(
  tage.flatMap((tag, i) => (tag.endsWith('-01-01') ? [[Number(tag.slice(0, 4)), i]] : [])),
);

/** ISO day of a year between 1925 and 2055, `tag` counted from 0; runs on into the next year. */
export const tagImJahr = (jahr: number, tag: number): string =>
  tage[(jahresbeginn.get(jahr) ?? 0) + tag] ?? '2000-01-01';

/** Year of an ISO day. */
export const jahrVon = (tag: string): number => Number(tag.slice(0, 4));

/** The same day in another year; 29 February becomes the 28th. */
export const imJahr = (tag: string, jahr: number): string =>
  `${jahr}${tag.endsWith('02-29') && jahr % 4 !== 0 ? '-02-28' : tag.slice(4)}`;
