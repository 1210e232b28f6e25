// Lists saved once more by a program that took each line for one cell: "Name;""Ort""".
import type { Grenzen } from '../grenzen.ts';
import type { CsvLeser } from './csv-leser.ts';
import { erkenneTrenner } from './trenner.ts';

const ZEILE = /^"(?:[^"]|"")*"$/;
const MIN_ZEILEN = 2;

/** Each line without the quotes around it; what is quoted inside becomes quoted. */
export const packeAus = (text: string): string =>
  text.replaceAll(/[^\r\n]+/g, (zeile) =>
    ZEILE.test(zeile) ? zeile.slice(1, -1).replaceAll('""', '"') : zeile,
  );

/** True where nearly every line is one quoted cell that holds a line of cells. */
export const isVerpackt = (probe: string, zuEnde: boolean): boolean => {
  const zeilen = probe
    .split(/\r\n|\n|\r/)
    .slice(0, zuEnde ? 200 : -1)
    .filter((zeile) => zeile.trim() !== '');
  const ganze = zeilen.filter((zeile) => ZEILE.test(zeile));
  if (ganze.length < MIN_ZEILEN || ganze.length < zeilen.length * 0.9) return false;
  return erkenneTrenner(probe, zuEnde).felder === 1 && erkenneTrenner(packeAus(probe), zuEnde).felder > 2;
};

/** A reader of such a text; only whole lines are unpacked, the rest waits. */
export const mitAuspacken = (
  leser: CsvLeser,
  verpackt: boolean,
  { zeileZeichen }: Pick<Grenzen, 'zeileZeichen'>,
): CsvLeser => {
  if (!verpackt) return leser;
  let rest = '';
  return {
    push: (text) => {
      const ganz = rest + text;
      const ende = Math.max(ganz.lastIndexOf('\n'), ganz.slice(0, -1).lastIndexOf('\r')) + 1;
      // A line beyond the limit is the reader's to refuse.
      const bis = ganz.length - ende > zeileZeichen ? ganz.length : ende;
      rest = ganz.slice(bis);
      return leser.push(packeAus(ganz.slice(0, bis)));
    },
    end: () => [...leser.push(packeAus(rest)), ...leser.end()],
  };
};
