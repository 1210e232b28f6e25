// Lists whose columns are set apart by blanks alone: printouts, query results, text exports of fixed width.
import type { Grenzen } from '../grenzen.ts';
import { createCsvLeser } from './csv-leser.ts';
import type { CsvLeser } from './csv-leser.ts';

/** Where the columns begin, 0-based. */
export type Raster = readonly number[];

const LINEAL = /^[-=]+(?:\s+[-=]+){2,}\s*$/;
const PROBE_ZEILEN = 200;
const MIN_SPALTEN = 3;
const MIN_ZEILEN = 3;

const anfaenge = (zeile: string): Raster => [...zeile.matchAll(/\S+/g)].map(({ index }) => index);

/** Columns that two blanks set apart in every line. */
const ausLuecken = (zeilen: readonly string[]): Raster => {
  const breite = Math.max(0, ...zeilen.map(({ length }) => length));
  const frei = Array.from({ length: breite }, (_, x) => zeilen.every((zeile) => (zeile[x] ?? ' ') === ' '));
  return frei.flatMap((leer, x) =>
    !leer && (x === 0 || (frei[x - 1] && (x === 1 || frei[x - 2]))) ? [x] : [],
  );
};

/** The columns of a text set with blanks; undefined for every other text. */
export const findRaster = (probe: string, zuEnde = false): Raster | undefined => {
  const alle = probe.split(/\r\n|\n|\r/).slice(0, zuEnde ? PROBE_ZEILEN : -1);
  const zeilen = alle.filter((zeile) => zeile.trim() !== '').slice(0, PROBE_ZEILEN);
  const lineal = zeilen.find((zeile) => LINEAL.test(zeile));
  if (lineal !== undefined) return anfaenge(lineal);
  const mitLuecken = zeilen.filter((zeile) => (zeile.trim().match(/\S {2,}(?=\S)/g) ?? []).length >= 2);
  if (mitLuecken.length < MIN_ZEILEN || mitLuecken.length < zeilen.length * 0.6) return undefined;
  const raster = ausLuecken(mitLuecken);
  return raster.length >= MIN_SPALTEN ? raster : undefined;
};

const alsFeld = (text: string): string => (/["\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A title that runs across the columns stays in one piece; a ruler is no row. */
const zerlege = (zeile: string, raster: Raster): string => {
  if (LINEAL.test(zeile)) return '';
  if (raster.some((x) => x > 0 && (zeile[x - 1] ?? ' ') !== ' ')) return alsFeld(zeile.trim());
  return raster.map((x, i) => alsFeld(zeile.slice(x, raster[i + 1]).trim())).join('\t');
};

/** Reads such a text; lines keep their numbers. */
export const createFestleser = (raster: Raster, grenzen: Grenzen): CsvLeser => {
  const leser = createCsvLeser({ trenner: '\t', grenzen });
  let rest = '';
  const wandle = (text: string): string =>
    text.replaceAll(/[^\r\n]+/g, (zeile) =>
      zeile.length > grenzen.zeileZeichen ? alsFeld(zeile) : zerlege(zeile, raster),
    );
  return {
    push: (text) => {
      const ganz = rest + text;
      const ende = Math.max(ganz.lastIndexOf('\n'), ganz.slice(0, -1).lastIndexOf('\r')) + 1;
      // A line beyond the limit is the reader's to refuse.
      const bis = ganz.length - ende > grenzen.zeileZeichen ? ganz.length : ende;
      rest = ganz.slice(bis);
      return leser.push(wandle(ganz.slice(0, bis)));
    },
    end: () => [...leser.push(wandle(rest)), ...leser.end()],
  };
};
