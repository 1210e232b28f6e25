/** Inkasso: the total of a contract (0400) against its parts by Teilsparte (0410). */
import { textAt } from './feld.ts';
import { createHinweis, type Hinweis } from './hinweis.ts';
import { betrag, euro, euroText } from './summen.ts';
import type { Teildatensatz } from './teildatensatz.ts';

const INKASSO = [
  { feld: 'GesbeitragNettoInWE', teile: ['TeilspartenbeitragNettoInWE'] },
  { feld: 'VerssteuerInWE', teile: ['TeilspartensteuerInWE'] },
  {
    feld: 'GesProvisionsbetragInWE',
    teile: ['TeilspartenProvBetrag1InWE', 'TeilspartenProvBetrag2InWE', 'TeilspartenProvBetrag3InWE'],
  },
] as const;

/** Compares a 0400 with the 0410 that follow it for the same contract. */
export const createInkassoKontrolle = (melde: (hinweis: Hinweis) => void) => {
  let gesamt: Teildatensatz | undefined;
  let teile: Teildatensatz[] = [];
  const vertrag = (td: Teildatensatz): string => textAt(td, 5, 5) + textAt(td, 14, 19);
  const close = (): void => {
    const td = gesamt;
    gesamt = undefined;
    if (td === undefined || teile.length === 0) return;
    for (const { feld: name, teile: namen } of INKASSO) {
      const soll = betrag(td, name);
      const ist = teile.reduce((sum, t) => namen.reduce((s, n) => s + betrag(t, n), sum), 0);
      if (soll === ist) continue;
      const details = {
        zeile: td.zeile,
        satzart: td.satz,
        wert: euro(soll),
        a: euroText(soll),
        b: euroText(ist),
      };
      melde(createHinweis('inkasso_abweichung', { ...details, feld: name }));
    }
  };
  const satz = (td: Teildatensatz): void => {
    if (td.satz === '0410' && gesamt !== undefined && vertrag(td) === vertrag(gesamt)) teile.push(td);
    else if (td.satz === '0400' && td.td === 1) {
      close();
      [gesamt, teile] = [td, []];
    } else if (td.satz === '9999') close();
  };
  return { satz, close };
};
