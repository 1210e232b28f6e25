// Postings and claims of the file become entries of the plan in one statement each: their keys decide, nothing is guessed. `offset 0`
// keeps each of them a lookup by key: the plan has just been written and the planner knows nothing about it.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';

/** `nr`: number of the first entry. */
export type Bewegungsauftrag = { readonly einspielungId: string; readonly nr: number };

const betrag = (wert: RawBuilder<unknown>): RawBuilder<string> =>
  sql`translate(to_char(${wert}::numeric / 100, 'FM999,999,999,990.00'), ',.', '.,') || ' €'`;
const tag = (wert: RawBuilder<unknown>): RawBuilder<string> =>
  sql`case when ${wert} ~ '^\\d{4}-\\d{2}-\\d{2}$' then substr(${wert}, 9, 2) || '.' || substr(${wert}, 6, 2) || '.' || substr(${wert}, 1, 4) end`;

const entscheidung = (gleich: RawBuilder<boolean>, bekannt: RawBuilder<boolean>) => sql`
  case when p.nr is null or p.ziel_id is null or p.entscheidung = 'unklar' then 'unklar'
    when not ${bekannt} then 'neu' when ${gleich} then 'unveraendert' else 'geaendert' end`;

const gruende = sql`
  case when p.nr is null or p.ziel_id is null or p.entscheidung = 'unklar'
    then array['Der Vertrag ist noch zu klären'] else '{}'::text[] end`;

const zumVertrag = (handle: Handle, { einspielungId }: Bewegungsauftrag) => sql`
  left join lateral (
    select p.nr, p.ziel_id, p.entscheidung, p.bezeichnung, p.suche from einspielung_plan p
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand = 'vertrag'
      and p.schluessel = g.vertrag offset 0) p on true`;

/** What is stored under this key, to be named and joined `on true`. */
const gespeichert = (
  handle: Handle,
  tabelle: 'buchung' | 'schaden' | 'schadenbewegung',
  schluessel: RawBuilder<string>,
) => sql`
  left join lateral (
    select t.id, t.daten, t.abdruck from ${sql.table(tabelle)} t
    where t.mandant_id = ${handle.mandantId} and t.schluessel = ${schluessel} offset 0)`;

const spalten = sql.raw(
  'gegenstand, entscheidung, bezeichnung, ziel_id, zeile, gruende, aenderungen, schluessel, daten, vorher, bezug_schluessel, suche',
);

