// Where a table says to whom a row belongs.
import type { Zeile } from '#formats/tabelle/index.ts';
import { erkenneSpalten } from '../tabelle/spalten.ts';
import type { Spalte } from '../tabelle/spalten.ts';

/** Columns, counted from 0; without `nummer` the rows name nobody. */
export type Spaltenlage = {
  readonly spalten: readonly Spalte[];
  readonly nummer: number | undefined;
  readonly gesellschaft: number | undefined;
};

export const ohneNummer =
  'In der Tabelle ist keine Spalte mit Vermittlernummern zu erkennen. Ohne sie lässt sich die Datei nicht verteilen.';

/** Judged by the heading and the first rows. */
export const findSpaltenlage = (
  kopf: readonly string[],
  daten: readonly Zeile[],
  heute: string,
): Spaltenlage => {
  const spalten = erkenneSpalten(kopf, daten, { heute });
  const stelle = (feld: Spalte['feld']): number | undefined =>
    spalten.find((spalte) => spalte.feld === feld)?.spalte;
  return {
    spalten,
    nummer: stelle('vertrag.vermittlernummer'),
    gesellschaft: stelle('vertrag.gesellschaft'),
  };
};
