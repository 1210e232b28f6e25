// The columns beside `kunde.daten`: everything lists filter, sort and search, derived from the record and nothing else.
import { falteKurz } from '#domain/faltung.ts';
import type { Kunde } from '#domain/kunde.ts';
import { anzeigename, suchtextKunde } from '#domain/kunde.ts';

/** Named as in table `kunde`. */
export type KundeSpalten = {
  readonly art: 'person' | 'firma';
  readonly name: string;
  readonly plz: string | null;
  readonly ort: string | null;
  /** Place folded, for the filter. */
  readonly ort_suche: string | null;
  readonly geburtsdatum: string | null;
  readonly kundennummer: string | null;
  readonly betreuer: string | null;
  readonly tags: readonly string[];
  /** Begins with a blank, so that every word is found by `% wort%`. */
  readonly suche: string;
};

/** Shown where a delivery names nobody. */
export const ohneNamen = 'Ohne Namen';

/** Pure; the store and the set-based import write the same columns by it. */
export const kundeSpalten = (kunde: Kunde): KundeSpalten => {
  const anschrift = kunde.anschriften.find(({ art }) => art === 'haupt') ?? kunde.anschriften[0];
  return {
    art: kunde.art,
    name: anzeigename(kunde) || ohneNamen,
    plz: anschrift?.plz ?? null,
    ort: anschrift?.ort ?? null,
    ort_suche: anschrift?.ort === undefined ? null : falteKurz(anschrift.ort),
    geburtsdatum: kunde.geburtsdatum ?? null,
    kundennummer: kunde.kundennummer ?? null,
    betreuer: kunde.betreuer ?? null,
    tags: [...new Set(kunde.tags)],
    suche: ` ${suchtextKunde(kunde)}`,
  };
};
