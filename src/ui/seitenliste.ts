// What an area gives to the roof: its pages, its place in the navigation, its tabs in the Kundenakte and on contracts.
import type { Icon } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import type { ComponentType } from 'react';

export type Seiteneintrag = {
  /** Router path with `$name` parameters: `/kunden/$kundeId`. */
  readonly pfad: string;
  /** `offen` pages stand without the frame (sign-in); the others need a person, most a brokerage. */
  readonly zugang: 'offen' | 'angemeldet' | 'mandant' | 'betreiber';
  readonly laden: () => Promise<ComponentType>;
};

export type Navigationseintrag = {
  readonly label: string;
  readonly pfad: string;
  readonly symbol: Icon;
  readonly zugang?: 'mandant' | 'betreiber';
  /** Beside the word: a number of open things, or nothing. */
  readonly zahl?: ComponentType;
};

export type Kundenreiter = {
  readonly schluessel: string;
  readonly label: string;
  readonly laden: () => Promise<ComponentType<{ kundeId: string }>>;
};

/** As Kundenreiter, on the page of a contract. */
export type Vertragsreiter = Omit<Kundenreiter, 'laden'> & {
  readonly laden: () => Promise<ComponentType<{ kundeId: string; vertragId: string }>>;
};

export type Bereich = {
  readonly seiten: readonly Seiteneintrag[];
  readonly navigation?: readonly Navigationseintrag[];
  readonly kundenreiter?: readonly Kundenreiter[];
  readonly vertragsreiter?: readonly Vertragsreiter[];
};

/** Tabs that other areas add to the Kundenakte. */
export const KundenreiterKontext = createContext<readonly Kundenreiter[]>([]);
export const useKundenreiter = (): readonly Kundenreiter[] => useContext(KundenreiterKontext);

/** Tabs that other areas add to the page of a contract. */
export const VertragsreiterKontext = createContext<readonly Vertragsreiter[]>([]);
export const useVertragsreiter = (): readonly Vertragsreiter[] => useContext(VertragsreiterKontext);
