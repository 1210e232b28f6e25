/** 0-based column of a cell reference ("C7" gives 2); -1 when there is none. */
export function spalteAus(bezug: string): number {
  let spalte = 0;
  for (let i = 0; i < bezug.length; i++) {
    const code = bezug.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    spalte = spalte * 26 + (code - 64);
  }
  return spalte - 1;
}

/** 1-based row of a cell reference ("C7" gives 7); 0 when there is none. */
export function zeileAus(bezug: string): number {
  return Number(/\d+$/.exec(bezug)?.[0] ?? 0);
}

/** Letters of a 0-based column (2 gives "C"). */
export function spaltenname(spalte: number): string {
  const rest = Math.floor(spalte / 26);
  return (rest > 0 ? spaltenname(rest - 1) : '') + String.fromCharCode(65 + (spalte % 26));
}
