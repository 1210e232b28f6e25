// What a person has not seen yet of the Einspielungen, and whether the person wants a daily letter about them.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import type { Ergebnis } from './verlauf.contract.ts';
import { auswahl } from '../tabellen.ts';
import type { EinspielungZeile } from '../tabellen.ts';

/** Somebody who has never looked is told of the last days, not of years. */
const ungesehen = (handle: Handle): RawBuilder<unknown> => sql`
  e.mandant_id = ${handle.mandantId} and e.status in ('geplant', 'uebernommen', 'fehlgeschlagen', 'zurueckgenommen')
  and e.gemeldet_am > coalesce((select g.bis from einspielung_gesehen g
    where g.mandant_id = ${handle.mandantId} and g.benutzer_id = ${handle.benutzerId}), now() - interval '7 days')`;

export const countUngesehene = async (handle: Handle): Promise<number> => {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int anzahl from einspielung e where ${ungesehen(handle)}`.execute(handle.db);
  return rows[0]?.anzahl ?? 0;
};

/** Newest first. */
export const listUngesehene = async (
  handle: Handle,
  anzahl: number,
): Promise<readonly EinspielungZeile[]> => {
  const { rows } = await sql<EinspielungZeile>`
    ${auswahl} where ${ungesehen(handle)} order by e.gemeldet_am desc, e.id desc limit ${anzahl}`.execute(
    handle.db,
  );
  return rows;
};

export const merkeGesehen = async (handle: Handle): Promise<void> => {
  await sql`
    insert into einspielung_gesehen (mandant_id, benutzer_id, bis) values (${handle.mandantId}, ${handle.benutzerId}, clock_timestamp())
    on conflict (mandant_id, benutzer_id) do update set bis = excluded.bis`.execute(handle.db);
};

export const readTagesmeldung = async (handle: Handle): Promise<boolean> => {
  const { rows } = await sql<{ tagesmeldung: boolean }>`
    select tagesmeldung from zugehoerigkeit where mandant_id = ${handle.mandantId} and benutzer_id = ${handle.benutzerId}`.execute(
    handle.db,
  );
  return rows[0]?.tagesmeldung ?? false;
};

export const writeTagesmeldung = async (handle: Handle, an: boolean): Promise<void> => {
  await sql`
    update zugehoerigkeit set tagesmeldung = ${an}
    where mandant_id = ${handle.mandantId} and benutzer_id = ${handle.benutzerId}`.execute(handle.db);
};

export type Empfaenger = { readonly benutzerId: string; readonly email: string };

/** Who wants the letter of the day and has not got it. */
export const listEmpfaenger = async (handle: Handle, tag: string): Promise<readonly Empfaenger[]> => {
  const { rows } = await sql<Empfaenger>`
    select z.benutzer_id "benutzerId", z.email from zugehoerigkeit z
    where z.mandant_id = ${handle.mandantId} and z.tagesmeldung and not exists (
      select from tagesmeldung t where t.mandant_id = z.mandant_id and t.benutzer_id = z.benutzer_id and t.tag = ${tag})
    order by 1`.execute(handle.db);
  return rows;
};

export type Tagesergebnis = Ergebnis & {
  readonly dateien: number;
  readonly wartend: number;
  readonly gescheitert: number;
};

/** Takes the letter of the day for one person: nobody else will send it. @returns undefined where it is taken */
export const beanspruche = async (
  handle: Handle,
  benutzerId: string,
  tag: string,
): Promise<{ readonly von: Date; readonly bis: Date } | undefined> => {
  const { rows } = await sql<{ von: Date; bis: Date }>`
    insert into tagesmeldung (mandant_id, benutzer_id, tag, bis) values (${handle.mandantId}, ${benutzerId}, ${tag}, clock_timestamp())
    on conflict do nothing
    returning bis, coalesce((select max(t.bis) from tagesmeldung t where t.mandant_id = ${handle.mandantId}
      and t.benutzer_id = ${benutzerId} and t.gesendet_am is not null), now() - interval '1 day') von`.execute(
    handle.db,
  );
  return rows[0];
};

/** The letter is out, or there was nothing to say. */
export const merkeGesendet = async (handle: Handle, benutzerId: string, tag: string): Promise<void> => {
  await sql`
    update tagesmeldung set gesendet_am = now()
    where mandant_id = ${handle.mandantId} and benutzer_id = ${benutzerId} and tag = ${tag}`.execute(
    handle.db,
  );
};

/** The letter could not be handed over: it may be tried again today. */
export const gibFrei = async (handle: Handle, benutzerId: string, tag: string): Promise<void> => {
  await sql`
    delete from tagesmeldung
    where mandant_id = ${handle.mandantId} and benutzer_id = ${benutzerId} and tag = ${tag} and gesendet_am is null`.execute(
    handle.db,
  );
};

const zahl = (pfad: string): RawBuilder<number> =>
  sql`coalesce((e.zaehler #>> ${`{${pfad}}`}::text[])::int, 0)`;

/** Sums over what came to rest in this time. Numbers only. */
export const readTagesergebnis = async (handle: Handle, von: Date, bis: Date): Promise<Tagesergebnis> => {
  const fertig = sql`filter (where e.status = 'uebernommen')`;
  const { rows } = await sql<Tagesergebnis>`
    select count(*) ${fertig}::int dateien, count(*) filter (where e.status = 'geplant')::int wartend,
      count(*) filter (where e.status = 'fehlgeschlagen')::int gescheitert,
      coalesce(sum(${zahl('vertraege,geaendert')}) ${fertig}, 0)::int aktualisiert,
      coalesce(sum(${zahl('vertraege,neu')}) ${fertig}, 0)::int neu,
      coalesce(sum((select count(*) from einspielung_plan p where p.mandant_id = e.mandant_id and p.einspielung_id = e.id
        and p.beendet and p.gegenstand = 'vertrag')) ${fertig}, 0)::int beendet,
      coalesce(sum(${zahl('kunden,unklar')} + ${zahl('vertraege,unklar')} + (select count(*) from fehlender_vertrag f
        where f.mandant_id = e.mandant_id and f.einspielung_id = e.id and f.urteil is null)) ${fertig}, 0)::int fragen
    from einspielung e where e.mandant_id = ${handle.mandantId} and e.gemeldet_am > ${von} and e.gemeldet_am <= ${bis}`.execute(
    handle.db,
  );
  return (
    rows[0] ?? { dateien: 0, wartend: 0, gescheitert: 0, aktualisiert: 0, neu: 0, beendet: 0, fragen: 0 }
  );
};
