// Undo: the plan backwards, in batches. New records go if nobody has touched them, changed ones go back field by field.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { kundeSpalten } from '#areas/kunden/spalten.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import type { Aenderung } from '#domain/flach.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { kehreUm } from '#importers/abgleich/kehre-um.ts';
import { abgleichSchluessel } from '#importers/abgleich/schluessel.ts';
import type { Handle } from '#platform/db/handle.ts';
import { copyRows, json } from '../lesen/copy.ts';
import { kundensatz, vertragssatz } from '../lesen/spaltensatz.ts';
import { im } from '../uebernehmen/stapel.ts';
import type { Stapel } from '../uebernehmen/stapel.ts';
import { findNachfolger } from './zuruecknehmen-nachfolger.ts';
import { nimmBewegungenZurueck } from './zuruecknehmen-bewegungen.ts';

export type Tabelle = 'kunde' | 'vertrag';

/** Tables that die with the record: derived from it, or brought by the same Einspielung and taken back before. */
const eigene = new Set(['kunde_schluessel']);

type Bezug = {
  readonly tabelle: string;
  readonly spalte: string;
  /** Its rows say which Einspielung has brought them. */
  readonly mitEinspielung: boolean;
};

/** Every table that points to this one, out of the catalogue: a later area's rows must keep their customer too. */
export const findBezuege = async (handle: Handle, tabelle: Tabelle): Promise<readonly Bezug[]> => {
  const { rows } = await sql<Bezug>`
    select c.conrelid::regclass::text tabelle, a.attname::text spalte, exists (
      select from pg_attribute e where e.attrelid = c.conrelid and e.attname = 'einspielung_id') "mitEinspielung"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = ${tabelle}::regclass and a.attname <> 'mandant_id'`.execute(
    handle.db,
  );
  return rows.filter((zeile) => !eigene.has(zeile.tabelle));
};

/** Nobody has touched it, or what was changed since has been taken back. */
export const wieAngelegt: RawBuilder<boolean> = sql`(t.version = 1 or (t.daten = p.daten and t.herkunft = p.herkunft))`;

/** Removes what this Einspielung has created and nobody has touched or used since. */
const entferneNeue = async (handle: Handle, stapel: Stapel, tabelle: Tabelle): Promise<void> => {
  const bezuege = await findBezuege(handle, tabelle);
  const unbenutzt = bezuege.map(
    ({ tabelle: andere, spalte }) =>
      sql`and not exists (select from ${sql.table(andere)} b where b.mandant_id = t.mandant_id and b.${sql.ref(spalte)} = t.id)`,
  );
  await sql`
    with weg as (
      delete from ${sql.table(tabelle)} t using einspielung_plan p
      where ${im(handle, stapel)} and p.gegenstand = ${tabelle} and p.entscheidung = 'neu' and t.mandant_id = p.mandant_id
         and t.id = p.ziel_id and ${wieAngelegt} and t.einspielung_id = p.einspielung_id
        and t.zusammengefuehrt_mit is null ${sql.join(unbenutzt, sql` `)}
      returning t.id)
    update einspielung_plan p set ruecknahme = case when p.ziel_id in (select id from weg) then 'entfernt' else 'behalten' end
    where ${im(handle, stapel)} and p.gegenstand = ${tabelle} and p.entscheidung = 'neu'`.execute(handle.db);
};

type Geaendert = {
  readonly nr: number;
  readonly id: string;
  readonly daten: never;
  readonly herkunft: Herkuenfte;
  readonly unberuehrt: boolean;
  readonly aenderungen: readonly Aenderung[];
  readonly vorher: { readonly daten: never; readonly herkunft: Herkuenfte };
};

