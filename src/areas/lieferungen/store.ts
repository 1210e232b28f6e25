// Deliveries as a brokerage sees them: where an Einspielung comes from, wishes about the calendar, the automatic.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import type { Automatik, Herkunftsteil } from './contract.ts';
import type { Lieferung, Plan } from './kalender.ts';

/** Whether a part of the file with one of these numbers has arrived. */
export const hatTeil = async (
  handle: Handle,
  zentraldateiId: string,
  nummern: readonly string[],
): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from lieferung_teil
    where mandant_id = ${handle.mandantId} and zentraldatei_id = ${zentraldateiId} and nummern && ${nummern}::text[] limit 1`.execute(
    handle.db,
  );
  return rows.length > 0;
};

export type NeuerTeil = {
  readonly einspielungId: string;
  readonly zentraldateiId: string;
  readonly dateiname: string;
  readonly sha256: string;
  readonly nummern: readonly string[];
  readonly saetze: number;
  readonly von: number;
  readonly bis: number;
};

export const insertTeil = async (handle: Handle, teil: NeuerTeil): Promise<void> => {
  await sql`
    insert into lieferung_teil (mandant_id, einspielung_id, zentraldatei_id, dateiname, sha256, nummern, saetze, zeile_von, zeile_bis)
    values (${handle.mandantId}, ${teil.einspielungId}, ${teil.zentraldateiId}, ${teil.dateiname}, ${teil.sha256},
      ${teil.nummern}::text[], ${teil.saetze}, ${teil.von}, ${teil.bis})`.execute(handle.db);
};

/** Where an Einspielung comes from; undefined where people of the house brought it. */
export const findTeil = async (handle: Handle, einspielungId: string): Promise<Herkunftsteil | undefined> => {
  const { rows } = await sql<Omit<Herkunftsteil, 'am'> & { am: Date }>`
    select dateiname, sha256, saetze, zeile_von "zeileVon", zeile_bis "zeileBis", am from lieferung_teil
    where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId}`.execute(handle.db);
  const [teil] = rows;
  return teil && { ...teil, am: teil.am.toISOString() };
};

export const readAutomatik = async (handle: Handle): Promise<Automatik> => {
  const { rows } = await sql<{ automatik: Automatik }>`
    select automatik from lieferung_einstellung where mandant_id = ${handle.mandantId}`.execute(handle.db);
  return rows[0]?.automatik ?? 'aus';
};

/** Whether the house wants plans of files that came by this way to be applied without a person. */
export const willAutomatisch = async (handle: Handle, weg: string): Promise<boolean> => {
  const automatik = await readAutomatik(handle);
  return automatik === 'alle' || (automatik === 'zentral' && weg === 'betreiber');
};

export const writeAutomatik = async (handle: Handle, automatik: Automatik): Promise<void> => {
  await sql`
    insert into lieferung_einstellung (mandant_id, automatik) values (${handle.mandantId}, ${automatik})
    on conflict (mandant_id) do update set automatik = excluded.automatik`.execute(handle.db);
};

/** Files that have come in the last three years and name an insurer, newest first. What was thrown away did not get anywhere. */
export const listLieferungen = async (handle: Handle): Promise<readonly Lieferung[]> => {
  const { rows } = await sql<Lieferung>`
    select e.id "einspielungId", d.name datei, coalesce(e.lieferung ->> 'ueber', e.lieferung ->> 'gesellschaft') absender,
      array(select jsonb_array_elements_text(coalesce(e.lieferung -> 'vermittlernummern', '[]'))) nummern,
      coalesce(e.stand, t.tag) tag, t.tag angekommen, e.status
    from einspielung e
    join datei d on d.mandant_id = e.mandant_id and d.id = e.datei_id
    cross join lateral (select to_char(e.angelegt_am at time zone 'Europe/Berlin', 'YYYY-MM-DD') tag) t
    where e.mandant_id = ${handle.mandantId} and e.status not in ('fehlgeschlagen', 'schon-eingelesen', 'verworfen')
      and e.lieferung ? 'gesellschaft' and e.angelegt_am > now() - interval '3 years'
    order by e.id desc limit 5000`.execute(handle.db);
  return rows;
};

export const listNummern = async (
  handle: Handle,
): Promise<readonly { gesellschaft: string; nummer: string }[]> => {
  const { rows } = await sql<{ gesellschaft: string; nummer: string }>`
    select gesellschaft, nummer from vermittlernummer where mandant_id = ${handle.mandantId}`.execute(
    handle.db,
  );
  return rows;
};

export const listPlaene = async (handle: Handle): Promise<readonly Plan[]> => {
  const { rows } = await sql<Plan>`
    select gesellschaft, nummer, notiz, zurueckgestellt_bis "zurueckgestelltBis", ignoriert from lieferplan
    where mandant_id = ${handle.mandantId}`.execute(handle.db);
  return rows;
};

export const writePlan = async (
  handle: Handle,
  { gesellschaft, nummer, zurueckgestelltBis, ignoriert }: Omit<Plan, 'notiz'>,
): Promise<void> => {
  await sql`
    insert into lieferplan (mandant_id, gesellschaft, nummer, zurueckgestellt_bis, ignoriert)
    values (${handle.mandantId}, ${gesellschaft}, ${nummer}, ${zurueckgestelltBis}, ${ignoriert})
    on conflict (mandant_id, gesellschaft, nummer) do update
      set zurueckgestellt_bis = excluded.zurueckgestellt_bis, ignoriert = excluded.ignoriert`.execute(
    handle.db,
  );
};

export const writeNotiz = async (
  handle: Handle,
  gesellschaft: string,
  notiz: string | null,
): Promise<void> => {
  await sql`
    insert into lieferplan (mandant_id, gesellschaft, notiz) values (${handle.mandantId}, ${gesellschaft}, ${notiz})
    on conflict (mandant_id, gesellschaft, nummer) do update set notiz = excluded.notiz`.execute(handle.db);
};
