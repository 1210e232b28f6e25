// Ditto marks: cells that say "as above" get the text of the cell above.
import type { Hinweis } from '#domain/hinweis.ts';
import { isLeer } from '#formats/tabelle/index.ts';
import type { Zeile, Zelle } from '#formats/tabelle/index.ts';

const MARKE =
  /^(?:["″”“„]|''|,,|-\s?["″]\s?-|s\.\s?o\.?|siehe oben|wie oben|w\.\s?o\.|dto\.?|dito\.?|ditto|idem|dgl\.)$/i;

const isMarke = ({ art, text }: Zelle): boolean =>
  art === 'text' && text.length <= 10 && MARKE.test(text.trim());

/** Fills the marks of each row from the rows above; `zustand` counts the cells. */
export async function* fuehreUnter(
  zeilen: AsyncIterable<readonly Zeile[]>,
  zustand: { unterfuehrt: number },
): AsyncGenerator<readonly Zeile[]> {
  let oben: readonly Zelle[] = [];
  for await (const teil of zeilen) {
    const neu: Zeile[] = [];
    for (const zeile of teil) {
      const zellen = zeile.zellen.map((zelle, spalte) => {
        const davor = oben[spalte];
        if (!isMarke(zelle) || !davor || isLeer(davor)) return zelle;
        zustand.unterfuehrt += 1;
        return davor;
      });
      if (zeile.verworfen === undefined) oben = zellen;
      neu.push(zellen.some((zelle, i) => zelle !== zeile.zellen[i]) ? { ...zeile, zellen } : zeile);
    }
    yield neu;
  }
}

export const unterfuehrungshinweis = (anzahl: number): Hinweis => ({
  code: 'unterfuehrung',
  schwere: 'info',
  text: `In ${anzahl} ${anzahl === 1 ? 'Zelle steht' : 'Zellen steht'} ein Zeichen für „wie oben“ („dto.“, „s. o.“); dort gilt der Wert der Zeile darüber.`,
});
