// Applies planned postings and claims: set-based, by their keys, so that a second delivery changes nothing.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { im as imStapel } from './stapel.ts';
import type { Stapel } from './stapel.ts';

const im = (handle: Handle, stapel: Stapel) =>
  sql`${imStapel(handle, stapel)} and p.entscheidung in ('neu', 'geaendert')`;

const mitStand = sql`join einspielung e on e.mandant_id = p.mandant_id and e.id = p.einspielung_id`;

/** The contract did not come, or is gone since. */
const pruefeVertraege = (handle: Handle, stapel: Stapel) =>
  sql`
  update einspielung_plan p set entscheidung = 'unklar', gruende = array['Der Vertrag ist noch zu klären'] || p.gruende
  where ${im(handle, stapel)} and p.gegenstand in ('buchung', 'schaden') and not exists (
    select from vertrag v where v.mandant_id = p.mandant_id and v.id = p.ziel_id and v.geloescht_am is null)`.execute(
    handle.db,
  );

const writeBuchungen = (handle: Handle, stapel: Stapel) =>
  sql`
  insert into buchung (mandant_id, vertrag_id, schluessel, art, betrag_cents, waehrung, am, daten, stand, einspielung_id, zeile)
  select p.mandant_id, p.ziel_id, p.schluessel, p.daten->>'art', (p.daten->>'betragCents')::bigint, p.daten->>'waehrung',
    coalesce(p.daten->>'buchungAm', p.daten->>'von', ''), p.daten, e.stand, p.einspielung_id, p.zeile
  from einspielung_plan p ${mitStand} where ${im(handle, stapel)} and p.gegenstand = 'buchung' order by p.nr
  on conflict (mandant_id, schluessel) do update set art = excluded.art, betrag_cents = excluded.betrag_cents,
    waehrung = excluded.waehrung, am = excluded.am, daten = excluded.daten, stand = excluded.stand
  where buchung.daten <> excluded.daten and buchung.stand <= excluded.stand`.execute(handle.db);

const writeSchaeden = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await sql`
    insert into schaden (mandant_id, vertrag_id, schluessel, schadentag, daten, stand, einspielung_id, zeile)
    select p.mandant_id, p.ziel_id, p.schluessel, p.daten->>'schadentag', p.daten - 'bewegungen', e.stand, p.einspielung_id, p.zeile
    from einspielung_plan p ${mitStand} where ${im(handle, stapel)} and p.gegenstand = 'schaden' order by p.nr
    on conflict (mandant_id, schluessel) do update set
      daten = schaden.daten || excluded.daten, schadentag = coalesce(excluded.schadentag, schaden.schadentag), stand = excluded.stand
    where schaden.stand <= excluded.stand`.execute(handle.db);
  await sql`
    insert into schadenbewegung (mandant_id, schaden_id, schluessel, bearbeitet_am, daten, stand, einspielung_id)
    select p.mandant_id, s.id, b->>'schluessel', b->>'bearbeitetAm', b, e.stand, p.einspielung_id
    from einspielung_plan p ${mitStand} cross join lateral jsonb_array_elements(p.daten->'bewegungen') b
    join schaden s on s.mandant_id = p.mandant_id and s.schluessel = p.schluessel
    where ${im(handle, stapel)} and p.gegenstand = 'schaden' order by p.nr
    on conflict (mandant_id, schluessel) do update set
      bearbeitet_am = excluded.bearbeitet_am, daten = excluded.daten, stand = excluded.stand
    where schadenbewegung.daten <> excluded.daten and schadenbewegung.stand <= excluded.stand`.execute(
    handle.db,
  );
};

/** Applies one batch; contracts of the batch must be in the book. */
export const uebernimmBewegungen = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await pruefeVertraege(handle, stapel);
  await writeBuchungen(handle, stapel);
  await writeSchaeden(handle, stapel);
};
