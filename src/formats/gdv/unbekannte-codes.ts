/** Codes that the value tables of the norm do not have: counted, so that nobody takes them for known. */
import { feldName, type Feld, type Layout } from './layout.ts';
import { rohText } from './feld.ts';
import { schluesselTabelle } from './schluessel.ts';
import type { Teildatensatz } from './teildatensatz.ts';

/** A code as it stands, in which field of which Satz, and how many records have it. */
export type UnbekannterCode = {
  readonly satz: string;
  readonly feld: string;
  readonly name: string;
  readonly wert: string;
  readonly saetze: number;
};

type Codefeld = { readonly feld: Feld; readonly tabelle: ReadonlyMap<string, string> };

/** Different codes beyond this are no codes: the file is damaged. */
const HOECHSTENS = 1000;
/** An age, to which the source of the tables has given the codes of another field. */
const KEINE_CODES: ReadonlySet<string> = new Set(['Eintrittsalter']);
/** Zeros stand in fields that say nothing. */
const NICHTS = /^0*$/;

/** Fields that hold one code; some hold several letters in a row. */
const codefelder = (layout: Layout): Codefeld[] =>
  layout.felder.flatMap((feld) => {
    const tabelle = schluesselTabelle(feld.tabelle);
    if (tabelle === undefined || KEINE_CODES.has(feld.name)) return [];
    return Math.max(...[...tabelle.keys()].map((code) => code.length)) >= feld.laenge
      ? [{ feld, tabelle }]
      : [];
  });

const felderCache = new WeakMap<Layout, readonly Codefeld[]>();
const felderOf = (layout: Layout): readonly Codefeld[] => {
  const found = felderCache.get(layout) ?? codefelder(layout);
  felderCache.set(layout, found);
  return found;
};

/** Counts the unknown codes of a file. */
export const createCodeZaehlung = () => {
  const anzahl = new Map<string, UnbekannterCode>();
  const count = (satz: string, { name: feld }: Feld, wert: string): void => {
    const key = [satz, feld, wert].join('|');
    const bisher = anzahl.get(key)?.saetze ?? 0;
    if (bisher === 0 && anzahl.size >= HOECHSTENS) return;
    anzahl.set(key, { satz, feld, name: feldName(feld), wert, saetze: bisher + 1 });
  };
  return {
    add: (td: Teildatensatz): void => {
      for (const { feld, tabelle } of felderOf(td.layout)) {
        const wert = rohText(td, feld).trim();
        if (!tabelle.has(wert) && !NICHTS.test(wert)) count(td.satz, feld, wert);
      }
    },
    ergebnis: (): UnbekannterCode[] =>
      [...anzahl].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => code),
  };
};
