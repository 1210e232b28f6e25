// What a source says should be: the only thing importers yield besides Hinweise.
import type { Buchung } from './buchung.ts';
import type { Hinweis } from './hinweis.ts';
import type { Kunde } from './kunde.ts';
import type { Schaden } from './schaden.ts';
import type { Vertrag } from './vertrag.ts';

/** Place in the source of one value: 1-based line or row, the reader's field name, the text as it stands. */
export type Fundstelle = { readonly zeile: number; readonly feld?: string; readonly roh?: string };

/** Source place by path of the value as `flach` names it; the record's own line stands for paths not listed. */
export type Nachweis = { readonly zeile: number; readonly felder: Readonly<Record<string, Fundstelle>> };

export type KundeVorschlag = {
  readonly art: 'kunde';
  /** One customer of the file; contracts refer to it. Comes again where the file tells more about the same one. */
  readonly schluessel: string;
  readonly kunde: Kunde;
  readonly nachweis: Nachweis;
};

export type VertragVorschlag = {
  readonly art: 'vertrag';
  /** One contract of the file; comes again where its records stand apart. */
  readonly schluessel: string;
  /** `schluessel` of the holder in the same file, or a `halterschluessel`; undefined: "Bezug fehlt". */
  readonly kunde?: string;
  readonly vertrag: Vertrag;
  readonly nachweis: Nachweis;
};

const nummernzeichen = 'nr:';

/** Names a contract's holder by the brokerage's own customer number, in the file or in the book. */
export const halterschluessel = (kundennummer: string): string => `${nummernzeichen}${kundennummer}`;

/** The customer number in such a key; undefined for the key of a customer of the file. */
export const kundennummerAus = (halter: string): string | undefined =>
  halter.startsWith(nummernzeichen) ? halter.slice(nummernzeichen.length) : undefined;

export type BuchungVorschlag = {
  readonly art: 'buchung';
  /** `schluessel` of the contract in the same file, which has come before. */
  readonly vertrag: string;
  readonly buchung: Buchung;
  readonly nachweis: Nachweis;
};

export type SchadenVorschlag = {
  readonly art: 'schaden';
  /** `schluessel` of the contract in the same file, which has come before. */
  readonly vertrag: string;
  /** Comes again where its movements stand apart; `vereineSchaden` joins them. */
  readonly schaden: Schaden;
  readonly nachweis: Nachweis;
};

export type Vorschlag = KundeVorschlag | VertragVorschlag | BuchungVorschlag | SchadenVorschlag;

/** A record that can't be taken: counted, listed with reason, its text kept. */
export type Abweisung = {
  readonly art: 'abgewiesen';
  readonly zeile: number;
  /** What the record would have been, for the counts; a contract unless told. */
  readonly gegenstand?: 'kunde' | 'vertrag';
  readonly grund: string;
  readonly roh: string;
};

/** One step of an importer's output, in file order. `gelesen` counts source records behind this step. */
export type Importschritt =
  | Vorschlag
  | Abweisung
  | { readonly art: 'hinweis'; readonly hinweis: Hinweis }
  | { readonly art: 'stand'; readonly gelesen: number }
  /** The file as a whole can't be taken (German reason); nothing of it may be applied. Always the last step. */
  | { readonly art: 'abbruch'; readonly grund: string };
