import type { Zelle } from './zelle.ts';
import { LEERE_ZELLE, isLeer } from './zelle.ts';

/** A merged range, 1-based rows, 0-based columns, both ends included. */
export type Verbund = { vonZeile: number; bisZeile: number; vonSpalte: number; bisSpalte: number };

/** Most cells that merged ranges may fill in one row. */
const MAX_FUELLUNG = 500;

/**
 * Copies the value of each range's first cell over the range while rows go by in ascending order, marked
 * `verbunden: 'rechts'` in the first row and `'unten'` below it.
 */
export function createVerbundFueller(
  verbuende: readonly Verbund[],
): (nummer: number, zellen: Zelle[]) => void {
  const wartend = [...verbuende].sort((a, b) => a.vonZeile - b.vonZeile);
  let aktiv: { verbund: Verbund; zelle: Zelle }[] = [];
  let naechster = 0;
  return (nummer, zellen) => {
    aktiv = aktiv.filter((a) => a.verbund.bisZeile >= nummer);
    for (const { verbund, zelle } of aktiv)
      fuelle(zellen, verbund.vonSpalte, verbund.bisSpalte, zelle, 'unten');
    for (; naechster < wartend.length; naechster++) {
      const verbund = wartend[naechster];
      if (!verbund || verbund.vonZeile > nummer) break;
      const zelle = zellen[verbund.vonSpalte];
      // A first row that never came was blank: there is nothing to copy.
      if (verbund.vonZeile < nummer || !zelle || isLeer(zelle)) continue;
      fuelle(zellen, verbund.vonSpalte + 1, verbund.bisSpalte, zelle, 'rechts');
      if (verbund.bisZeile > nummer) aktiv.push({ verbund, zelle });
    }
  };
}

function fuelle(
  zellen: Zelle[],
  von: number,
  bis: number,
  zelle: Zelle,
  verbunden: 'rechts' | 'unten',
): void {
  const ende = Math.min(bis, von + MAX_FUELLUNG);
  while (zellen.length <= ende) zellen.push(LEERE_ZELLE);
  for (let s = von; s <= ende; s++) {
    if (isLeer(zellen[s])) zellen[s] = { ...zelle, verbunden };
  }
}
