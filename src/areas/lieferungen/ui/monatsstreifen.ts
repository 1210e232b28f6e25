// The last twelve months of a row of deliveries, for the strip. Pure.
import { plusMonate } from '#domain/rhythmus.ts';
import type { Lieferreihe } from '../contract.ts';

export type Monat = {
  /** `2026-11` */
  readonly monat: string;
  readonly lieferungen: readonly Lieferreihe['lieferungen'][number][];
  readonly stand: 'da' | 'luecke' | 'erwartet' | 'leer';
};

const ueberfaellig = new Set<Lieferreihe['stand']>(['faellig', 'ueberfaellig']);

/** Oldest first; the last one is the month of `heute`. */
export const monatsstreifen = (reihe: Lieferreihe, heute: string): Monat[] => {
  const erster = `${heute.slice(0, 7)}-01`;
  const luecken = new Set(reihe.luecken.map((tag) => tag.slice(0, 7)));
  const erwartet = reihe.naechste !== null && ueberfaellig.has(reihe.stand) ? reihe.naechste.slice(0, 7) : '';
  return Array.from({ length: 12 }, (_, i) => {
    const monat = plusMonate(erster, i - 11).slice(0, 7);
    const lieferungen = reihe.lieferungen.filter(({ tag }) => tag.startsWith(monat));
    const leer = luecken.has(monat) ? 'luecke' : monat === erwartet ? 'erwartet' : 'leer';
    return { monat, lieferungen, stand: lieferungen.length > 0 ? 'da' : leer };
  });
};