/** Numbers what `eintraege` selects (`folge`, then `spalten`) and writes it into the plan. @returns number of entries */
const schreibe = async (
  handle: Handle,
  { einspielungId, nr }: Bewegungsauftrag,
  eintraege: RawBuilder<unknown>,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into einspielung_plan (mandant_id, einspielung_id, nr, ${spalten})
    select ${handle.mandantId}, ${einspielungId}, ${nr} - 1 + row_number() over (order by e.folge), ${spalten}
    from (${eintraege} offset 0) e`.execute(handle.db);
  return Number(numAffectedRows ?? 0);
};

/** Decided once, as `u.entscheidung`. An entry that changes nothing keeps no copy of what is stored anyway. */
const entschieden = (wort: RawBuilder<unknown>) => sql`cross join lateral (select ${wort} entscheidung) u`;
const wennBewegt = (wert: RawBuilder<unknown>) =>
  sql`case when u.entscheidung <> 'unveraendert' then ${wert} end`;

/** What is staged without data (lesen/stellzeile.ts) is the same only while the book still holds it. */
const gleich = sql<boolean>`case when g.daten is null then b.abdruck = g.abdruck else b.daten = g.daten end`;

const planeBuchungen = (handle: Handle, auftrag: Bewegungsauftrag): Promise<number> =>
  schreibe(
    handle,
    auftrag,
    sql`
    with g as (
      select nr, kunde vertrag, schluessel, daten::jsonb daten, abdruck, coalesce(zeile, 0) zeile,
        row_number() over (partition by schluessel order by nr desc) wort
      from einspielung_vorschlag
      where mandant_id = ${handle.mandantId} and einspielung_id = ${auftrag.einspielungId} and art = 'buchung'
    )
    select g.nr folge, 'buchung' gegenstand, u.entscheidung,
      concat_ws(' · ', p.bezeichnung, d.daten->>'bezeichnung', ${tag(sql`coalesce(d.daten->>'buchungAm', d.daten->>'von')`)},
        ${betrag(sql`(d.daten->>'betragCents')`)}) bezeichnung,
      p.ziel_id, g.zeile, case when g.wort > 1 then array['Steht mehrfach in der Datei'] else ${gruende} end gruende,
      case when b.id is null or ${gleich} then '[]' else jsonb_build_array(jsonb_build_object(
        'feld', 'buchung', 'alt', b.daten->'betragCents', 'neu', g.daten->'betragCents', 'zeile', g.zeile)) end aenderungen,
      g.schluessel, ${wennBewegt(sql`g.daten`)} daten,
      ${wennBewegt(sql`case when b.id is not null then jsonb_build_object('daten', b.daten) end`)} vorher,
      g.vertrag bezug_schluessel, p.suche
    from g ${zumVertrag(handle, auftrag)}
    ${gespeichert(handle, 'buchung', sql`g.schluessel`)} b on true
    cross join lateral (select coalesce(g.daten, b.daten) daten) d
    ${entschieden(sql`case when g.wort > 1 then 'unveraendert' else ${entscheidung(gleich, sql`(b.id is not null)`)} end`)}`,
  );

/** What a claim staged without data has said, if the book still holds exactly that. As `s`. */
const bekannterSchaden = (handle: Handle) => sql`
  left join lateral (
    select t.daten || jsonb_build_object('bewegungen', b.bewegungen) daten
    from schaden t cross join lateral (
      select coalesce(jsonb_agg(b.daten), '[]') bewegungen, count(*) anzahl from schadenbewegung b
      where b.mandant_id = t.mandant_id and b.schaden_id = t.id and b.abdruck = any(v.bewegungen)) b
    where v.daten is null and t.mandant_id = ${handle.mandantId} and t.schluessel = v.schluessel
      and t.abdruck = v.abdruck and b.anzahl = cardinality(v.bewegungen) offset 0) s on true`;

const planeSchaeden = (handle: Handle, auftrag: Bewegungsauftrag): Promise<number> =>
  schreibe(
    handle,
    auftrag,
    sql`
    with w as (
      select v.nr, v.kunde vertrag, v.schluessel, coalesce(v.daten::jsonb, s.daten) daten, coalesce(v.zeile, 0) zeile
      from einspielung_vorschlag v ${bekannterSchaden(handle)}
      where v.mandant_id = ${handle.mandantId} and v.einspielung_id = ${auftrag.einspielungId} and v.art = 'schaden'
    ), bewegung as (
      select distinct on (w.schluessel, b->>'schluessel') w.schluessel, b daten
      from w cross join lateral jsonb_array_elements(w.daten->'bewegungen') b order by w.schluessel, b->>'schluessel', w.nr desc
    ), verlauf as (
      select schluessel, jsonb_agg(daten order by daten->>'bearbeitetAm', daten->>'schluessel') bewegungen from bewegung group by schluessel
    ), neue as (
      select w.schluessel, count(*) anzahl from bewegung w
      ${gespeichert(handle, 'schadenbewegung', sql`(w.daten->>'schluessel')`)} b on true
      where b.daten is distinct from w.daten group by 1
    ), kopf as (
      select min(w.nr) nr, (array_agg(w.vertrag order by w.nr))[1] vertrag, w.schluessel, min(w.zeile) zeile,
        case when bool_and(w.daten is not null) then (array_agg(w.daten - 'bewegungen' - 'status' order by w.nr desc))[1] end kopf
      from w group by w.schluessel
    ), g as (
      select kopf.*, verlauf.bewegungen, coalesce(neue.anzahl, 0) neue
      from kopf left join verlauf using (schluessel) left join neue using (schluessel)
    )
    select g.nr folge, 'schaden' gegenstand, u.entscheidung,
      concat_ws(' · ', p.bezeichnung, 'Schaden ' || coalesce(g.kopf->>'schadennummer', 'ohne Nummer'),
        ${tag(sql`(g.kopf->>'schadentag')`)}) bezeichnung,
      p.ziel_id, g.zeile, ${gruende} gruende,
      case when s.id is null or g.neue = 0 then '[]' else jsonb_build_array(jsonb_build_object(
        'feld', 'bewegungen', 'alt', null, 'neu', g.neue, 'zeile', g.zeile)) end aenderungen,
      g.schluessel, ${wennBewegt(sql`g.kopf || jsonb_build_object('bewegungen', coalesce(g.bewegungen, '[]'))`)} daten,
      ${wennBewegt(sql`case when s.id is not null then jsonb_build_object('daten', s.daten) end`)} vorher,
      g.vertrag bezug_schluessel, p.suche
    from g ${zumVertrag(handle, auftrag)}
    ${gespeichert(handle, 'schaden', sql`g.schluessel`)} s on true
    ${entschieden(entscheidung(sql`(s.daten @> g.kopf and g.neue = 0)`, sql`(s.id is not null)`))}`,
  );

/** Entries that change something and do not know what: staged without data, and the book is another one since. */
const hatLeere = async (handle: Handle, { einspielungId }: Bewegungsauftrag): Promise<boolean> => {
  const { rows } = await sql<{ leer: boolean }>`
    select exists (
      select from einspielung_vorschlag v
      where v.mandant_id = ${handle.mandantId} and v.einspielung_id = ${einspielungId} and v.daten is null
    ) and exists (
      select from einspielung_plan p
      where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.gegenstand in ('buchung', 'schaden')
        and p.entscheidung in ('neu', 'geaendert', 'unklar') and p.daten is null) leer`.execute(handle.db);
  return rows[0]?.leer ?? false;
};

/**
 * Plans all staged postings, then all claims. Contracts must be in the plan. @returns number of entries
 * @throws Error where the book has changed since the staged rows were held against it: the job begins again
 */
export const planeBewegungen = async (handle: Handle, auftrag: Bewegungsauftrag): Promise<number> => {
  const buchungen = await planeBuchungen(handle, auftrag);
  const schaeden = await planeSchaeden(handle, { ...auftrag, nr: auftrag.nr + buchungen });
  if (await hatLeere(handle, auftrag)) throw new Error('the book has changed while it was compared');
  return buchungen + schaeden;
};
