// What names a record inside a value and not by a key: ties in canonical form, declines and their subject, remembered decisions,
// "keine Dublette".
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { findRegel } from '#bedarf/index.ts';
import { kanonisch } from '#domain/beziehung.ts';
import type { Beziehungsart } from '#domain/kunde.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Gegenstand } from './contract.ts';

type Zeile = Readonly<Record<string, unknown>>;
/** Rows taken out, and those put in for them. */
type Ersetzt = { readonly weg: readonly Zeile[]; readonly neu: readonly Zeile[] };
type Urteilszeile = { readonly gegenstand: string; readonly a_id: string; readonly b_id: string };

export type Umgeschrieben = {
  readonly beziehungen: Ersetzt;
  readonly ablehnungen: Ersetzt;
  /** Copies of decisions about contracts, whose evidence names the holder. */
  readonly entscheidungen: readonly { readonly beleg: string; readonly ziel_id: string }[];
  /** "Keine Dublette" about a merged one holds for the one that stays. */
  readonly urteile: readonly Urteilszeile[];
};

type Tabelle = 'beziehung' | 'bedarf_abgelehnt';

const insertZeilen = async (handle: Handle, tabelle: Tabelle, zeilen: readonly Zeile[]): Promise<Zeile[]> => {
  if (zeilen.length === 0) return [];
  const { rows } = await sql<{ zeile: Zeile }>`
    insert into ${sql.table(tabelle)} as t
    select * from jsonb_populate_recordset(null::${sql.table(tabelle)}, ${JSON.stringify(zeilen)}::jsonb)
    on conflict do nothing returning to_jsonb(t) zeile`.execute(handle.db);
  return rows.map(({ zeile }) => zeile);
};

/** Takes rows out and puts them in again as `schreibe` says; what is there already stays. */
const ersetzeZeilen = async (
  handle: Handle,
  tabelle: Tabelle,
  bedingung: RawBuilder<unknown>,
  schreibe: (zeile: Zeile) => Zeile | undefined,
): Promise<Ersetzt> => {
  const { rows } = await sql<{ zeile: Zeile }>`
    delete from ${sql.table(tabelle)} t where t.mandant_id = ${handle.mandantId} and (${bedingung}) returning to_jsonb(t) zeile`.execute(
    handle.db,
  );
  const weg = rows.map(({ zeile }) => zeile);
  const neu = weg.map(schreibe).filter((zeile) => zeile !== undefined);
  return { weg, neu: await insertZeilen(handle, tabelle, neu) };
};

/** Undo of `ersetzeZeilen`; a row that somebody has changed since stays beside it. */
const stelleZeilenHer = async (handle: Handle, tabelle: Tabelle, { weg, neu }: Ersetzt): Promise<void> => {
  await sql`
    delete from ${sql.table(tabelle)} t
    using jsonb_populate_recordset(null::${sql.table(tabelle)}, ${JSON.stringify(neu)}::jsonb) r
    where t.mandant_id = ${handle.mandantId} and t.kunde_id = r.kunde_id and to_jsonb(t) = to_jsonb(r)`.execute(
    handle.db,
  );
  await insertZeilen(handle, tabelle, weg);
};

/** The ids of merged records as those of the one that stays. */
type Wer = (id: unknown) => string;

/** A tie of a merged customer as a tie of the one that stays; none where it would tie him to himself. */
const haengeUm =
  (wer: Wer) =>
  (zeile: Zeile): Zeile | undefined => {
    const [kundeId, zuKundeId] = [wer(zeile['kunde_id']), wer(zeile['zu_kunde_id'])];
    if (kundeId === zuKundeId) return undefined;
    const eine = kanonisch({ kundeId, art: zeile['art'] as Beziehungsart, zuKundeId });
    return { ...zeile, kunde_id: eine.kundeId, art: eine.art, zu_kunde_id: eine.zuKundeId };
  };

const betrifftVertrag = (zeile: Zeile): boolean => findRegel(String(zeile['regel']))?.subjekt === 'vertrag';

/** A decline speaks of a customer or of a contract by its id; which of the two, its rule knows. */
const lehneUm =
  (gegenstand: Gegenstand, wer: Wer) =>
  (zeile: Zeile): Zeile => ({
    ...zeile,
    kunde_id: gegenstand === 'kunde' ? wer(zeile['kunde_id']) : zeile['kunde_id'],
    subjekt: betrifftVertrag(zeile) === (gegenstand === 'vertrag') ? wer(zeile['subjekt']) : zeile['subjekt'],
  });

