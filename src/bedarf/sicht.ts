// What a rule sees: the household on the day, the parameters, and the subject it is asked about.
import type { Parameter, Parametername } from './parameter.ts';
import type { Sachverhalt, Subjekt } from './lage/subjekte.ts';

/** Read only for rules; the engine sets the subject from one question to the next. */
export type Sicht = {
  lage: Sachverhalt;
  parameter: Parameter;
  subjekt: Subjekt;
};

/** A fact that nobody has told, with the place where the answer belongs. */
export type FehlenderFakt = {
  /** Same for the same fact of the same subject. */
  readonly schluessel: string;
  /** Name of the fact: `berufsstatus`, `tiere`. */
  readonly fakt: string;
  /** German question to the customer. */
  readonly frage: string;
  readonly kundeId?: string;
  readonly vertragId?: string;
  /** Path in the customer's or the contract's record: `fakten.berufsstatus`, `details.tagessatzCents`. */
  readonly pfad: string;
};
export type Melde = (fakt: FehlenderFakt) => void;

/** A parameter that a rule reads, with the years ahead of the day. */
export type Parameterbezug = { readonly name: Parametername; readonly versatz: number };

/** A value that may be unknown, and what would have to be told to know it. */
export type Ausdruck<T> = {
  readonly lies: (sicht: Sicht) => T | undefined;
  /** Called where `lies` gave undefined. */
  readonly fehlt: (sicht: Sicht, melde: Melde) => void;
  readonly parameter?: readonly Parameterbezug[];
};

/** A number of which only bounds may be known, as of an age by a partial day; `lies` gives the one to compute with. */
export type Spannenausdruck = Ausdruck<number> & {
  readonly spanne?: (sicht: Sicht) => readonly [number, number] | undefined;
};

/** True, false, or undefined for "not known" (Kleene). */
export type Wahrheit = boolean | undefined;
export type Bedingung = Ausdruck<boolean>;