const readGeaenderte = async (
  handle: Handle,
  stapel: Stapel,
  tabelle: Tabelle,
): Promise<readonly Geaendert[]> => {
  const { rows } = await sql<Geaendert>`
    select p.nr, t.id, t.daten, t.herkunft, t.version = p.ziel_version + 1 unberuehrt, p.aenderungen, p.vorher
    from einspielung_plan p join ${sql.table(tabelle)} t on t.mandant_id = p.mandant_id and t.id = p.ziel_id
    where ${im(handle, stapel)} and p.gegenstand = ${tabelle} and p.entscheidung = 'geaendert'
      and (t.geloescht_am is null or t.zusammengefuehrt_mit is not null)
    order by t.id for update of t`.execute(handle.db);
  return rows;
};

type Zurueck = {
  readonly nr: number;
  readonly id: string;
  readonly daten: never;
  readonly herkunft: Herkuenfte;
  readonly ruecknahme: string;
};

const kehreZurueck = (satz: Geaendert, einspielungId: string): Zurueck => {
  const { nr, id, unberuehrt, vorher } = satz;
  if (unberuehrt) return { nr, id, ...vorher, ruecknahme: 'zurueckgesetzt' };
  const { behalten, daten, herkunft } = kehreUm(
    satz.daten,
    satz.herkunft,
    satz.aenderungen,
    vorher.herkunft,
    einspielungId,
  );
  const ruecknahme =
    behalten.length === 0
      ? 'zurueckgesetzt'
      : behalten.length === satz.aenderungen.length
        ? 'behalten'
        : 'teilweise';
  return { nr, id, daten, herkunft, ruecknahme };
};

const spalten =
  'nr int, id bigint, daten jsonb, herkunft jsonb, spalten jsonb, abgleich jsonb, ruecknahme text';

const form = { kunde: kundensatz, vertrag: vertragssatz } as const;

const writeZurueck = async (handle: Handle, { einspielungId }: Stapel, tabelle: Tabelle): Promise<void> => {
  const { namen, werte, satz } = form[tabelle];
  await sql`
    update ${sql.table(tabelle)} t set (${namen}, daten, herkunft, version, geaendert_am) = row(
      ${werte}, e.daten, e.herkunft, t.version + 1, now())
    from pg_temp.eingang e cross join lateral jsonb_to_record(e.spalten) as ${satz}
    where t.mandant_id = ${handle.mandantId} and t.id = e.id and e.ruecknahme <> 'behalten'`.execute(
    handle.db,
  );
  await sql`
    update einspielung_plan p set ruecknahme = e.ruecknahme from pg_temp.eingang e
    where p.mandant_id = ${handle.mandantId} and p.einspielung_id = ${einspielungId} and p.nr = e.nr`.execute(
    handle.db,
  );
  if (tabelle !== 'kunde') return;
  await sql`delete from kunde_schluessel s using pg_temp.eingang e where s.mandant_id = ${handle.mandantId} and s.kunde_id = e.id`.execute(
    handle.db,
  );
  await sql`
    insert into kunde_schluessel (mandant_id, art, schluessel, kunde_id)
    select ${handle.mandantId}, a->>0, a->>1, e.id from pg_temp.eingang e cross join lateral jsonb_array_elements(e.abgleich) a
    on conflict do nothing`.execute(handle.db);
};

const abgeleitet = (tabelle: Tabelle, daten: never) =>
  tabelle === 'kunde'
    ? {
        spalten: kundeSpalten(daten as Kunde),
        abgleich: abgleichSchluessel(daten as Kunde).map((a) => [a.art, a.schluessel]),
      }
    : { spalten: vertragSpalten(daten as Vertrag), abgleich: [] };

const schreibeZurueck = async (
  handle: Handle,
  stapel: Stapel,
  tabelle: Tabelle,
  saetze: readonly Zurueck[],
): Promise<void> => {
  if (saetze.length === 0) return;
  const zeilen = saetze.map(({ nr, id, daten, herkunft, ruecknahme }) => {
    const { spalten: werte, abgleich } = abgeleitet(tabelle, daten);
    return [nr, id, json(daten), json(herkunft), json(werte), json(abgleich), ruecknahme];
  });
  await copyRows(handle, spalten, zeilen, () => writeZurueck(handle, stapel, tabelle));
};

