// Cells that a spreadsheet would take for a formula (CSV injection).

const VORNE = /^[=+\-@\t\r]/;
const HARMLOS = /^[+-][\d\s()/.,-]*\d[\d\s()/.,-]*(?:\s?(?:€|EUR))?$/;
const MARKE = "'";

/** True when a spreadsheet would evaluate the text. Phone numbers (+49 30 123) and amounts (-12,50) are harmless. */
export function isFormelartig(text: string): boolean {
  return VORNE.test(text) && !HARMLOS.test(text);
}

/** Text for people: an apostrophe in front makes a spreadsheet show it as text. */
export function neutralisiere(text: string): string {
  return isFormelartig(text) ? MARKE + text : text;
}

/** Undoes neutralisiere. */
export function entneutralisiere(text: string): string {
  return text.startsWith(MARKE) && isFormelartig(text.slice(1)) ? text.slice(1) : text;
}
