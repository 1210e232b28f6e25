// What people have decided before about the same evidence; matching asks here first.
import { sql } from 'kysely';
import type { Kundenkandidat, Vertragskandidat } from '#importers/abgleich/entscheidung.ts';
import type { Handle } from '#platform/db/handle.ts';
import { readKundenkandidaten, readVertragskandidaten } from './kandidaten.ts';

type Gegenstand = 'kunde' | 'vertrag';

export type Erinnerung = {
  /** The stored record that it is. */
  readonly gleich: string | null;
  /** Stored records that it is not. */
  readonly verschieden: readonly string[];
  /** Day of the decision, ISO. */
  readonly am: string;
};

/** By evidence key. Who was merged is the one that has stayed; records that are gone or in the bin are nobody's answer any more. */
const readErinnerungen = async (
  handle: Handle,
  gegenstand: Gegenstand,
  belege: readonly string[],
): Promise<Map<string, Erinnerung>> => {
  const { rows } = await sql<{ beleg: string } & Erinnerung>`
    select d.beleg, max(t.id::text) filter (where d.urteil = 'gleich') gleich,
      coalesce(array_agg(t.id::text) filter (where d.urteil = 'verschieden'), '{}') verschieden,
      max(d.entschieden_am)::date::text am
    from entscheidung d join ${sql.table(gegenstand)} z on z.mandant_id = d.mandant_id and z.id = d.ziel_id
    join ${sql.table(gegenstand)} t on t.mandant_id = d.mandant_id and t.id = coalesce(z.zusammengefuehrt_mit, z.id)
      and t.geloescht_am is null
    where d.mandant_id = ${handle.mandantId} and d.gegenstand = ${gegenstand} and d.beleg = any(${belege}::text[])
    group by d.beleg`.execute(handle.db);
  return new Map(rows.map((zeile) => [zeile.beleg, zeile]));
};

export type Erinnert<K> = {
  /** A person has said that it is this one. */
  readonly ziel: K | undefined;
  readonly am: string;
  readonly verschieden: ReadonlySet<string>;
};

const mitZielen = async <K>(
  erinnerungen: Map<string, Erinnerung>,
  lies: (ids: readonly string[]) => Promise<Map<string, K>>,
): Promise<Map<string, Erinnert<K>>> => {
  const ziele = await lies([...erinnerungen.values()].flatMap(({ gleich }) => gleich ?? []));
  return new Map(
    [...erinnerungen].map(([beleg, { gleich, verschieden, am }]) => [
      beleg,
      { ziel: gleich === null ? undefined : ziele.get(gleich), am, verschieden: new Set(verschieden) },
    ]),
  );
};

/** Decisions about delivered customers, by `belegKunde`. */
export const erinnereKunden = async (
  handle: Handle,
  belege: readonly string[],
): Promise<Map<string, Erinnert<Kundenkandidat>>> =>
  mitZielen(await readErinnerungen(handle, 'kunde', belege), (ids) => readKundenkandidaten(handle, ids));

/** Decisions about delivered contracts, by `belegVertrag`. */
export const erinnereVertraege = async (
  handle: Handle,
  belege: readonly string[],
): Promise<Map<string, Erinnert<Vertragskandidat>>> =>
  mitZielen(await readErinnerungen(handle, 'vertrag', belege), (ids) => readVertragskandidaten(handle, ids));

export type Entschieden = {
  readonly gegenstand: Gegenstand;
  readonly beleg: string;
  readonly gleich: string;
  readonly verschieden: readonly string[];
  readonly einspielungId: string;
  readonly nr: number;
};

/** Writes a decision over older ones about the same evidence. @returns the older ones, for undo */
export const merkeEntscheidung = async (handle: Handle, was: Entschieden): Promise<readonly unknown[]> => {
  const { gegenstand, beleg, gleich, verschieden, einspielungId, nr } = was;
  const { rows } = await sql<{ zeile: unknown }>`
    delete from entscheidung d where d.mandant_id = ${handle.mandantId} and d.gegenstand = ${gegenstand} and d.beleg = ${beleg}
      and (d.urteil = 'gleich' or d.ziel_id = any(${[gleich, ...verschieden]}::bigint[])) returning to_jsonb(d) zeile`.execute(
    handle.db,
  );
  await sql`
    insert into entscheidung (mandant_id, gegenstand, beleg, ziel_id, urteil, einspielung_id, nr, entschieden_von)
    select ${handle.mandantId}, ${gegenstand}, ${beleg}, z.id, z.urteil, ${einspielungId}, ${nr}, ${handle.benutzerId}
    from (select ${gleich}::bigint id, 'gleich' urteil
      union all select id, 'verschieden' from unnest(${verschieden}::bigint[]) id where id <> ${gleich}::bigint) z`.execute(
    handle.db,
  );
  return rows.map(({ zeile }) => zeile);
};

/** Undo of `merkeEntscheidung`. */
export const vergissEntscheidung = async (
  handle: Handle,
  fall: { readonly einspielungId: string; readonly nr: number },
  davor: readonly unknown[],
): Promise<void> => {
  await sql`
    delete from entscheidung where mandant_id = ${handle.mandantId} and einspielung_id = ${fall.einspielungId} and nr = ${fall.nr}`.execute(
    handle.db,
  );
  await sql`
    insert into entscheidung select * from jsonb_populate_recordset(null::entscheidung, ${JSON.stringify(davor)}::jsonb)
    on conflict do nothing`.execute(handle.db);
};
