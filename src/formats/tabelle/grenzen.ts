/** Upper bounds of a read. Rows beyond a row bound are rejected one by one, the others refuse the file. */
export type Grenzen = {
  /** Bytes of a file that has to be held in memory (xlsx, xls, ods). */
  dateiBytes: number;
  /** Characters of one logical line of a text file; longer: the row is rejected. */
  zeileZeichen: number;
  /** Characters of one cell; longer: the row is rejected. */
  feldZeichen: number;
  /** Filled columns; a cell further right rejects the row. */
  spalten: number;
  /** Filled cells of one sheet of a workbook; more refuse the file. */
  zellen: number;
  archivEintraege: number;
  archivBytes: number;
  /** Unpacked : packed, for each entry and for the whole archive. */
  archivVerhaeltnis: number;
  /** Entries up to this unpacked size are harmless whatever their ratio. */
  archivFreiBytes: number;
  /** Characters in the shared strings of a workbook. */
  textZeichen: number;
  xmlTiefe: number;
};

export const GRENZEN: Grenzen = {
  dateiBytes: 200 * 1024 * 1024,
  zeileZeichen: 1024 * 1024,
  feldZeichen: 64 * 1024,
  spalten: 500,
  zellen: 8_000_000,
  archivEintraege: 10_000,
  archivBytes: 2 * 1024 * 1024 * 1024,
  archivVerhaeltnis: 100,
  archivFreiBytes: 1024 * 1024,
  textZeichen: 64 * 1024 * 1024,
  xmlTiefe: 100,
};
