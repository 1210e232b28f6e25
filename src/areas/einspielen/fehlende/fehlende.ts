// Does a delivery hold the whole book of an insurer and agency number? GDV has no field that says so; its coverage does.
import { sql } from 'kysely';
import { laufend } from '#domain/vertrag.ts';
import type { Handle } from '#platform/db/handle.ts';

/** So much of the active contracts must be named for the delivery to count as a full one. */
export const vollAb = 0.8;
/** Of fewer contracts nothing can be concluded. */
const mindestens = 5;

/**
 * Books the active contracts that a full delivery does not name, by insurer and agency number. Not asked about: what a person
 * has said of before that it stays, what began or was delivered after the day of the data, what waits in "zu klären".
 * @param am the day that the data are of
 */
export const merkeFehlende = async (handle: Handle, einspielungId: string, am: string): Promise<void> => {
  const { mandantId } = handle;
  const laufendAm = sql`v.mandant_id = ${mandantId} and v.geloescht_am is null and not v.fremdvertrag
    and vertrag_status(v.beginn, v.ablauf, v.storno_am, v.lieferstatus, ${am}) = any(${laufend})`;
  await sql`
    with genannt as materialized (
      select p.ziel_id id from einspielung_plan p
      where p.mandant_id = ${mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand = 'vertrag'
        and p.entscheidung in ('geaendert', 'unveraendert')
    ), gruppe as materialized (
      select v.gesellschaft_schluessel, coalesce(v.vermittlernummer, '') nummer, count(*) anzahl
      from genannt g join vertrag v on v.id = g.id where ${laufendAm} group by 1, 2
    ), voll as materialized (
      select g.* from gruppe g cross join lateral (
        -- no more is read than would prove the opposite
        select count(*) anzahl from (
          select from vertrag v where ${laufendAm} and v.gesellschaft_schluessel = g.gesellschaft_schluessel
            and coalesce(v.vermittlernummer, '') = g.nummer limit ceil(g.anzahl / ${vollAb}::numeric) + 1) v
      ) bestand
      where bestand.anzahl >= ${mindestens} and g.anzahl >= ${vollAb}::numeric * bestand.anzahl
    ), fraglich as materialized (
      select (k->>'id')::bigint id from einspielung_plan p cross join lateral jsonb_array_elements(p.kandidaten) k
      where p.mandant_id = ${mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand = 'vertrag'
        and p.entscheidung = 'unklar'
    )
    insert into fehlender_vertrag (mandant_id, einspielung_id, vertrag_id)
    select v.mandant_id, ${einspielungId}, v.id
    from voll g join vertrag v on v.gesellschaft_schluessel = g.gesellschaft_schluessel and coalesce(v.vermittlernummer, '') = g.nummer
    where ${laufendAm} and not exists (select from genannt x where x.id = v.id)
      and not exists (select from fraglich x where x.id = v.id)
      and coalesce(v.beginn, '') <= ${am}
      and not exists (
        select from fehlender_vertrag f where f.mandant_id = v.mandant_id and f.vertrag_id = v.id and f.urteil = 'bleibt')
      and not exists (
        select from einspielung_plan p join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id
        where p.mandant_id = v.mandant_id and p.gegenstand = 'vertrag' and p.ziel_id = v.id and e.status = 'uebernommen'
          and e.stand > ${am})
    on conflict do nothing`.execute(handle.db);
};
