// What names a customer inside a value and not by a key: ties in canonical form, remembered decisions, "keine Dublette".
import { sql } from 'kysely';
import { kanonisch } from '#domain/beziehung.ts';
import type { Beziehungsart } from '#domain/kunde.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Gegenstand } from './contract.ts';

type Beziehungszeile = {
  readonly mandant_id: number;
  readonly kunde_id: string;
  readonly art: string;
  readonly zu_kunde_id: string;
};
type Urteilszeile = { readonly gegenstand: string; readonly a_id: string; readonly b_id: string };

export type Umgeschrieben = {
  readonly beziehungen: {
    readonly weg: readonly Beziehungszeile[];
    readonly neu: readonly Beziehungszeile[];
  };
  /** Copies of decisions about contracts, whose evidence names the holder. */
  readonly entscheidungen: readonly { readonly beleg: string; readonly ziel_id: string }[];
  /** "Keine Dublette" about a merged one holds for the one that stays. */
  readonly urteile: readonly Urteilszeile[];
};

/** One tie of a merged customer as a tie of the one that stays; none where it would tie him to himself. */
const umgehaengt = (
  zeile: Beziehungszeile,
  quellen: ReadonlySet<string>,
  ziel: string,
): Beziehungszeile | undefined => {
  const wer = (id: string) => (quellen.has(id) ? ziel : id);
  const [kundeId, zuKundeId] = [wer(zeile.kunde_id), wer(zeile.zu_kunde_id)];
  if (kundeId === zuKundeId) return undefined;
  const eine = kanonisch({ kundeId, art: zeile.art as Beziehungsart, zuKundeId });
  return { mandant_id: zeile.mandant_id, kunde_id: eine.kundeId, art: eine.art, zu_kunde_id: eine.zuKundeId };
};

const felder = sql`mandant_id, kunde_id::text, art, zu_kunde_id::text`;

const insertBeziehungen = async (handle: Handle, zeilen: readonly Beziehungszeile[]) => {
  const { rows } = await sql<Beziehungszeile>`
    insert into beziehung select * from jsonb_populate_recordset(null::beziehung, ${JSON.stringify(zeilen)}::jsonb)
    on conflict do nothing returning ${felder}`.execute(handle.db);
  return rows;
};

const schreibeBeziehungen = async (handle: Handle, quellen: readonly string[], ziel: string) => {
  const { rows: weg } = await sql<Beziehungszeile>`
    delete from beziehung where mandant_id = ${handle.mandantId}
      and (kunde_id = any(${quellen}::bigint[]) or zu_kunde_id = any(${quellen}::bigint[])) returning ${felder}`.execute(
    handle.db,
  );
  const menge = new Set(quellen);
  const neu = weg.map((zeile) => umgehaengt(zeile, menge, ziel)).filter((zeile) => zeile !== undefined);
  return { weg, neu: await insertBeziehungen(handle, neu) };
};

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
  return {
    beziehungen: kunden ? await schreibeBeziehungen(handle, quellen, ziel) : { weg: [], neu: [] },
    entscheidungen: kunden ? await kopiereEntscheidungen(handle, quellen, ziel) : [],
    urteile: await kopiereUrteile(handle, gegenstand, quellen, ziel),
  };
};

/** Undo of `schreibeUm`. */
export const schreibeZurueck = async (
  handle: Handle,
  { beziehungen, entscheidungen, urteile }: Umgeschrieben,
): Promise<void> => {
  const { mandantId } = handle;
  await sql`
    delete from beziehung b using jsonb_populate_recordset(null::beziehung, ${JSON.stringify(beziehungen.neu)}::jsonb) r
    where b.mandant_id = ${mandantId} and b.kunde_id = r.kunde_id and b.art = r.art and b.zu_kunde_id = r.zu_kunde_id`.execute(
    handle.db,
  );
  await insertBeziehungen(handle, beziehungen.weg);
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
