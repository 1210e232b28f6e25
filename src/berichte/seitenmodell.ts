// What a report consists of: data alone, drawn by platform/pdf. Text is text: nothing in it is ever read as code.

/** A piece of text. `\n` breaks the line; `fehlt`: something is to be filled in by hand. */
export type Lauf = {
  readonly text: string;
  readonly fett?: true;
  readonly fehlt?: true;
  /** Text at the foot of the page. */
  readonly fussnote?: string;
};

export type Ueberschrift = {
  readonly art: 'ueberschrift';
  readonly text: string;
};
export type Absatz = { readonly art: 'absatz'; readonly laeufe: readonly Lauf[]; readonly leise?: true };
export type Liste = { readonly art: 'liste'; readonly punkte: readonly (readonly Lauf[])[] };
/** Boxes to be ticked by hand; never ticked beforehand. */
export type Ankreuzliste = { readonly art: 'ankreuzen'; readonly punkte: readonly (readonly Lauf[])[] };
/** One question with answers to choose from; never chosen beforehand. */
export type Entscheidung = {
  readonly art: 'entscheidung';
  readonly zweck: string;
  readonly antworten: readonly string[];
};
export type Unterschriften = { readonly art: 'unterschriften'; readonly felder: readonly string[] };

/** What legal texts are made of. */
export type Textblock = Ueberschrift | Absatz | Liste | Ankreuzliste | Entscheidung | Unterschriften;

/** The colour in which a state is drawn; the word stands beside it. */
export type Ton = 'gedeckt' | 'teilweise' | 'luecke' | 'unbekannt' | 'abgelehnt';

export type Spalte = {
  readonly titel: string;
  /** Share of the width; `auto`: as wide as its text. */
  readonly breite: number | 'auto';
  /** Figures stand right. */
  readonly zahl?: true;
};
export type Zelle = {
  readonly text: string;
  /** Second, smaller line. */
  readonly leise?: string;
  /** Small word in a frame. */
  readonly marke?: string;
};
export type Zeile = {
  /** `gruppe`: its first cell is a heading over all columns. */
  readonly art?: 'gruppe' | 'summe';
  readonly zellen: readonly Zelle[];
};
export type Tabelle = {
  readonly art: 'tabelle';
  readonly spalten: readonly Spalte[];
  readonly zeilen: readonly Zeile[];
  /** Room to write by hand. */
  readonly hoch?: true;
};

export type Paar = { readonly label: string; readonly wert: string };
/** Labels and values in two columns. */
export type Angaben = { readonly art: 'angaben'; readonly paare: readonly Paar[] };
export type Kennzahlen = {
  readonly art: 'kennzahlen';
  readonly zahlen: readonly (Paar & { readonly zusatz?: string })[];
};
export type Hinweis = { readonly art: 'hinweis'; readonly titel: string; readonly text: string };
/** Horizontal bars; `alt` says in words what they show. */
export type Balkendiagramm = {
  readonly art: 'balken';
  readonly alt: string;
  readonly balken: readonly { readonly label: string; readonly wert: number; readonly text: string }[];
};
/** One bar that shows how many there are of each. */
export type Verteilung = {
  readonly art: 'verteilung';
  readonly alt: string;
  readonly teile: readonly { readonly ton: Ton; readonly label: string; readonly anzahl: number }[];
};
/** A contract or another thing with its values. */
export type Karte = {
  readonly art: 'karte';
  readonly titel: string;
  readonly unterzeile: string;
  readonly rechts: string;
  readonly rechtsUnten?: string;
  readonly marke?: string;
  readonly gruppen: readonly { readonly titel?: string; readonly paare: readonly Paar[] }[];
};
export type Befundblock = {
  readonly art: 'befund';
  readonly ton: Ton;
  readonly stand: string;
  readonly titel: string;
  readonly wer: string;
  readonly text: string;
  readonly paare: readonly Paar[];
  readonly fuss?: string;
};
/** The whole first page. */
export type Deckblatt = {
  readonly art: 'deckblatt';
  readonly titel: string;
  readonly empfaenger: readonly string[];
  readonly paare: readonly Paar[];
};

export type Block =
  | Textblock
  | Tabelle
  | Angaben
  | Kennzahlen
  | Hinweis
  | Balkendiagramm
  | Verteilung
  | Karte
  | Befundblock;

export type Seitenteil = {
  readonly titel: string;
  /** Beside the heading: state of a legal text. */
  readonly marke?: string;
  readonly unterzeile?: string;
  readonly neueSeite?: true;
  readonly bloecke: readonly Block[];
};

export type Seitenmodell = {
  /** Title of the document. */
  readonly titel: string;
  /** At the head of every page. */
  readonly kopf: string;
  /** At the foot of every page. */
  readonly fuss: string;
  readonly haus: {
    readonly name: string;
    /** For the head of pages. */
    readonly kurzname: string;
    readonly zeilen: readonly string[];
    /** Name of a picture that is handed over with the model. */
    readonly logo?: string;
    /** `#rrggbb`, dark enough for text on white. */
    readonly farbe: string;
    readonly akzent: string;
  };
  /** Without it the first part begins on the first page. */
  readonly deckblatt?: Deckblatt;
  readonly teile: readonly Seitenteil[];
};
