// The broker's picks for a customer's report, when reports were made, and what happened since.
import { sql } from 'kysely';
import { lockLebendenKunden } from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import type { Aenderungseintrag } from '#berichte/berichtsdaten.ts';
import type { Tag } from '#domain/datum.ts';
import type { Handle } from '#platform/db/handle.ts';
import { verberge } from '#sparten/schutz.ts';
import type { Reportauswahl } from './finanzreport.contract.ts';

export type GemerkterReport = Reportauswahl & {
  readonly erstelltAm: Tag | null;
  readonly davorAm: Tag | null;
};

/** Undefined: nobody picked for this customer yet. */
export const readReportauswahl = async (
  handle: Handle,
  kundeId: string,
): Promise<GemerkterReport | undefined> => {
  const { rows } = await sql<GemerkterReport>`
    select teile, tagesordnung, erstellt_am "erstelltAm", davor_am "davorAm" from finanzreport
    where kunde_id = ${kundeId}`.execute(handle.db);
  return rows[0];
};

/** @throws ApiError as `lockLebendenKunden` */
export const writeReportauswahl = async (
  { handle }: Pick<Schreibkontext, 'handle'>,
  kundeId: string,
  { teile, tagesordnung }: Reportauswahl,
): Promise<void> => {
  await lockLebendenKunden(handle, kundeId);
  await sql`
    insert into finanzreport (mandant_id, kunde_id, teile, tagesordnung)
    values (${handle.mandantId}, ${kundeId}, ${teile}::text[], ${tagesordnung}::text[])
    on conflict (mandant_id, kunde_id) do update set teile = excluded.teile, tagesordnung = excluded.tagesordnung`.execute(
    handle.db,
  );
};

/** A report was filed today. Call after `writeReportauswahl`. */
export const markReportErstellt = async (
  { handle, heute }: Pick<Schreibkontext, 'handle' | 'heute'>,
  kundeId: string,
): Promise<void> => {
  await sql`
    update finanzreport set davor_am = case when erstellt_am < ${heute} then erstellt_am else davor_am end, erstellt_am = ${heute}
    where kunde_id = ${kundeId}`.execute(handle.db);
};

/** The last report of a day before today. */
export const letzterVor = (gemerkt: GemerkterReport | undefined, heute: Tag): Tag | null =>
  gemerkt?.erstelltAm && gemerkt.erstelltAm < heute ? gemerkt.erstelltAm : (gemerkt?.davorAm ?? null);

/** Most rows of the audit that one report looks through. */
const hoechstens = 3000;

/** What happened to these customers since a day (German time), newest first. */
export const readAenderungen = async (
  handle: Handle,
  kundeIds: readonly string[],
  seit: Tag,
): Promise<readonly Aenderungseintrag[]> => {
  const { rows } = await sql<Aenderungseintrag>`
    select to_char(p.am at time zone 'Europe/Berlin', 'YYYY-MM-DD') am, p.gegenstand, p.aktion, p.aenderungen,
      coalesce(case p.gegenstand
        when 'vertrag' then (select concat_ws(' ', v.gesellschaft, v.nummer) from vertrag v where v.id = p.gegenstand_id::bigint)
        when 'aufgabe' then (select a.titel from aufgabe a where a.id = p.gegenstand_id::bigint)
      end, '') bezeichnung
    from protokoll p
    where p.mandant_id = ${handle.mandantId} and p.kunde_id = any (${kundeIds}::bigint[])
      and p.am >= (${seit}::timestamp at time zone 'Europe/Berlin')
      and p.gegenstand in ('vertrag', 'kunde', 'bedarf', 'aufgabe')
    order by p.id desc limit ${hoechstens}`.execute(handle.db);
  return handle.siehtSchutzbeduerftiges ? rows : verberge(rows);
};

/** Name of a member of staff; undefined for one who left. */
export const readBetreuername = async (
  handle: Handle,
  benutzerId: string | undefined,
): Promise<string | undefined> => {
  if (benutzerId === undefined) return undefined;
  const { rows } = await sql<{ name: string }>`
    select name from zugehoerigkeit where benutzer_id = ${benutzerId}`.execute(handle.db);
  return rows[0]?.name;
};
