// CSV for people: German separators, opens in Excel with right umlauts, formulas made harmless.

/** Numbers, amounts and phone numbers start with these signs too and must stay as they are. */
const unverdaechtig = /^[+-]?[\d\s.,()/-]+(€|%)?$/;

/** A cell that a spreadsheet would run as a formula gets a leading apostrophe. */
export const entschaerfe = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !unverdaechtig.test(text) ? `'${text}` : text;

const zelle = (text: string): string => {
  const sicher = entschaerfe(text);
  return /[";\r\n]/.test(sicher) ? `"${sicher.replaceAll('"', '""')}"` : sicher;
};

/** Semicolons, CRLF, byte order mark. */
export const schreibeCsv = (kopf: readonly string[], zeilen: readonly (readonly string[])[]): string =>
  `\uFEFF${[kopf, ...zeilen].map((zeile) => zeile.map(zelle).join(';')).join('\r\n')}\r\n`;

/** Offers a text as a file to save. */
export const speichereDatei = (name: string, inhalt: string, art = 'text/csv;charset=utf-8'): void => {
  const url = URL.createObjectURL(new Blob([inhalt], { type: art }));
  const anker = Object.assign(document.createElement('a'), { href: url, download: name });
  anker.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
