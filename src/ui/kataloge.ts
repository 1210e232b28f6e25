// The galleries as the page needs them. Given by the roof, so that the look does not depend on them.
import { createContext, useCallback, useContext } from 'react';
import type { Detailfeld } from '#sparten/sparte.ts';

export type SparteEintrag = {
  readonly schluessel: string;
  readonly label: string;
  readonly kurz: string;
  readonly gruppe: string;
  readonly schreibweisen: readonly string[];
  readonly felder: readonly Detailfeld[];
};
export type VersichererEintrag = {
  readonly schluessel: string;
  readonly name: string;
  readonly schreibweisen: readonly string[];
};
export type Kataloge = {
  readonly sparten: readonly SparteEintrag[];
  readonly versicherer: readonly VersichererEintrag[];
};

export const KatalogKontext = createContext<Kataloge>({ sparten: [], versicherer: [] });
export const useKataloge = (): Kataloge => useContext(KatalogKontext);

/** The Sparte by key; undefined for `unbekannt` and keys of a later version. */
export const useSparte = (schluessel: string | undefined): SparteEintrag | undefined =>
  useContext(KatalogKontext).sparten.find((sparte) => sparte.schluessel === schluessel);

/** Name of a Sparte for people. */
export const useSpartenname = (): ((schluessel: string, kurz?: boolean) => string) => {
  const { sparten } = useContext(KatalogKontext);
  return useCallback(
    (schluessel, kurz = false) => {
      const sparte = sparten.find((eintrag) => eintrag.schluessel === schluessel);
      if (!sparte) return schluessel === 'unbekannt' ? 'Sparte unbekannt' : schluessel;
      return kurz ? sparte.kurz : sparte.label;
    },
    [sparten],
  );
};
