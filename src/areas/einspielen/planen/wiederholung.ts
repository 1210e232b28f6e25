// Delivered again in the same words: such records are decided in SQL, before anything is compared. Most of a monthly delivery
// is of this kind. A fingerprint (table lieferabdruck) says which stored record it left behind, and in which version.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { sparten } from '#sparten/index.ts';
import { im } from '../uebernehmen/stapel.ts';
import type { Stapel } from '../uebernehmen/stapel.ts';

type Art = 'kunde' | 'vertrag';
type Auftrag = { readonly einspielungId: string; readonly art: Art; readonly nr: number };

const kurz = JSON.stringify(
  Object.fromEntries(sparten.map(({ schluessel, kurz: wort }) => [schluessel, wort])),
);

const bezeichnung: Readonly<Record<Art, RawBuilder<string>>> = {
  kunde: sql`t.name`,
  vertrag: sql`concat_ws(' · ', t.gesellschaft, coalesce(${kurz}::jsonb ->> t.sparte, t.sparte), t.nummer)`,
};

/** A contract must belong to the customer that the plan has found for it. */
const halter = (handle: Handle, { einspielungId, art }: Auftrag): RawBuilder<unknown> =>
  art === 'kunde'
    ? sql``
    : sql`
      left join lateral (
        select k.ziel_id, k.entscheidung from einspielung_plan k
        where k.mandant_id = ${handle.mandantId} and k.einspielung_id = ${einspielungId} and k.gegenstand = 'kunde'
          and k.schluessel = w.kunde offset 0) k on true
      where w.kunde is null or (k.ziel_id = t.kunde_id and k.entscheidung in ('geaendert', 'unveraendert'))`;

/**
 * @returns how many records were decided; they are staged no more. Lookups by key and an array instead of joins: the planner knows
 * nothing yet about rows that have just been written.
 */
export const planeWiederholte = async (handle: Handle, auftrag: Auftrag): Promise<number> => {
  const { einspielungId, art, nr } = auftrag;
  const seine = sql`v.mandant_id = ${handle.mandantId} and v.einspielung_id = ${einspielungId} and v.art = ${art}`;
  const { numAffectedRows } = await sql`
    with wort as materialized (
      select v.schluessel, min(v.nr) nr, min(v.zeile) zeile, (array_agg(v.kunde order by v.nr) filter (where v.kunde is not null))[1] kunde,
        case when count(*) = 1 then (array_agg(v.abdruck))[1] else md5(string_agg(v.abdruck::text, '' order by v.nr))::uuid end abdruck
      from einspielung_vorschlag v where ${seine} group by v.schluessel
    ), einmalig as (
      select w.*, count(*) over (partition by w.abdruck) gleiche from wort w
    )
    insert into einspielung_plan (mandant_id, einspielung_id, nr, gegenstand, entscheidung, bezeichnung, ziel_id, ziel_version,
      zeile, gruende, schluessel, bezug_schluessel, suche)
    select ${handle.mandantId}, ${einspielungId}, ${nr} - 1 + row_number() over (order by w.nr), ${art}, 'unveraendert',
      ${bezeichnung[art]}, t.id, t.version, w.zeile, array['dieselben Angaben wie in einer früheren Lieferung'], w.schluessel,
      ${art === 'kunde' ? sql`null` : sql`w.kunde`}, split_part(t.suche, '|', 1)
    from einmalig w
    join lateral (
      select l.ziel_id, l.version from lieferabdruck l
      where l.mandant_id = ${handle.mandantId} and l.gegenstand = ${art} and l.abdruck = w.abdruck offset 0) l on w.gleiche = 1
    join lateral (
      select * from ${sql.table(art)} t where t.mandant_id = ${handle.mandantId} and t.id = l.ziel_id offset 0) t
      on t.version = l.version and t.geloescht_am is null
    ${halter(handle, auftrag)}`.execute(handle.db);
  const anzahl = Number(numAffectedRows ?? 0);
  if (anzahl > 0)
    await sql`
      delete from einspielung_vorschlag v where ${seine} and v.schluessel = any(array(
        select p.schluessel from einspielung_plan p where p.mandant_id = ${handle.mandantId}
          and p.einspielung_id = ${einspielungId} and p.gegenstand = ${art} and p.nr >= ${nr}))`.execute(
      handle.db,
    );
  return anzahl;
};

/** Customers decided here whom contracts refer to that are still staged: key in the file -> stored record. */
export const readWiederholteHalter = async (
  handle: Handle,
  einspielungId: string,
): Promise<readonly { schluessel: string; kundeId: string }[]> => {
  const { rows } = await sql<{ schluessel: string; kundeId: string }>`
    select p.schluessel, p.ziel_id "kundeId" from einspielung_plan p
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand = 'kunde'
      and p.entscheidung = 'unveraendert' and p.schluessel in (
        select v.kunde from einspielung_vorschlag v
        where v.mandant_id = ${handle.mandantId} and v.einspielung_id = ${einspielungId} and v.art = 'vertrag')`.execute(
    handle.db,
  );
  return rows;
};

const abdruecke = (handle: Handle, stapel: Stapel, art: Art) => {
  const t = sql.table(art);
  return sql`
    insert into lieferabdruck (mandant_id, gegenstand, abdruck, ziel_id, version)
    select mandant_id, ${art}, abdruck, ziel_id, version from (
      select p.mandant_id, p.abdruck, p.ziel_id, t.version, count(*) over (partition by p.abdruck) gleiche
      from einspielung_plan p join ${t} t on t.mandant_id = p.mandant_id and t.id = p.ziel_id
      where ${im(handle, stapel)} and p.gegenstand = ${art} and p.abdruck is not null and p.konflikte = '[]'
        and (p.entscheidung in ('neu', 'geaendert') or (p.entscheidung = 'unveraendert' and t.version = p.ziel_version))) p
    where gleiche = 1
    on conflict (mandant_id, gegenstand, abdruck) do update set ziel_id = excluded.ziel_id,
      -- two stored records that look alike: from now on it tells neither
      version = case when lieferabdruck.version < 0 or (lieferabdruck.ziel_id <> excluded.ziel_id and exists (
        select from ${t} t where t.mandant_id = lieferabdruck.mandant_id and t.id = lieferabdruck.ziel_id
          and t.version = lieferabdruck.version and t.geloescht_am is null)) then -1 else excluded.version end
    where (lieferabdruck.ziel_id, lieferabdruck.version) is distinct from (excluded.ziel_id, excluded.version)`.execute(
    handle.db,
  );
};

/** Remembers what a batch has left behind. What a delivery could not fully bring about is not remembered: it is asked again. */
export const merkeAbdruecke = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await abdruecke(handle, stapel, 'kunde');
  await abdruecke(handle, stapel, 'vertrag');
};