/** The evidence of a contract ends with its holder (importers/abgleich/gedaechtnis.ts). */
const kopiereEntscheidungen = async (handle: Handle, quellen: readonly string[], ziel: string) => {
  const { rows } = await sql<{ beleg: string; ziel_id: string }>`
    insert into entscheidung (mandant_id, gegenstand, beleg, ziel_id, urteil, einspielung_id, nr, entschieden_von, entschieden_am)
    select mandant_id, gegenstand, left(beleg, length(beleg) - length(q.id)) || ${ziel}::text, ziel_id, urteil, einspielung_id, nr,
      entschieden_von, entschieden_am
    from entscheidung join unnest(${quellen}::text[]) q(id) on right(beleg, length(q.id) + 1) = '|' || q.id
    where mandant_id = ${handle.mandantId} and gegenstand = 'vertrag'
    on conflict do nothing returning beleg, ziel_id::text`.execute(handle.db);
  return rows;
};

const kopiereUrteile = async (
  handle: Handle,
  gegenstand: Gegenstand,
  quellen: readonly string[],
  ziel: string,
) => {
  const { rows } = await sql<Urteilszeile>`
    with andere as (
      select distinct case when a_id = any(${quellen}::bigint[]) then b_id else a_id end id from dublette
      where mandant_id = ${handle.mandantId} and gegenstand = ${gegenstand} and stand = 'keine'
        and (a_id = any(${quellen}::bigint[]) or b_id = any(${quellen}::bigint[]))
    )
    insert into dublette (mandant_id, gegenstand, a_id, b_id, stand, urteil, punkte, lauf, entschieden_von, entschieden_am)
    select ${handle.mandantId}, ${gegenstand}, least(id, ${ziel}::bigint), greatest(id, ${ziel}::bigint), 'keine', 'unklar', 0, 0,
      ${handle.benutzerId}, now()
    from andere where id <> ${ziel}::bigint and id <> all(${quellen}::bigint[])
    on conflict do nothing returning gegenstand, a_id::text, b_id::text`.execute(handle.db);
  return rows;
};

/** Rewrites what names the merged records. @returns what was rewritten, for undo */
export const schreibeUm = async (
  handle: Handle,
  gegenstand: Gegenstand,
  quellen: readonly string[],
  ziel: string,
): Promise<Umgeschrieben> => {
  const kunden = gegenstand === 'kunde';
  const menge = new Set(quellen);
  const wer: Wer = (id) => (menge.has(String(id)) ? ziel : String(id));
  const genannt = sql`t.subjekt = any(${quellen}::text[])`;
  const gehoert = sql`t.kunde_id = any(${quellen}::bigint[])`;
  return {
    beziehungen: kunden
      ? await ersetzeZeilen(
          handle,
          'beziehung',
          sql`${gehoert} or t.zu_kunde_id = any(${quellen}::bigint[])`,
          haengeUm(wer),
        )
      : { weg: [], neu: [] },
    ablehnungen: await ersetzeZeilen(
      handle,
      'bedarf_abgelehnt',
      kunden ? sql`${gehoert} or ${genannt}` : genannt,
      lehneUm(gegenstand, wer),
    ),
    entscheidungen: kunden ? await kopiereEntscheidungen(handle, quellen, ziel) : [],
    urteile: await kopiereUrteile(handle, gegenstand, quellen, ziel),
  };
};

/** Undo of `schreibeUm`. */
export const schreibeZurueck = async (
  handle: Handle,
  { beziehungen, ablehnungen, entscheidungen, urteile }: Umgeschrieben,
): Promise<void> => {
  const { mandantId } = handle;
  await stelleZeilenHer(handle, 'beziehung', beziehungen);
  await stelleZeilenHer(handle, 'bedarf_abgelehnt', ablehnungen);
  await sql`
    delete from entscheidung e using jsonb_populate_recordset(null::entscheidung, ${JSON.stringify(entscheidungen)}::jsonb) r
    where e.mandant_id = ${mandantId} and e.gegenstand = 'vertrag' and e.beleg = r.beleg and e.ziel_id = r.ziel_id`.execute(
    handle.db,
  );
  await sql`
    delete from dublette d using jsonb_populate_recordset(null::dublette, ${JSON.stringify(urteile)}::jsonb) r
    where d.mandant_id = ${mandantId} and d.gegenstand = r.gegenstand and d.a_id = r.a_id and d.b_id = r.b_id and d.stand = 'keine'`.execute(
    handle.db,
  );
};
