// How a value is named, typed in and shown; the Sparten gallery's `Detailfeld` is one of these.
import type { Detailfeld } from '#sparten/sparte.ts';

export type Feldbeschreibung = Omit<Detailfeld, 'art' | 'felder'> & {
  /** Beyond the gallery's kinds: `worte` a list of short texts, the others texts with a form of their own. */
  readonly art:
    | Detailfeld['art']
    | 'worte'
    | 'iban'
    | 'telefon'
    | 'email'
    | 'langtext'
    | 'tagmonat'
    | 'farbe';
  readonly felder?: readonly Feldbeschreibung[];
};
