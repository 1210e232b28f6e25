// One page of a list: the part of the question that every list shares, and the page's answer with its mark.
import type { z } from 'zod';
import type { Suchanfrage } from '#domain/suchanfrage.ts';
import { parseSuchanfrage } from '#domain/suchanfrage.ts';
import type { seiteSchema } from './contract.ts';
import { readMarke, writeMarke } from './cursor.ts';

type Seitenwunsch = z.infer<typeof seiteSchema> & {
  readonly sort: string;
  readonly richtung: 'auf' | 'ab';
  readonly suche?: string | undefined;
};

/** The question as the search functions of migration 0005 take it. */
export type Anfrage = {
  readonly sort: string;
  readonly ab: boolean;
  readonly anzahl: number;
  readonly nach?: { readonly wert: string | null; readonly id: string };
  readonly suche?: Suchanfrage;
};

/** Hits above it are not counted. */
const hoechstzahl = 5000;

const ordnung = ({ sort, richtung }: Seitenwunsch): string => `${sort} ${richtung}`;

/** Undefined where the search box holds nothing that can be searched: the page is empty then. One row more than wanted is asked for. */
export const toAnfrage = (wunsch: Seitenwunsch): Anfrage | undefined => {
  const suche = wunsch.suche ? parseSuchanfrage(wunsch.suche) : undefined;
  if (wunsch.suche && !suche) return undefined;
  const marke = wunsch.nach === undefined ? undefined : readMarke(ordnung(wunsch), wunsch.nach);
  return {
    sort: wunsch.sort,
    ab: wunsch.richtung === 'ab',
    anzahl: wunsch.anzahl + 1,
    ...(marke ? { nach: { wert: marke.wert, id: marke.id } } : {}),
    ...(suche ? { suche } : {}),
  };
};

export const leereSeite = { zeilen: [], weiter: null, gesamt: 0 };

type Treffer = { readonly id: string; readonly sortwert: string | null; readonly gesamt: number | null };

/** Cuts the row too many off; the total travels in the mark, so that only the first page counts. */
export const toSeite = <T extends Treffer, Z>(
  wunsch: Seitenwunsch,
  treffer: readonly T[],
  toZeile: (zeile: T) => Z,
): { zeilen: Z[]; weiter: string | null; gesamt: number | null } => {
  const zeilen = treffer.slice(0, wunsch.anzahl);
  const letzte = zeilen.at(-1);
  const gezaehlt = treffer[0]?.gesamt ?? (treffer.length === 0 ? 0 : null);
  const gesamt =
    wunsch.nach === undefined
      ? gezaehlt !== null && gezaehlt > hoechstzahl
        ? null
        : gezaehlt
      : readMarke(ordnung(wunsch), wunsch.nach).gesamt;
  const weiter =
    treffer.length > wunsch.anzahl && letzte
      ? writeMarke(ordnung(wunsch), { wert: letzte.sortwert, id: letzte.id, gesamt })
      : null;
  return { zeilen: zeilen.map(toZeile), weiter, gesamt };
};
