// The columns beside `daten` as SQL: what spalten.ts of each area computes, taken out of a jsonb column.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

type Spaltensatz = {
  /** `art, name, plz …` */
  readonly namen: RawBuilder<unknown>;
  /** `s.art, s.name, s.plz …` */
  readonly werte: RawBuilder<unknown>;
  /** `s(art text, name text …)`, for jsonb_to_record. */
  readonly satz: RawBuilder<unknown>;
};

const bilde = (spalten: Readonly<Record<string, string>>): Spaltensatz => {
  const namen = Object.keys(spalten);
  return {
    namen: sql.raw(namen.join(', ')),
    werte: sql.raw(namen.map((name) => `s.${name}`).join(', ')),
    satz: sql.raw(
      `s(${Object.entries(spalten)
        .map(([name, typ]) => `${name} ${typ}`)
        .join(', ')})`,
    ),
  };
};

export const kundensatz = bilde({
  art: 'text',
  name: 'text',
  plz: 'text',
  ort: 'text',
  ort_suche: 'text',
  geburtsdatum: 'text',
  kundennummer: 'text',
  betreuer: 'text',
  tags: 'text[]',
  suche: 'text',
});

export const vertragssatz = bilde({
  gesellschaft: 'text',
  gesellschaft_schluessel: 'text',
  nummer: 'text',
  nummer_norm: 'text',
  sparte: 'text',
  produkt: 'text',
  beginn: 'text',
  ablauf: 'text',
  storno_am: 'text',
  lieferstatus: 'text',
  beitrag_cents: 'bigint',
  jahresbeitrag_cents: 'bigint',
  fremdvertrag: 'boolean',
  vermittlernummer: 'text',
  suche: 'text',
});