const setzeZurueck = async (handle: Handle, stapel: Stapel, tabelle: Tabelle): Promise<void> => {
  const geaenderte = await readGeaenderte(handle, stapel, tabelle);
  await sql`
    update einspielung_plan p set ruecknahme = 'behalten'
    where ${im(handle, stapel)} and p.gegenstand = ${tabelle} and p.entscheidung = 'geaendert'`.execute(
    handle.db,
  );
  await schreibeZurueck(
    handle,
    stapel,
    tabelle,
    geaenderte.map((satz) => kehreZurueck(satz, stapel.einspielungId)),
  );
};

/** No entry of the plan is theirs. */
const ohneNr = -1;

const setzeNachfolgerZurueck = async (handle: Handle, stapel: Stapel, tabelle: Tabelle): Promise<void> => {
  const nachfolger = await findNachfolger(handle, stapel, tabelle);
  await schreibeZurueck(
    handle,
    stapel,
    tabelle,
    nachfolger.map((satz) => ({ ...satz, nr: ohneNr, ruecknahme: 'zurueckgesetzt' })),
  );
};

const protokolliere = (handle: Handle, stapel: Stapel) =>
  sql`
  insert into protokoll (mandant_id, benutzer_id, weg, gegenstand, gegenstand_id, kunde_id, aktion, aenderungen, einspielung_id)
  select p.mandant_id, ${handle.benutzerId}, 'einspielung', p.gegenstand, p.ziel_id::text,
    case p.gegenstand when 'kunde' then p.ziel_id else coalesce(p.kunde_id, v.kunde_id) end, 'zurueckgenommen',
    coalesce((select jsonb_agg(jsonb_build_object('feld', a->>'feld', 'alt', a->'neu', 'neu', a->'alt')) from jsonb_array_elements(p.aenderungen) a), '[]'),
    p.einspielung_id
  from einspielung_plan p left join vertrag v on p.gegenstand = 'vertrag' and v.mandant_id = p.mandant_id and v.id = p.ziel_id
  where ${im(handle, stapel)} and p.ruecknahme in ('entfernt', 'zurueckgesetzt', 'teilweise')`.execute(
    handle.db,
  );

/** Takes one batch back. Contracts have the higher numbers, so going down they go before their customers. */
export const nimmStapelZurueck = async (handle: Handle, stapel: Stapel): Promise<void> => {
  for (const tabelle of ['vertrag', 'kunde'] as const) {
    await setzeNachfolgerZurueck(handle, stapel, tabelle);
    await setzeZurueck(handle, stapel, tabelle);
    await entferneNeue(handle, stapel, tabelle);
  }
  await protokolliere(handle, stapel);
};

/** Before the first batch: what hangs on the contracts. */
export const beginneRuecknahme = nimmBewegungenZurueck;

/** One German sentence about what became of the records. */
export const fasseRuecknahmeZusammen = async (handle: Handle, einspielungId: string): Promise<string> => {
  const { rows } = await sql<{ ruecknahme: string; anzahl: number }>`
    select ruecknahme, count(*)::int anzahl from einspielung_plan
    where mandant_id = ${handle.mandantId} and einspielung_id = ${einspielungId} and ruecknahme is not null group by 1`.execute(
    handle.db,
  );
  const zahl = (wort: string) => rows.find(({ ruecknahme }) => ruecknahme === wort)?.anzahl ?? 0;
  const satz = `${zahl('entfernt')} Datensätze entfernt, ${zahl('zurueckgesetzt')} zurückgesetzt`;
  const rest = zahl('teilweise') + zahl('behalten');
  return rest === 0
    ? `${satz}.`
    : `${satz}; bei ${rest} bleibt, was seitdem bearbeitet wurde oder in Gebrauch ist.`;
};
