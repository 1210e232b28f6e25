// Applies the plan as it stands: set-based, in batches by entry number, each one transaction with its progress.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { kundensatz, vertragssatz } from '../lesen/spaltensatz.ts';
import { blick, kamDazwischen } from './dazwischen.ts';
import { im } from './stapel.ts';
import type { Stapel } from './stapel.ts';
import { uebernimmBewegungen } from './uebernimm-bewegungen.ts';
import { merkeAbdruecke } from '../planen/wiederholung.ts';

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

/** Customers that somebody, or another plan, has created since this one was made: mostly none. */
const neueFremde = (handle: Handle, { einspielungId }: Stapel) => sql`
  select t.id from kunde t join einspielung e on e.mandant_id = t.mandant_id and e.id = ${einspielungId}
  where t.mandant_id = ${handle.mandantId} and e.mandant_id = ${handle.mandantId} and t.geloescht_am is null
    and t.geaendert_am >= ${blick} and ${kamDazwischen} and t.einspielung_id is distinct from e.id`;

/** The same customer came meanwhile. */
const pruefeNeueKunden = async (handle: Handle, stapel: Stapel): Promise<void> => {
  const { rows } = await sql<{ da: boolean }>`select exists (${neueFremde(handle, stapel)}) da`.execute(
    handle.db,
  );
  if (!rows[0]?.da) return;
  await sql`
    with neue as materialized (${neueFremde(handle, stapel)}),
    vergeben as materialized (
      select s.art, s.schluessel from neue join kunde_schluessel s on s.mandant_id = ${handle.mandantId} and s.kunde_id = neue.id
      where s.art in ('kundennummer', 'fremdnummer', 'name+geburtsdatum', 'firma+ort'))
    ${werdeUnklar('Ein passender Kunde wurde seit dem Plan angelegt')}
    where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung = 'neu' and exists (
      select from jsonb_array_elements(p.abgleich) a join vergeben v on v.art = a->>0 and v.schluessel = a->>1)`.execute(
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

const insertKunden = (handle: Handle, stapel: Stapel) =>
  sql`
  insert into kunde (mandant_id, id, ${kundensatz.namen}, daten, herkunft, einspielung_id)
  select p.mandant_id, p.ziel_id, ${kundensatz.werte}, p.daten, p.herkunft, p.einspielung_id
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${kundensatz.satz}
  where ${im(handle, stapel)} and p.gegenstand = 'kunde' and p.entscheidung = 'neu'`.execute(handle.db);

const updateKunden = (handle: Handle, stapel: Stapel) =>
  sql`
  update kunde k set (${kundensatz.namen}, daten, herkunft, version, geaendert_am) = row(
    ${kundensatz.werte}, p.daten, p.herkunft, k.version + 1, now())
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${kundensatz.satz}
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
  insert into vertrag (mandant_id, id, kunde_id, ${vertragssatz.namen}, daten, herkunft, einspielung_id)
  select p.mandant_id, p.ziel_id, p.kunde_id, ${vertragssatz.werte}, p.daten, p.herkunft, p.einspielung_id
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${vertragssatz.satz}
  where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'neu'`.execute(handle.db);

const updateVertraege = (handle: Handle, stapel: Stapel) =>
  sql`
  update vertrag v set (${vertragssatz.namen}, daten, herkunft, version, geaendert_am) = row(
    ${vertragssatz.werte}, p.daten, p.herkunft, v.version + 1, now())
  from einspielung_plan p cross join lateral jsonb_to_record(p.spalten) as ${vertragssatz.satz}
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
  where ${im(handle, stapel)} and p.entscheidung in ('neu', 'geaendert') and p.gegenstand in ('kunde', 'vertrag')`.execute(
    handle.db,
  );

/** What was merged since the plan: contracts go to the customer that has stayed, changes of a merged record are asked. */
const folgeZusammenfuehrungen = async (handle: Handle, stapel: Stapel): Promise<void> => {
  // A merge waits until the batch is written, or the batch until the merge is.
  await sql`
    select 1 from kunde k where k.mandant_id = ${handle.mandantId} and k.id in (
      select p.kunde_id from einspielung_plan p where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'neu')
    order by k.id for key share`.execute(handle.db);
  await sql`
    update einspielung_plan p set kunde_id = k.zusammengefuehrt_mit from kunde k
    where ${im(handle, stapel)} and p.gegenstand = 'vertrag' and p.entscheidung = 'neu'
      and k.mandant_id = p.mandant_id and k.id = p.kunde_id and k.zusammengefuehrt_mit is not null`.execute(
    handle.db,
  );
  for (const { gegenstand, tabelle } of ziele)
    await sql`
      ${werdeUnklar('Der Datensatz wurde seit dem Plan mit einem anderen zusammengeführt')}
      where ${im(handle, stapel)} and p.gegenstand = ${gegenstand} and p.entscheidung = 'geaendert' and exists (
        select from ${sql.table(tabelle)} t
        where t.mandant_id = p.mandant_id and t.id = p.ziel_id and t.zusammengefuehrt_mit is not null)`.execute(
      handle.db,
    );
};

/** Applies one batch. Run twice it would write twice: the caller moves `angewandt_bis` in the same transaction. */
export const uebernimmStapel = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await folgeZusammenfuehrungen(handle, stapel);
  await pruefeZiele(handle, stapel);
  await pruefeNeueKunden(handle, stapel);
  await insertKunden(handle, stapel);
  await updateKunden(handle, stapel);
  await writeSchluessel(handle, stapel);
  await pruefeNeueVertraege(handle, stapel);
  await insertVertraege(handle, stapel);
  await updateVertraege(handle, stapel);
  await protokolliere(handle, stapel);
  await uebernimmBewegungen(handle, stapel);
  await merkeAbdruecke(handle, stapel);
};

/** Writes one batch that a person has just decided: what the checks would ask is answered. Targets must be locked. */
export const schreibeStapel = async (handle: Handle, stapel: Stapel): Promise<void> => {
  await insertKunden(handle, stapel);
  await updateKunden(handle, stapel);
  await writeSchluessel(handle, stapel);
  await insertVertraege(handle, stapel);
  await updateVertraege(handle, stapel);
  await protokolliere(handle, stapel);
  await uebernimmBewegungen(handle, stapel);
};

/** Counts of the plan as it stands now, by the words of the contract. */
export const zaehle = async (handle: Handle, einspielungId: string): Promise<void> => {
  await sql`
    with z as materialized (
      select case when gegenstand = 'satz' then schluessel else gegenstand end art, entscheidung, count(*) anzahl
      from einspielung_plan where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} group by 1, 2
    ), arten(art, name) as (values ('kunde', 'kunden'), ('vertrag', 'vertraege'), ('buchung', 'buchungen'), ('schaden', 'schaeden')),
    worte(wort) as (select unnest(array['neu', 'geaendert', 'unveraendert', 'unklar', 'abgewiesen']))
    update einspielung e set zaehler = (
      select jsonb_object_agg(a.name, (
        select jsonb_object_agg(w.wort, coalesce((select anzahl from z where z.art = a.art and z.entscheidung = w.wort), 0)) from worte w))
      from arten a),
      offen = (select count(*) from einspielung_offen o
        where o.mandant_id = ${handle.mandantId} and o.einspielung_id = ${einspielungId} and o.durchgang is null)
    where e.mandant_id = ${handle.mandantId} and e.id = ${einspielungId}`.execute(handle.db);
};
