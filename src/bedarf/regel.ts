// The type of an entry of the gallery: a rule tells when there is a need, how much, and what covers it.
import type { Deckung } from './deckung.ts';
import type { Subjektart } from './lage/subjekte.ts';
import type { Ausdruck, Bedingung } from './sicht.ts';

/** From a legal duty down to a hint without a product; the order in which findings are shown. */
export type Regelart = 'pflicht' | 'existenziell' | 'wichtig' | 'sinnvoll' | 'option' | 'pruefen' | 'hinweis';
export const regelarten: readonly Regelart[] = [
  'pflicht',
  'existenziell',
  'wichtig',
  'sinnvoll',
  'option',
  'pruefen',
  'hinweis',
];

/** Money is whole cents, shares are percent. */
export type Einheit = 'Cent' | 'Cent/Tag' | 'Cent/Monat' | 'Cent/Jahr' | 'Prozent' | 'Anzahl';

export type Regel = {
  /** Id of the facts file: `KV-02`. */
  readonly id: string;
  /** Key of the Sparten gallery; `*` is the Sparte of the contract under scrutiny. */
  readonly sparte: string;
  /** Further Sparten that may serve the need. */
  readonly alternativen?: readonly string[];
  readonly subjekt: Subjektart;
  /** 1 basic needs, 2 standard of living, 3 comfort; after the idea of DIN 77230. */
  readonly stufe: 1 | 2 | 3;
  readonly art: Regelart;
  /** Small is important, within art and stufe. */
  readonly rang: number;
  readonly titel: string;
  /** Why, for the customer. */
  readonly grund: string;
  readonly rechtsgrundlage: string;
  /** The law for this very subject; where it is known it is named instead of `rechtsgrundlage`. */
  readonly gesetz?: Ausdruck<string>;
  /** Said instead of `grund` where that would not be true of a covered need. */
  readonly grundGedeckt?: string;
  /** For the broker: what to mind. */
  readonly hinweis?: string;
  readonly wenn: Bedingung;
  readonly ziel?: {
    readonly wert: Ausdruck<number>;
    readonly einheit: Einheit;
    readonly wie?: string;
    readonly wort?: string;
    /** Less is not worth a contract and counts as covered. */
    readonly ab?: number;
  };
  /** Figures that the reason names. */
  readonly zahlen?: readonly {
    readonly label: string;
    readonly wert: Ausdruck<number>;
    readonly einheit: Einheit;
  }[];
  readonly deckung: Deckung;
  /** Drafts for the coming year may change the answer: a preview is computed. */
  readonly vorschau?: boolean;
  /** Where that rule finds a need for the same subject, this one is silent. */
  readonly nachrangZu?: string;
};

/** Where no law asks for it. */
export const ohneGesetz = 'Keine gesetzliche Vorgabe; fachliche Empfehlung';
