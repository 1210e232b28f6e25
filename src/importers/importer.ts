// The type of an entry of the importers gallery: a source of records that become Vorschlaege.
import type { Importschritt } from '#domain/vorschlag.ts';
import type { Gelerntes, Zuordnung } from '#domain/zuordnung.ts';

export type Erkennung = {
  /** 0 to 1; the surest importer gets the file. */
  readonly sicherheit: number;
  /** German: why. */
  readonly grund: string;
};

/** What the file says about itself, found while reading. */
export type Lieferung = {
  readonly gesellschaft?: string;
  /** The pool that supplies, where it is one. */
  readonly ueber?: string;
  readonly vermittlernummern?: readonly string[];
  /** ISO days. */
  readonly von?: string;
  readonly bis?: string;
  readonly erstellt?: string;
};

export type Importauftrag = {
  readonly dateiname: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Today, ISO. */
  readonly heute: string;
  /** Overrides chosen by the user: of a table a `Tabellenwahl`. */
  readonly wahl?: Readonly<Record<string, unknown>>;
  /** Most filled cells of a sheet, where the installation says other than the format's own limit. */
  readonly zellen?: number;
  /** What the brokerage has confirmed before. */
  readonly gelernt?: Gelerntes;
};

/** What importers yield beside the steps of a plan. */
export type Beischritt =
  | { readonly art: 'lieferung'; readonly lieferung: Lieferung }
  /** How the columns of a table were understood; comes even where the table as a whole can't be taken. */
  | { readonly art: 'zuordnung'; readonly zuordnung: Zuordnung };

export type Importer = {
  /** `gdv`, `tabelle`. */
  readonly schluessel: string;
  readonly label: string;
  /** Anybody may have typed it: a customer without the data that tell people apart becomes new only when a person says so. */
  readonly mindestangaben?: true;
  /** Looks at the first 64 KB, never at the name alone. */
  readonly erkenne: (anfang: Uint8Array, dateiname: string) => Erkennung;
  /** Never throws on bad data; the last step may be a `lieferung`. */
  readonly read: (auftrag: Importauftrag) => AsyncIterable<Importschritt | Beischritt>;
};
