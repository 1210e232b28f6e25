// Applies the plan as it stands: set-based, in batches by entry number, each one transaction with its progress.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';

/** The entries of one batch: numbers from `ab` (exclusive) to `bis`. */
export type Stapel = { readonly einspielungId: string; readonly ab: number; readonly bis: number };

const im = (handle: Handle, { einspielungId, ab, bis }: Stapel) => sql`
  p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr > ${ab} and p.nr <= ${bis}`;

const werdeUnklar = (grund: string) => sql`
  update einspielung_plan p set entscheidung = 'unklar', gruende = array[${grund}::text] || p.gruende`;

const ziele = [
  { gegenstand: 'kunde', tabelle: 'kunde' },
  { gegenstand: 'vertrag', tabelle: 'vertrag' },
] as const;

/** Locks the targets, then takes out of the plan what has changed since it was made. */
const pruefeZiele = async (handle: Handle, stapel: Stapel): Promise<void> => {
  for (const { gegenstand, tabelle } of ziele) {
    const t = sql.table(tabelle);
    await sql`
      select 1 from ${t} t where t.mandant_id = ${handle.mandantId} and t.id in (
        select p.ziel_id from einspielung_plan p where ${im(handle, stapel)} and p.gegenstand = ${gegenstand} and p.entscheidung = 'geaendert')
      order by t.id for update`.execute(handle.db);
    await sql`
      ${werdeUnklar('Der Datensatz wurde seit dem Plan geändert')}
      where ${im(handle, stapel)} and p.gegenstand = ${gegenstand} and p.entscheidung = 'geaendert' and not exists (
        select from ${t} t where t.mandant_id = p.mandant_id and t.id = p.ziel_id and t.version = p.ziel_version and t.geloescht_am is null)`.execute(
      handle.db,
    );
  }
};

/** Somebody, or another plan, has created the same customer meanwhile. */
const pruefeNeueKunden = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await sql`
    ${werdeUnklar('Ein passender Kunde wurde seit dem Plan angelegt')}
    from einspielung e
    where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung = 'neu'
      and e.mandant_id = p.mandant_id and e.id = p.einspielung_id and exists (
        select from jsonb_array_elements(p.abgleich) a
        join kunde_schluessel s on s.mandant_id = p.mandant_id and s.art = a->>0 and s.schluessel = a->>1
        join kunde k on k.mandant_id = s.mandant_id and k.id = s.kunde_id
        where a->>0 in ('kundennummer', 'fremdnummer', 'name+geburtsdatum', 'firma+ort')
          and k.angelegt_am >= e.geplant_am and k.einspielung_id is distinct from p.einspielung_id)`.execute(
    handle.db,
  );
};

/** The same contract came meanwhile, or its holder did not come. Customers of the batch must be in the book. */
const pruefeNeueVertraege = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await sql`
    ${werdeUnklar('Der Vertrag wurde seit dem Plan angelegt')}
    where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'neu' and exists (
      select from vertrag t where t.mandant_id = p.mandant_id and t.nummer_norm = p.spalten->>'nummer_norm'
        and t.gesellschaft_schluessel = p.spalten->>'gesellschaft_schluessel' and t.sparte = p.spalten->>'sparte'
        and t.einspielung_id is distinct from p.einspielung_id)`.execute(handle.db);
  await sql`
    ${werdeUnklar('Der Kunde zu diesem Vertrag ist noch zu klären')}
    where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'neu' and not exists (
      select from kunde k where k.mandant_id = p.mandant_id and k.id = p.kunde_id and k.geloescht_am is null)`.execute(
    handle.db,
  );
};

const kundenspalten = sql.raw(
  'art, name, plz, ort, ort_suche, geburtsdatum, kundennummer, betreuer, tags, suche',
);
const kundensatz = sql.raw(
  's(art text, name text, plz text, ort text, ort_suche text, geburtsdatum text, kundennummer text, betreuer text, tags text[], suche text)',
);
const vertragsspalten = sql.raw(
  `gesellschaft, gesellschaft_schluessel, nummer, nummer_norm, sparte, produkt, beginn, ablauf, storno_am, lieferstatus, beitrag_cents,
   jahresbeitrag_cents, fremdvertrag, vermittlernummer, suche`,
);
const vertragssatz = sql.raw(
  `s(gesellschaft text, gesellschaft_schluessel text, nummer text, nummer_norm text, sparte text, produkt text, beginn text, ablauf text,
   storno_am text, lieferstatus text, beitrag_cents bigint, jahresbeitrag_cents bigint, fremdvertrag boolean, vermittlernummer text, suche text)`,
);

const insertKunden = (handle: Handle, stapel: Stapel) =>
  sql`
  insert into kunde (mandant_id, id, ${kundenspalten}, daten, herkunft, einspielung_id)
  select p.mandant_id, p.ziel_id, s.art, s.name, s.plz, s.ort, s.ort_suche, s.geburtsdatum, s.kundennummer, s.betreuer, s.tags, s.suche,
    p.daten, p.herkunft, p.einspielung_id
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${kundensatz}
  where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung = 'neu'`.execute(handle.db);

