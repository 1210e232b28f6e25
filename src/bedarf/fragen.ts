// What to ask next: the fact first that decides most rules.
import type { Befund } from './befund.ts';
import type { FehlenderFakt } from './sicht.ts';

export type NaechsteFrage = FehlenderFakt & {
  /** Rules that wait for the answer. */
  readonly regeln: readonly string[];
  /** Findings that cannot be decided without it. */
  readonly entscheidet: number;
  /** Findings whose amount it would tell. */
  readonly praezisiert: number;
};

type Zaehlung = {
  fakt: FehlenderFakt;
  regeln: Set<string>;
  entscheidet: number;
  praezisiert: number;
  zuerst: number;
};

const zaehle = (befunde: readonly Befund[]): Zaehlung[] => {
  const zaehlungen = new Map<string, Zaehlung>();
  for (const [zuerst, { regel, ergebnis, fehlendeFakten }] of befunde.entries())
    for (const fakt of fehlendeFakten) {
      const eine =
        zaehlungen.get(fakt.schluessel) ??
        ({ fakt, regeln: new Set(), entscheidet: 0, praezisiert: 0, zuerst } satisfies Zaehlung);
      eine.regeln.add(regel);
      if (ergebnis === 'unbekannt') eine.entscheidet += 1;
      else if (ergebnis !== 'abgelehnt') eine.praezisiert += 1;
      zaehlungen.set(fakt.schluessel, eine);
    }
  return [...zaehlungen.values()].filter(({ entscheidet, praezisiert }) => entscheidet + praezisiert > 0);
};

/** Most findings decided first; then most amounts told; then the more important finding (order of `findBefunde`). */
export const naechsteFragen = (befunde: readonly Befund[]): NaechsteFrage[] =>
  zaehle(befunde)
    .sort((a, b) => b.entscheidet - a.entscheidet || b.praezisiert - a.praezisiert || a.zuerst - b.zuerst)
    .map(({ fakt, regeln, entscheidet, praezisiert }) => ({
      ...fakt,
      regeln: [...regeln],
      entscheidet,
      praezisiert,
    }));
