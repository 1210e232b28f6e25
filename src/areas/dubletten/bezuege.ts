// Everything that points to a record, out of the catalogue of the database: rows move to the record that stays and back again.
// A table of a later area is moved without being known here.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import type { Gegenstand } from './contract.ts';

/**
 * Tables that do not move: what the application may not update (consents; advice that is concluded) is read with the merged record
 * (areas/kunden/store-zusammengefuehrt.ts), matching keys go on finding the survivor by the stub (areas/einspielen/planen/kandidaten.ts), ties and
 * declines name people inside their rows and are rewritten (umschreiben.ts).
 */
const eigene = new Set(['kunde_schluessel', 'beziehung', 'bedarf_abgelehnt']);

/** A column that points to customers or contracts. */
type Bezug = {
  readonly tabelle: string;
  readonly spalte: string;
  /** The other columns of the primary key: they name a row. */
  readonly schluessel: readonly string[];
  /** Per unique index over this column its other columns: the survivor may have such a row already. */
  readonly eindeutig: readonly (readonly string[])[];
  /** Where a row names contract and customer, the customer is the contract's. */
  readonly halterspalte: string | null;
};

/** Rows of one column that got another owner. */
export type Verschoben = {
  readonly tabelle: string;
  readonly spalte: string;
  readonly von: string;
  readonly zeilen: readonly Readonly<Record<string, unknown>>[];
  /** Whole rows that the survivor had already. */
  readonly entfernt: readonly unknown[];
};

/** Every column that points to this kind of record. */
export const findBezuege = async (handle: Handle, gegenstand: Gegenstand): Promise<Bezug[]> => {
  const { rows } = await sql<Bezug>`
    with spalten as (
      select c.conrelid, c.confrelid, a.attnum, a.attname
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and a.attname <> 'mandant_id'
        and c.confrelid in ('kunde'::regclass, 'vertrag'::regclass)
    ), indexe as (
      select i.indrelid, i.indkey::int2[] nummern, i.indisprimary,
        array(select k.attname::text from pg_attribute k where k.attrelid = i.indrelid and k.attnum = any(i.indkey)
          and k.attname <> 'mandant_id' order by k.attnum) namen
      from pg_index i where i.indisunique and i.indpred is null
    )
    select s.conrelid::regclass::text tabelle, s.attname::text spalte,
      (select array_remove(i.namen, s.attname::text) from indexe i where i.indrelid = s.conrelid and i.indisprimary) schluessel,
      coalesce((select jsonb_agg(array_remove(i.namen, s.attname::text)) from indexe i
        where i.indrelid = s.conrelid and s.attnum = any(i.nummern)), '[]') eindeutig,
      (select h.attname::text from spalten h where ${gegenstand} = 'vertrag' and h.conrelid = s.conrelid
        and h.confrelid = 'kunde'::regclass limit 1) "halterspalte"
    from spalten s where s.confrelid = ${gegenstand}::regclass
      and has_column_privilege(s.conrelid, s.attnum, 'update') order by 1, 2`.execute(handle.db);
  return rows.filter(({ tabelle }) => !eigene.has(tabelle));
};

const entferneDoppelte = async (
  handle: Handle,
  { tabelle, spalte, eindeutig }: Bezug,
  von: string,
  ziel: string,
): Promise<unknown[]> => {
  const entfernt: unknown[] = [];
  for (const namen of eindeutig) {
    const gleich = namen.map((name) => sql`and z.${sql.ref(name)} = t.${sql.ref(name)}`);
    const { rows } = await sql<{ zeile: unknown }>`
      delete from ${sql.table(tabelle)} t where t.mandant_id = ${handle.mandantId} and t.${sql.ref(spalte)} = ${von} and exists (
        select from ${sql.table(tabelle)} z where z.mandant_id = t.mandant_id and z.${sql.ref(spalte)} = ${ziel}
          ${sql.join(gleich, sql` `)}) returning to_jsonb(t) zeile`.execute(handle.db);
    entfernt.push(...rows.map(({ zeile }) => zeile));
  }
  return entfernt;
};

const halterVon = (handle: Handle, { halterspalte }: Pick<Bezug, 'halterspalte'>, vertrag: string) =>
  halterspalte === null
    ? sql``
    : sql`, ${sql.ref(halterspalte)} = (select v.kunde_id from vertrag v where v.mandant_id = ${handle.mandantId} and v.id = ${vertrag})`;

const verschiebeSpalte = async (
  handle: Handle,
  bezug: Bezug,
  von: string,
  ziel: string,
): Promise<Verschoben> => {
  const { tabelle, spalte, schluessel } = bezug;
  const entfernt = await entferneDoppelte(handle, bezug, von, ziel);
  const paare = schluessel.flatMap((name) => [sql`${name}::text`, sql`t.${sql.ref(name)}`]);
  const { rows } = await sql<{ zeile: Record<string, unknown> }>`
    update ${sql.table(tabelle)} t set ${sql.ref(spalte)} = ${ziel} ${halterVon(handle, bezug, ziel)}
    where t.mandant_id = ${handle.mandantId} and t.${sql.ref(spalte)} = ${von}
    returning jsonb_build_object(${paare.length === 0 ? sql`` : sql.join(paare)}) zeile`.execute(handle.db);
  return { tabelle, spalte, von, zeilen: rows.map(({ zeile }) => zeile), entfernt };
};

/** Gives everything of these records to the one that stays. @returns what has moved, for undo */
export const verschiebe = async (
  handle: Handle,
  gegenstand: Gegenstand,
  quellen: readonly string[],
  ziel: string,
): Promise<Verschoben[]> => {
  const verschoben: Verschoben[] = [];
  for (const bezug of await findBezuege(handle, gegenstand))
    for (const von of quellen) verschoben.push(await verschiebeSpalte(handle, bezug, von, ziel));
  return verschoben.filter(({ zeilen, entfernt }) => zeilen.length + entfernt.length > 0);
};

/** Gives back what still belongs to the one that has stayed; what somebody has moved on since stays there. */
export const verschiebeZurueck = async (
  handle: Handle,
  gegenstand: Gegenstand,
  verschoben: readonly Verschoben[],
  ziel: string,
): Promise<void> => {
  const bezuege = await findBezuege(handle, gegenstand);
  for (const { tabelle, spalte, von, zeilen, entfernt } of verschoben) {
    const bezug = bezuege.find((einer) => einer.tabelle === tabelle && einer.spalte === spalte);
    if (!bezug) continue;
    const gleich = bezug.schluessel.map((name) => sql`and t.${sql.ref(name)} = r.${sql.ref(name)}`);
    await sql`
      update ${sql.table(tabelle)} t set ${sql.ref(spalte)} = ${von} ${halterVon(handle, bezug, von)}
      from jsonb_populate_recordset(null::${sql.table(tabelle)}, ${JSON.stringify(zeilen)}::jsonb) r
      where t.mandant_id = ${handle.mandantId} and t.${sql.ref(spalte)} = ${ziel} ${sql.join(gleich, sql` `)}`.execute(
      handle.db,
    );
    if (entfernt.length > 0)
      await sql`
        insert into ${sql.table(tabelle)} overriding system value
        select * from jsonb_populate_recordset(null::${sql.table(tabelle)}, ${JSON.stringify(entfernt)}::jsonb)
        on conflict do nothing`.execute(handle.db);
  }
};