const updateKunden = (handle: Handle, stapel: Stapel) =>
  sql`
  update kunde k set (${kundenspalten}, daten, herkunft, version, geaendert_am) = row(
    s.art, s.name, s.plz, s.ort, s.ort_suche, s.geburtsdatum, s.kundennummer, s.betreuer, s.tags, s.suche, p.daten, p.herkunft,
    k.version + 1, now())
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${kundensatz}
  where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung = 'geaendert'
    and k.mandant_id = p.mandant_id and k.id = p.ziel_id`.execute(handle.db);

const writeSchluessel = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await sql`
    delete from kunde_schluessel s using einspielung_plan p
    where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung = 'geaendert'
      and s.mandant_id = p.mandant_id and s.kunde_id = p.ziel_id`.execute(handle.db);
  await sql`
    insert into kunde_schluessel (mandant_id, art, schluessel, kunde_id)
    select p.mandant_id, a->>0, a->>1, p.ziel_id from einspielung_plan p cross join lateral jsonb_array_elements(p.abgleich) a
    where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung in ('neu', 'geaendert')
    on conflict do nothing`.execute(handle.db);
};

const insertVertraege = (handle: Handle, stapel: Stapel) =>
  sql`
  insert into vertrag (mandant_id, id, kunde_id, ${vertragsspalten}, daten, herkunft, einspielung_id)
  select p.mandant_id, p.ziel_id, p.kunde_id, s.gesellschaft, s.gesellschaft_schluessel, s.nummer, s.nummer_norm, s.sparte, s.produkt,
    s.beginn, s.ablauf, s.storno_am, s.lieferstatus, s.beitrag_cents, s.jahresbeitrag_cents, s.fremdvertrag, s.vermittlernummer, s.suche,
    p.daten, p.herkunft, p.einspielung_id
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${vertragssatz}
  where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'neu'`.execute(handle.db);

const updateVertraege = (handle: Handle, stapel: Stapel) =>
  sql`
  update vertrag v set (${vertragsspalten}, daten, herkunft, version, geaendert_am) = row(
    s.gesellschaft, s.gesellschaft_schluessel, s.nummer, s.nummer_norm, s.sparte, s.produkt, s.beginn, s.ablauf, s.storno_am,
    s.lieferstatus, s.beitrag_cents, s.jahresbeitrag_cents, s.fremdvertrag, s.vermittlernummer, s.suche, p.daten, p.herkunft,
    v.version + 1, now())
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${vertragssatz}
  where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'geaendert'
    and v.mandant_id = p.mandant_id and v.id = p.ziel_id`.execute(handle.db);

/** A row per record that was written; new ones need no list of values, their origins say all. */
const protokolliere = (handle: Handle, stapel: Stapel) =>
  sql`
  insert into protokoll (mandant_id, benutzer_id, weg, gegenstand, gegenstand_id, kunde_id, aktion, aenderungen, einspielung_id)
  select p.mandant_id, ${handle.benutzerId}, 'einspielung', p.gegenstand, p.ziel_id::text,
    case p.gegenstand when 'kunde' then p.ziel_id else coalesce(p.kunde_id, v.kunde_id) end,
    case p.entscheidung when 'neu' then 'angelegt' else 'geaendert' end, p.aenderungen, p.einspielung_id
  from einspielung_plan p
  left join vertrag v on p.gegenstand = 'vertrag' and v.mandant_id = p.mandant_id and v.id = p.ziel_id
  where ${im(handle, stapel)} and p.entscheidung in ('neu', 'geaendert')`.execute(handle.db);

/**
 * Every step looks up some thousand keys in tables that were filled a moment ago: without figures about them the planner
 * would rather read them whole, once per batch.
 */
const nurNachsehen = (handle: Handle) =>
  sql`
  select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`.execute(handle.db);

/** Applies one batch. Run twice it would write twice: the caller moves `angewandt_bis` in the same transaction. */
export const uebernimmStapel = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await nurNachsehen(handle);
  await pruefeZiele(handle, stapel);
  await pruefeNeueKunden(handle, stapel);
  await insertKunden(handle, stapel);
  await updateKunden(handle, stapel);
  await writeSchluessel(handle, stapel);
  await pruefeNeueVertraege(handle, stapel);
  await insertVertraege(handle, stapel);
  await updateVertraege(handle, stapel);
  await protokolliere(handle, stapel);
};

/** Counts of the plan as it stands now, by the words of the contract. */
export const zaehle = async (handle: Handle, einspielungId: string): Promise<void> => {
  await sql`
    with z as (
      select case when gegenstand = 'satz' then schluessel else gegenstand end art, entscheidung, count(*) anzahl
      from einspielung_plan where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} group by 1, 2
    ), arten(art, name) as (values ('kunde', 'kunden'), ('vertrag', 'vertraege')),
    worte(wort) as (select unnest(array['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen']))
    update einspielung e set zaehler = (
      select jsonb_object_agg(a.name, (
        select jsonb_object_agg(w.wort, coalesce((select anzahl from z where z.art = a.art and z.entscheidung = w.wort), 0)) from worte w))
      from arten a)
    where e.mandant_id = ${handle.mandantId} and e.id = ${einspielungId}`.execute(handle.db);
};
