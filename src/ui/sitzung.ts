// Who works here, for the parts that show or hide by role. Filled by the roof.
import { createContext, useContext } from 'react';

export type Sitzung = {
  readonly benutzerId: string;
  readonly name: string;
  readonly rolle: 'inhaber' | 'mitarbeiter' | 'lesend' | null;
  /** Right "Gesundheit und Einkommen sehen". */
  readonly siehtSchutzbeduerftiges: boolean;
  readonly betreiber: boolean;
  readonly demo: boolean;
};

/** People of the brokerage by id: origins name them. Filled by the roof. */
export const PersonenKontext = createContext<ReadonlyMap<string, string>>(new Map());

/** Name of a person by id; who has left the brokerage has no name there any more. */
export const usePersonenname = (): ((benutzerId: string) => string) => {
  const personen = useContext(PersonenKontext);
  return (benutzerId) => personen.get(benutzerId) ?? 'einer früheren Person';
};

const niemand: Sitzung = {
  benutzerId: '',
  name: '',
  rolle: null,
  siehtSchutzbeduerftiges: false,
  betreiber: false,
  demo: false,
};
export const SitzungKontext = createContext<Sitzung>(niemand);

/** Rights as the pages ask for them; the server decides again. */
export const useSitzung = () => {
  const sitzung = useContext(SitzungKontext);
  return {
    ...sitzung,
    darfSchreiben: sitzung.rolle === 'inhaber' || sitzung.rolle === 'mitarbeiter',
    istInhaber: sitzung.rolle === 'inhaber',
  };
};
