// What a report consists of: data alone, drawn by platform/pdf. Text is text: nothing in it is ever read as code.

/** A piece of text. `\n` breaks the line; `fehlt`: something is to be filled in by hand. */
export type Lauf = { readonly text: string; readonly fett?: true; readonly fehlt?: true };

export type Ueberschrift = {
  readonly art: 'ueberschrift';
  readonly stufe: 2 | 3;
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
