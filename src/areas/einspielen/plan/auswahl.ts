// What of a plan is applied: a choice becomes the set of entries that stay open. A contract never goes without its new customer,
// a posting or claim never without its new contract.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { istOffen } from '../offen.ts';
import type { Auswahl, Wahlzahlen } from './plan.contract.ts';

type Gruppenwahl = Extract<Auswahl, { art: 'gruppen' }>;

const gruppenbedingung = ({
  gruppen,
  ohneKonflikte,
  ohneBeendete,
  ohneSpruengeAb,
}: Gruppenwahl): RawBuilder<unknown> => sql`
  (case when p.gegenstand in ('buchung', 'schaden') then 'bewegungen' else p.gegenstand || '-' || p.entscheidung end)
    = any(${gruppen}::text[])
  ${ohneKonflikte ? sql`and p.konflikte = '[]'` : sql``}
  ${ohneBeendete ? sql`and p.beendet is not true` : sql``}
  ${ohneSpruengeAb === undefined ? sql`` : sql`and coalesce(abs(p.sprung), 0) < ${ohneSpruengeAb}`}`;

const gewaehlt = (auswahl: Auswahl): RawBuilder<unknown> => {
  if (auswahl.art === 'alle') return sql`true`;
  return auswahl.art === 'gruppen' ? gruppenbedingung(auswahl) : sql`p.nr = any(${auswahl.nummern}::int[])`;
};

/** Before the first time all that would be written is open, later what was left out. */
export type Wahl = {
  readonly einspielungId: string;
  readonly auswahl: Auswahl;
  readonly erstesMal: boolean;
};

/** `w`: every open entry, and whether it is applied now; `ohne_kunde`: chosen contracts that have to wait. */
const wahl = (handle: Handle, { einspielungId, auswahl, erstesMal }: Wahl): RawBuilder<unknown> => sql`
  offene as materialized (
    select p.nr, p.gegenstand, p.entscheidung, p.ziel_id, p.kunde_id, (${gewaehlt(auswahl)}) gewaehlt from einspielung_plan p
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.entscheidung in ('neu', 'geaendert')
      ${erstesMal ? sql`` : sql`and ${istOffen}`}
  ), ohne_kunde as materialized (
    select v.nr from offene v join offene k on k.ziel_id = v.kunde_id
    where v.gegenstand = 'vertrag' and v.entscheidung = 'neu' and v.gewaehlt
      and k.gegenstand = 'kunde' and k.entscheidung = 'neu' and not k.gewaehlt
  ), ohne_vertrag as materialized (
    select v.ziel_id from offene v left join ohne_kunde k on k.nr = v.nr
    where v.gegenstand = 'vertrag' and v.entscheidung = 'neu' and (not v.gewaehlt or k.nr is not null)
  ), w as materialized (
    select o.nr, o.gegenstand, o.gewaehlt and k.nr is null and v.ziel_id is null dran
    from offene o left join ohne_kunde k on k.nr = o.nr
    left join ohne_vertrag v on o.gegenstand in ('buchung', 'schaden') and v.ziel_id = o.ziel_id
  )`;

/** What a choice would apply. Changes nothing. */
export const zaehleWahl = async (handle: Handle, eine: Wahl): Promise<Wahlzahlen> => {
  const { rows } = await sql<Wahlzahlen>`
    with ${wahl(handle, eine)}
    select count(*) filter (where dran and gegenstand = 'kunde')::int kunden,
      count(*) filter (where dran and gegenstand = 'vertrag')::int vertraege,
      count(*) filter (where dran and gegenstand in ('buchung', 'schaden'))::int bewegungen,
      count(*) filter (where not dran)::int "bleibtOffen",
      (select count(*)::int from ohne_kunde) "ohneKunde"
    from w`.execute(handle.db);
  return rows[0] ?? { kunden: 0, vertraege: 0, bewegungen: 0, bleibtOffen: 0, ohneKunde: 0 };
};

const nichtsGewaehlt = () =>
  new ApiError(
    'eingabe-ungueltig',
    'In dieser Auswahl ist nichts, was sich übernehmen lässt. Verträge neuer Kunden brauchen ihren Kunden.',
    { feld: 'auswahl' },
  );

/** Leaves everything out that is not chosen. @throws ApiError where nothing is left */
const beginneErstesMal = async (handle: Handle, eine: Wahl): Promise<void> => {
  if (eine.auswahl.art === 'alle') return;
  const { rows } = await sql<{ dran: boolean }>`
    with ${wahl(handle, eine)}, ab as (
      insert into einspielung_offen (mandant_id, einspielung_id, nr)
      select ${handle.mandantId}, ${eine.einspielungId}, nr from w where not dran)
    select exists (select from w where dran) dran`.execute(handle.db);
  if (!rows[0]?.dran) throw nichtsGewaehlt();
};

/** Takes up what was left out and is chosen now. @throws ApiError where nothing is */
const nimmWiederAuf = async (handle: Handle, eine: Wahl): Promise<void> => {
  const { einspielungId } = eine;
  await sql`
    update einspielung set durchgang = durchgang + 1, angewandt_bis = 0
    where mandant_id = ${handle.mandantId} and id = ${einspielungId}`.execute(handle.db);
  const { numAffectedRows } = await sql`
    with ${wahl(handle, eine)}
    update einspielung_offen o set durchgang = e.durchgang from einspielung e
    where e.mandant_id = ${handle.mandantId} and e.id = ${einspielungId} and o.mandant_id = e.mandant_id
      and o.einspielung_id = e.id and o.durchgang is null and o.nr in (select nr from w where dran)`.execute(
    handle.db,
  );
  if (!numAffectedRows) throw nichtsGewaehlt();
};

/** Books a choice; the Einspielung must be locked. */
export const waehleAus = (handle: Handle, eine: Wahl): Promise<void> =>
  eine.erstesMal ? beginneErstesMal(handle, eine) : nimmWiederAuf(handle, eine);

/** A choice that was not carried out: as if it had not been made. */
export const vergissAuswahl = async (handle: Handle, einspielungId: string): Promise<void> => {
  const seine = sql`o.mandant_id = ${handle.mandantId} and o.einspielung_id = ${einspielungId}`;
  await sql`
    delete from einspielung_offen o using einspielung e
    where ${seine} and e.mandant_id = o.mandant_id and e.id = o.einspielung_id and e.durchgang = 1`.execute(
    handle.db,
  );
  await sql`
    update einspielung_offen o set durchgang = null from einspielung e
    where ${seine} and e.mandant_id = o.mandant_id and e.id = o.einspielung_id and o.durchgang = e.durchgang`.execute(
    handle.db,
  );
};

/** What is still open is never applied. @returns how many entries */
export const verwerfeOffene = async (handle: Handle, einspielungId: string): Promise<number> => {
  const { numAffectedRows } = await sql`
    update einspielung_offen set durchgang = 0
    where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} and durchgang is null`.execute(
    handle.db,
  );
  await sql`update einspielung set offen = 0 where mandant_id = ${handle.mandantId} and id = ${einspielungId}`.execute(
    handle.db,
  );
  return Number(numAffectedRows ?? 0);
};
