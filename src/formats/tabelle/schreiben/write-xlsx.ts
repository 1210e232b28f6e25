import { writeXlsx as schreibeMappe } from 'hucre/xlsx';
import { blattName } from './blatt-name.ts';

/** A value to write. Text is always written as text, never as a formula. `{ tag }` is an ISO day, `{ cent }` an amount. */
export type XlsxWert = string | number | boolean | null | { tag: string } | { cent: number };

export type XlsxSpalte = {
  titel: string;
  /** Width in characters. */
  breite?: number;
};

export type XlsxBlatt = {
  name: string;
  spalten: readonly XlsxSpalte[];
  zeilen: readonly (readonly XlsxWert[])[];
};

const FORMAT = { tag: 'dd.mm.yyyy', cent: '#,##0.00 "€"', text: '@' };

/** Writes a workbook with bold, frozen headings and a filter on each sheet. */
export async function writeXlsx(blaetter: readonly XlsxBlatt[]): Promise<Uint8Array> {
  return schreibeMappe({ sheets: blaetter.map(blatt) });
}

type Mappe = Parameters<typeof schreibeMappe>[0];
type MappenBlatt = Mappe['sheets'][number];

function blatt({ name, spalten, zeilen }: XlsxBlatt): MappenBlatt {
  const cells: NonNullable<MappenBlatt['cells']> = new Map();
  for (const [i] of spalten.entries()) cells.set(`0,${i}`, { style: { font: { bold: true } } });
  for (const [z, zeile] of zeilen.entries()) {
    for (const [s, wert] of zeile.entries()) {
      const numFmt = format(wert);
      if (numFmt !== undefined) cells.set(`${z + 1},${s}`, { style: { numFmt } });
    }
  }
  return {
    name: blattName(name),
    columns: spalten.map((spalte) => ({ width: spalte.breite ?? Math.max(12, spalte.titel.length + 4) })),
    rows: [spalten.map((spalte) => spalte.titel), ...zeilen.map((zeile) => zeile.map(zellwert))],
    cells,
    freezePane: { rows: 1 },
  };
}

function format(wert: XlsxWert): string | undefined {
  if (wert === null || typeof wert === 'number' || typeof wert === 'boolean') return undefined;
  if (typeof wert === 'string') return FORMAT.text;
  return 'tag' in wert ? FORMAT.tag : FORMAT.cent;
}

function zellwert(wert: XlsxWert): string | number | boolean | Date | null {
  if (typeof wert !== 'object' || wert === null) return wert;
  return 'tag' in wert ? new Date(`${wert.tag}T00:00:00Z`) : wert.cent / 100;
}
