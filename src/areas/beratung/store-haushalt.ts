// Households out of the database as the needs analysis reads them, for one customer or a batch of the book.
import { sql } from 'kysely';
import type { Mitglied } from '#bedarf/haushalt.ts';
import { jahresbeitrag } from '#domain/vertrag.ts';
import { gegenart, haushaltsarten } from '#domain/kunde.ts';
import type { Beziehungsart, Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { verberge } from '#sparten/schutz.ts';
import type { Handle } from '#platform/db/handle.ts';

type Vertragszeile = {
  id: string;
  daten: Vertrag;
  /** Stored long enough that a change of the premium would have been seen. */
  bekannt: boolean;
  /** Premiums before the newest change of the last weeks. */
  vorher: { jahresbeitragCents?: number; beitragCents?: number } | null;
};
type Zeile = {
  id: string;
  name: string;
  daten: Kunde;
  beziehungen: { eigen: boolean; art: Beziehungsart; kundeId: string }[];
  vertraege: Vertragszeile[];
};

/** A member with the name that lists show. */
export type Haushaltsmitglied = Mitglied &
  Pick<Kunde, 'emails' | 'telefonnummern' | 'bankverbindungen' | 'kundennummer' | 'betreuer'> & {
    readonly name: string;
  };

/** § 40 VVG gives a month from the notice; some days for the post and the entry. */
const sichtbareTage = 60;

/** Yearly premium before the last change; the same where none was seen; nothing where we cannot know. */
const vorjahr = ({ daten, bekannt, vorher }: Vertragszeile): { vorherigerJahresbeitragCents?: number } => {
  const frueher = vorher ? { ...daten, jahresbeitragCents: undefined, ...vorher } : daten;
  const betrag = bekannt || vorher ? jahresbeitrag(frueher) : undefined;
  return betrag === undefined ? {} : { vorherigerJahresbeitragCents: betrag };
};

const toMitglied = ({ id, name, daten, beziehungen, vertraege }: Zeile): Haushaltsmitglied => ({
  ...daten,
  id,
  name,
  beziehungen: beziehungen.map(({ eigen, art, kundeId }) => ({ art: eigen ? art : gegenart[art], kundeId })),
  vertraege: vertraege.map((vertrag) => ({ ...vertrag.daten, id: vertrag.id, ...vorjahr(vertrag) })),
});

/**
 * Customers that are not in the bin, with ties and contracts, by id. Without the right to see health and income these stay
 * away from the rules too: no result, reason or amount can tell them.
 */
export const readMitglieder = async (
  handle: Handle,
  kundeIds: readonly string[],
): Promise<ReadonlyMap<string, Haushaltsmitglied>> => {
  const { rows } = await sql<Zeile>`
    select k.id::text id, k.name, k.daten,
      coalesce((select jsonb_agg(jsonb_build_object('eigen', b.eigen, 'art', b.art, 'kundeId', b.anderer::text))
        from (
          select true eigen, art, zu_kunde_id anderer from beziehung where kunde_id = k.id
          union all
          select false, art, kunde_id from beziehung where zu_kunde_id = k.id
        ) b), '[]') beziehungen,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id::text, 'daten', v.daten,
          'bekannt', v.angelegt_am < now() - make_interval(days => ${sichtbareTage}),
          'vorher', (select jsonb_object_agg(x->>'feld', x->'alt') from (
              select p.aenderungen from protokoll p
              where p.mandant_id = v.mandant_id and p.gegenstand = 'vertrag' and p.gegenstand_id = v.id::text
                and p.aktion = 'geaendert' and p.am > now() - make_interval(days => ${sichtbareTage})
                and p.aenderungen @? '$[*] ? (@.feld == "jahresbeitragCents" || @.feld == "beitragCents")'
              order by p.id desc limit 1) a, jsonb_array_elements(a.aenderungen) x
            where x->>'feld' in ('jahresbeitragCents', 'beitragCents') and jsonb_typeof(x->'alt') = 'number')) order by v.id)
        from vertrag v where v.kunde_id = k.id and v.geloescht_am is null), '[]') vertraege
    from kunde k where k.id = any (${kundeIds}::bigint[]) and k.geloescht_am is null`.execute(handle.db);
  const sichtbar = (mitglied: Haushaltsmitglied) =>
    handle.siehtSchutzbeduerftiges ? mitglied : verberge(mitglied);
  return new Map(rows.map((zeile) => [zeile.id, sichtbar(toMitglied(zeile))]));
};

type Wurzel = { readonly id: string; readonly name: string };

/** Customers by name, after the one given. */
export const readWurzeln = async (
  handle: Handle,
  nach: { readonly wert: string | null; readonly id: string } | undefined,
  anzahl: number,
): Promise<readonly Wurzel[]> => {
  const ab = nach
    ? sql`and (name collate "de-x-icu", id) > (${nach.wert ?? ''} collate "de-x-icu", ${nach.id}::bigint)`
    : sql``;
  const { rows } = await sql<Wurzel>`
    select id::text id, name from kunde where geloescht_am is null ${ab}
    order by name collate "de-x-icu", id limit ${anzahl}`.execute(handle.db);
  return rows;
};

/** Steps over ties of the household; further ones are another household's. */
const schritte = 3;

/** The households of these customers, each with its own customer first, by one query for ties and one for records. */
export const readHaushalte = async (
  handle: Handle,
  kundeIds: readonly string[],
): Promise<readonly (readonly Haushaltsmitglied[])[]> => {
  const { rows } = await sql<{ wurzel: string; ids: string[] }>`
    with recursive haushalt (wurzel, id, schritt) as (
      select id, id, 0 from unnest(${kundeIds}::bigint[]) id
      union
      select h.wurzel, b.anderer, h.schritt + 1 from haushalt h
      join lateral (
        select zu_kunde_id anderer from beziehung where kunde_id = h.id and art = any (${haushaltsarten})
        union all
        select kunde_id from beziehung where zu_kunde_id = h.id and art = any (${haushaltsarten})
      ) b on true
      where h.schritt < ${schritte}
    )
    select wurzel::text wurzel, array_agg(distinct id::text) ids from haushalt group by wurzel`.execute(
    handle.db,
  );
  const mitglieder = await readMitglieder(handle, [...new Set(rows.flatMap(({ ids }) => ids))]);
  const idsVon = new Map(rows.map(({ wurzel, ids }) => [wurzel, ids]));
  return kundeIds.map((wurzel) =>
    [wurzel, ...(idsVon.get(wurzel) ?? []).filter((id) => id !== wurzel).slice(0, 49)].flatMap(
      (id) => mitglieder.get(id) ?? [],
    ),
  );
};
