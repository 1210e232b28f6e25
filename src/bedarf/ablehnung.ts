// What the customer declined or what was settled, and when it comes back: at a life event or a change of figures.
import type { TeilTag } from '#domain/datum.ts';
import type { Ergebnis } from './deckung.ts';
import { createParameter } from './parameter.ts';
import { parameterVon } from './parameterjahr.ts';
import type { Bewertung } from './pruefung.ts';
import type { Regel } from './regel.ts';
import type { Sicht } from './sicht.ts';

export type Vermerk = {
  /** Id of the rule. */
  readonly regel: string;
  /** `kennung` of the subject; without it for all of the rule. */
  readonly subjekt?: string;
  /** `erledigt`: documented, decided, discussed; default is declined. */
  readonly art?: 'abgelehnt' | 'erledigt';
  /** Day of the decision. */
  readonly am: TeilTag;
  readonly grund?: string;
};

const hatEreignisSeit = ({ lage }: Sicht, tag: TeilTag): boolean =>
  lage.personen.some(({ fakten }) =>
    (fakten.ereignisse ?? []).some(({ am }) => am !== undefined && am > tag && am <= lage.stichtag),
  );

const hatNeueZahl = (regel: Regel, { parameter }: Sicht, tag: TeilTag): boolean => {
  const bezuege = parameterVon(regel);
  const jahr = Number(tag.slice(0, 4));
  if (bezuege.length === 0 || jahr === parameter.jahr) return false;
  const damals = createParameter(jahr);
  return bezuege.some(
    ({ name, versatz }) => damals.lies(name, versatz)?.wert !== parameter.lies(name, versatz)?.wert,
  );
};

const offen: readonly string[] = ['luecke', 'teilweise', 'unbekannt'];

type Gelesen = {
  readonly ergebnis: Ergebnis | 'abgelehnt' | 'nicht relevant';
  readonly vermerk: Vermerk | null;
};

/** The result after the newest note for rule and subject; a new occasion makes it open again. */
export const readVermerk = (bewertung: Bewertung, sicht: Sicht, vermerke: readonly Vermerk[]): Gelesen => {
  const { regel, subjekt, ergebnis } = bewertung;
  if (!offen.includes(ergebnis)) return { ergebnis, vermerk: null };
  const [vermerk] = vermerke
    .filter(
      (eins) => eins.regel === regel.id && (eins.subjekt === undefined || eins.subjekt === subjekt.kennung),
    )
    .toSorted((a, b) => b.am.localeCompare(a.am));
  if (!vermerk || hatEreignisSeit(sicht, vermerk.am) || hatNeueZahl(regel, sicht, vermerk.am))
    return { ergebnis, vermerk: null };
  return { ergebnis: vermerk.art === 'erledigt' ? 'gedeckt' : 'abgelehnt', vermerk };
};
