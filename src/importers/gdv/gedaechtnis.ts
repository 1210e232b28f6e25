// What the reading of one file remembers between its groups.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Gruppe } from '#formats/gdv/index.ts';
import { createKundenliste } from '../abgleich/kundenliste.ts';
import type { Kundenliste } from '../abgleich/kundenliste.ts';
import type { Inkassostand } from './buchung.ts';
import type { Vorab } from './ohne-vertrag.ts';
import { createPartnergedaechtnis } from './partnergedaechtnis.ts';
import type { Partnergedaechtnis } from './partnergedaechtnis.ts';

export type Melder = (hinweis: Hinweis) => void;

export type Gedaechtnis = {
  readonly kunden: Kundenliste;
  /** Partners read last: the file repeats them with each of their contracts. */
  readonly partner: Partnergedaechtnis;
  /** Contract key -> holder's key. */
  readonly halter: Map<string, string>;
  /** Contract key -> settled Sparte. */
  readonly sparten: Map<string, string>;
  /** What partners say about a contract whose own records come later. */
  readonly vorab: Map<string, Vorab>;
  /** Contract key -> what its Inkasso has said. */
  readonly inkasso: Map<string, Inkassostand>;
};

export const createGedaechtnis = (): Gedaechtnis => ({
  kunden: createKundenliste(),
  partner: createPartnergedaechtnis(),
  halter: new Map(),
  sparten: new Map(),
  vorab: new Map(),
  inkasso: new Map(),
});

/** One group while it is read; `key` names its contract in the file. */
export type Lesung = {
  readonly gruppe: Gruppe;
  readonly gedaechtnis: Gedaechtnis;
  readonly melde: Melder;
  readonly gesellschaft: string;
  readonly key: string;
};
