// What taking an Einspielung back would do, before it is done: what goes, what was edited since and stays.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { bliebOffen } from '../offen.ts';
import type { Ruecknahmevorschau } from '../plan/plan.contract.ts';
import { findBezuege, wieAngelegt } from './zuruecknehmen.ts';
import type { Tabelle } from './zuruecknehmen.ts';

const beispiele = 20;

/** Entries that were applied, with their record `t` as it is now. */
const angewandt = (handle: Handle, id: string, tabelle: Tabelle, entscheidung: 'neu' | 'geaendert') => sql`
  einspielung_plan p join ${sql.table(tabelle)} t on t.mandant_id = p.mandant_id and t.id = p.ziel_id
  where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${id} and p.gegenstand = ${tabelle}
    and p.entscheidung = ${entscheidung} and t.geloescht_am is null and not ${bliebOffen}`;

/** Rows of other people hang on it. What the Einspielung itself has brought goes before. */
const inGebrauch = async (handle: Handle, id: string, tabelle: Tabelle): Promise<RawBuilder<unknown>> => {
  const bezuege = await findBezuege(handle, tabelle);
  const je = bezuege.map(({ tabelle: andere, spalte, mitEinspielung }) => {
    const geht =
      andere === 'vertrag' && tabelle === 'kunde'
        ? sql`and not exists (select from vertraege v where v.geht and v.id = b.id)`
        : mitEinspielung && andere !== tabelle
          ? sql`and b.einspielung_id is distinct from ${id}`
          : sql``;
    return sql`exists (select from ${sql.table(andere)} b where b.mandant_id = t.mandant_id and b.${sql.ref(spalte)} = t.id ${geht})`;
  });
  return je.length === 0 ? sql`false` : sql`(${sql.join(je, sql` or `)})`;
};

/** Paths of a record that this Einspielung has not written, or not any more. */
const fremdeFelder = (id: string) => sql`
  array(select h.key from jsonb_each(t.herkunft) h where h.value ->> 'einspielung' is distinct from ${id})`;

const bearbeiteteFelder = (id: string) => sql`
  array(select a ->> 'feld' from jsonb_array_elements(p.aenderungen) a
    where a ->> 'feld' not like 'weitereAngaben:%' and case when jsonb_typeof(a -> 'neu') = 'null' then t.herkunft ? (a ->> 'feld')
      else t.herkunft -> (a ->> 'feld') ->> 'einspielung' is distinct from ${id} end)`;

const neue = (handle: Handle, id: string, tabelle: Tabelle, gebraucht: RawBuilder<unknown>) => sql`
  select ${tabelle}::text gegenstand, t.id, p.nr, p.bezeichnung, true neu,
    case when ${wieAngelegt} then '{}' else ${fremdeFelder(id)} end felder, ${wieAngelegt} and t.zusammengefuehrt_mit is null and not ${gebraucht} geht
  from ${angewandt(handle, id, tabelle, 'neu')}`;

const geaenderte = (handle: Handle, id: string, tabelle: Tabelle) => sql`
  select ${tabelle}::text gegenstand, t.id, p.nr, p.bezeichnung, false neu,
    case when t.version = p.ziel_version + 1 then '{}' else ${bearbeiteteFelder(id)} end felder, true geht
  from ${angewandt(handle, id, tabelle, 'geaendert')}`;

/** Counts, and the first records that stay with what was edited. */
export const readRuecknahme = async (handle: Handle, id: string): Promise<Ruecknahmevorschau> => {
  const [vertrag, kunde] = [await inGebrauch(handle, id, 'vertrag'), await inGebrauch(handle, id, 'kunde')];
  const { rows } = await sql<Ruecknahmevorschau>`
    with vertraege as materialized (${neue(handle, id, 'vertrag', vertrag)}),
    alle as materialized (
      select * from vertraege union all ${neue(handle, id, 'kunde', kunde)}
      union all ${geaenderte(handle, id, 'kunde')} union all ${geaenderte(handle, id, 'vertrag')}),
    bleibt as (select * from alle where not geht or cardinality(felder) > 0)
    select count(*) filter (where neu and geht)::int entfernt,
      count(*) filter (where not neu and cardinality(felder) = 0)::int zurueckgesetzt,
      (select count(*)::int from bleibt) bleiben,
      coalesce(sum(cardinality(felder)), 0)::int felder,
      coalesce((select jsonb_agg(jsonb_build_object('gegenstand', b.gegenstand, 'id', b.id::text, 'bezeichnung', b.bezeichnung,
        'felder', b.felder) order by b.nr) from (select * from bleibt order by nr limit ${beispiele}) b), '[]') beispiele
    from alle`.execute(handle.db);
  return rows[0] ?? { entfernt: 0, zurueckgesetzt: 0, bleiben: 0, felder: 0, beispiele: [] };
};
