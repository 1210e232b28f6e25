// Undo of postings and claims: what the Einspielung brought goes, what it changed and nobody changed since goes back.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';

/** Run again it finds nothing more to do. Goes before the contracts, which keep as long as something hangs on them. */
export const nimmBewegungenZurueck = async (handle: Handle, einspielungId: string): Promise<void> => {
  const von = sql`t.mandant_id = ${handle.mandantId} and t.einspielung_id = ${einspielungId}`;
  await sql`delete from schadenbewegung t where ${von}`.execute(handle.db);
  await sql`
    delete from schaden t where ${von} and not exists (
      select from schadenbewegung b where b.mandant_id = t.mandant_id and b.schaden_id = t.id)`.execute(
    handle.db,
  );
  await sql`delete from buchung t where ${von}`.execute(handle.db);
  const aus = sql`
    from einspielung_plan p where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId}
      and p.entscheidung = 'geaendert' and p.vorher is not null and t.mandant_id = p.mandant_id and t.schluessel = p.schluessel`;
  await sql`
    update buchung t set daten = p.vorher->'daten', art = p.vorher->'daten'->>'art', waehrung = p.vorher->'daten'->>'waehrung',
      betrag_cents = (p.vorher->'daten'->>'betragCents')::bigint,
      am = coalesce(p.vorher->'daten'->>'buchungAm', p.vorher->'daten'->>'von', '')
    ${aus} and p.gegenstand = 'buchung' and t.daten = p.daten`.execute(handle.db);
  await sql`
    update schaden t set daten = p.vorher->'daten', schadentag = p.vorher->'daten'->>'schadentag'
    ${aus} and p.gegenstand = 'schaden' and t.daten = p.vorher->'daten' || (p.daten - 'bewegungen')`.execute(
    handle.db,
  );
};
