import type { ReactNode } from 'react';

/** One column of a Datentabelle. */
export type Spalte<T> = {
  readonly schluessel: string;
  readonly titel: string;
  readonly zelle: (zeile: T) => ReactNode;
  /** Plain text for CSV. */
  readonly text: (zeile: T) => string;
  /** Money, days, counts. */
  readonly rechts?: boolean;
  /** The server's name of this order. */
  readonly sortierung?: string;
  readonly breite?: number | string;
  /** Shown from the start unless false; the user's choice is remembered. */
  readonly anfangs?: boolean;
  /** Never hidden. */
  readonly immer?: boolean;
  /** Place on the phone's card; absent there unless told. `zeile` stands alone below the others. */
  readonly handy?: 'titel' | 'text' | 'zeile' | 'rechts';
  /** On the card instead of `zelle`: there a figure has no heading above it, and the place is narrow. */
  readonly karte?: (zeile: T) => ReactNode;
};

export type Sortierung = { readonly feld: string; readonly richtung: 'auf' | 'ab' };
