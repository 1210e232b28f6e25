import type { Hinweis } from './hinweis.ts';

export type ZellArt = 'leer' | 'text' | 'zahl' | 'datum' | 'wahrheit' | 'fehler';

/** One cell as the file has it. Text files only know 'leer' and 'text'. */
export type Zelle = {
  art: ZellArt;
  /** What a person sees or would type: text as it stands, numbers in plain digits with a point, days as ISO text. */
  text: string;
  /** The number as stored (art 'zahl'), or the day serial (art 'datum' of xlsx). */
  zahl?: number;
  /** The number needs more digits than the file can hold (15): the last ones may be invented by the spreadsheet. */
  ungenau?: true;
  /** ISO day of a date cell; missing when the serial names no day (serial 60, negative). */
  tag?: string;
  /** The serial counts from 1904-01-01. */
  epoche1904?: true;
  /** The value comes from a formula: 'wert' the stored result was taken, 'ohne' no result is stored (art 'leer'). */
  formel?: 'wert' | 'ohne';
  /** The value was copied from the first cell of a merged range: across a row or down a column. */
  verbunden?: 'rechts' | 'unten';
};

/** A row with its place. `verworfen` is set when the row could not be read; it then has no cells. */
export type Zeile = {
  /** 1-based: line of a text file at which the row starts, or row number of a sheet. */
  nummer: number;
  zellen: Zelle[];
  /** The row was too large or damaged; it counts as read and rejected. */
  verworfen?: Hinweis;
  /** What is odd about a row that was read. */
  hinweise?: Hinweis[];
};

export const LEERE_ZELLE: Zelle = Object.freeze({ art: 'leer', text: '' });

/** A cell of plain text; blank text gives an empty cell. */
export function textZelle(text: string): Zelle {
  return text === '' ? LEERE_ZELLE : { art: 'text', text };
}

const GENAUE_STELLEN = 15;

/** Plain decimal text of a stored double, rounded to the 15 digits that spreadsheets guarantee (no invented digits). */
export function zahlText(zahl: number): string {
  const rund = Number(zahl.toPrecision(GENAUE_STELLEN));
  const text = String(rund);
  if (!text.includes('e')) return text;
  return Math.abs(rund) >= 1 ? BigInt(Math.trunc(rund)).toString() : rund.toFixed(20).replace(/0+$/, '');
}

/** A number cell; `ungenau` when the integer part alone uses up the guaranteed digits. */
export function zahlZelle(zahl: number): Zelle {
  return Math.abs(zahl) >= 10 ** GENAUE_STELLEN
    ? { art: 'zahl', text: zahlText(zahl), zahl, ungenau: true }
    : { art: 'zahl', text: zahlText(zahl), zahl };
}

/** True when the cell carries no visible text. */
export function isLeer(zelle: Zelle | undefined): boolean {
  return zelle === undefined || zelle.art === 'leer' || zelle.text.trim() === '';
}

/** Number of cells up to the last filled one. */
export function breite(zellen: readonly Zelle[]): number {
  let ende = zellen.length;
  while (ende > 0 && isLeer(zellen[ende - 1])) ende--;
  return ende;
}
