// Agency numbers as brokers type them and insurers deliver them: one form for comparing, and whether a file is the house's own.
import { erkenneVersicherer, kompakt } from './index.ts';

/** Letters and digits only, upper case, leading zeros dropped: `RT 991`, `rt-991` are one; empty where nothing is said. */
export const normalisiereVermittlernummer = (nummer: string): string =>
  nummer
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');

export type Nummernbefund = {
  /** `neu`: the house has not entered these numbers; `fremd`: it has others there, and none of them is in the file. */
  readonly art: 'neu' | 'fremd';
  /** Insurer, or the pool that supplies. */
  readonly gesellschaft: string;
  /** Numbers of the file that the house has not entered. */
  readonly nummern: readonly string[];
};

type Eigene = { readonly gesellschaft: string; readonly nummer: string };
type Lieferung = {
  readonly gesellschaft?: string | undefined;
  readonly ueber?: string | undefined;
  readonly vermittlernummern?: readonly string[] | undefined;
};

const gesellschaftKey = (name: string): string =>
  erkenneVersicherer(name).versicherer?.schluessel ?? kompakt(name);

/** What is odd about the numbers of a file; undefined where nothing is, or the file names none. */
export const pruefeNummern = (
  lieferung: Lieferung,
  alleEigenen: readonly Eigene[],
): Nummernbefund | undefined => {
  const gesellschaft = lieferung.ueber ?? lieferung.gesellschaft;
  const geliefert = lieferung.vermittlernummern ?? [];
  if (gesellschaft === undefined || geliefert.length === 0) return undefined;
  const key = gesellschaftKey(gesellschaft);
  const eigene = new Set(
    alleEigenen
      .filter((eine) => gesellschaftKey(eine.gesellschaft) === key)
      .map(({ nummer }) => normalisiereVermittlernummer(nummer)),
  );
  const nummern = geliefert.filter((nummer) => !eigene.has(normalisiereVermittlernummer(nummer)));
  if (nummern.length === 0) return undefined;
  const fremd = eigene.size > 0 && nummern.length === geliefert.length;
  return { art: fremd ? 'fremd' : 'neu', gesellschaft, nummern };
};
