/** Amounts and sums of a delivery, in hundredths. */
import { dezimalText, feld, type Dezimal, type Wert } from './feld.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** What the Nachsatz sums up, and from which field (Satz 9999 against 0200, 0400, 0500; amounts in hundredths). */
export const NACHSATZ_SUMMEN = [
  { feld: 'Gesbeitrag', satz: '0200', aus: 'GesbeitragNettoInWE' },
  { feld: 'GesbeitragBruttoInkasso', satz: '0400', aus: 'GesbeitragBruttoInWE' },
  { feld: 'GesprovisionsBetrag', satz: '0400', aus: 'GesProvisionsbetragInWE' },
  { feld: 'Verssleistungen', satz: '0500', aus: 'BetragInWEGemaessZahlungsart' },
  { feld: 'Schadenbearbeitungskost', satz: '0500', aus: 'SchadenbearbeitungskostInWE' },
] as const;

const SUMMIERTE: ReadonlySet<string> = new Set(NACHSATZ_SUMMEN.map(({ satz }) => satz));

const isDezimal = (wert: Wert): wert is Dezimal =>
  typeof wert === 'object' && wert !== null && 'wert' in wert;

/** The scaled integer of an amount; blank or unreadable ones add nothing (they are reported by themselves). */
export const betrag = (td: Teildatensatz, name: string): number => {
  const wert = feld(td, name);
  return isDezimal(wert) ? wert.wert : 0;
};

/** "1234.50" */
export const euro = (wert: number): string => dezimalText({ wert, stellen: 2 });

/** "4.806,00" for messages. */
export const euroText = (wert: number): string =>
  euro(wert)
    .replace('.', ',')
    .replaceAll(/\B(?=(\d{3})+,)/g, '.');

/** Counts and sums of a Datenpaket, also used to write its Nachsatz. Amounts in hundredths, as NACHSATZ_SUMMEN. */
export const createSummen = () => {
  let anzahl = 0;
  const werte = NACHSATZ_SUMMEN.map(() => 0);
  return {
    add: (td: Teildatensatz): void => {
      anzahl++;
      if (td.td !== 1 || !SUMMIERTE.has(td.satz)) return;
      NACHSATZ_SUMMEN.forEach(({ satz, aus }, i) => {
        if (satz === td.satz) werte[i] = (werte[i] ?? 0) + betrag(td, aus);
      });
    },
    anzahl: (): number => anzahl,
    werte: (): readonly number[] => werte,
  };
};

export type Summen = ReturnType<typeof createSummen>;
