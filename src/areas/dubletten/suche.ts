// The search through the whole book: batch by batch, each a transaction that writes its pairs and how far it is; a killed run goes on.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { JobContext } from '#platform/jobs/jobs.ts';
import { sucheDubletten } from './auftraege.ts';
import type { Gegenstand, Suche } from './contract.ts';
import { findPaare } from './paare.ts';
import type { Beurteilt } from './paare.ts';

/** Records per transaction. */
const stapel = 500;

/** Writes open pairs; what a person has said about a pair stands. */
const writePaare = async (
  handle: Handle,
  gegenstand: Gegenstand,
  paare: readonly Beurteilt[],
  lauf: number,
): Promise<void> => {
  if (paare.length === 0) return;
  await sql`
    insert into dublette (mandant_id, gegenstand, a_id, b_id, urteil, punkte, gruende, lauf)
    select ${handle.mandantId}, ${gegenstand}, p."aId", p."bId", p.urteil, p.punkte, array(select jsonb_array_elements_text(p.gruende)), ${lauf}
    from jsonb_to_recordset(${JSON.stringify(paare)}::jsonb) p("aId" bigint, "bId" bigint, urteil text, punkte int, gruende jsonb)
    on conflict (mandant_id, gegenstand, a_id, b_id) do update
      set urteil = excluded.urteil, punkte = excluded.punkte, gruende = excluded.gruende, lauf = excluded.lauf
      where dublette.stand = 'offen'`.execute(handle.db);
};

/** Looks again at these records alone: after a merge, when a person asks. */
export const sucheUm = async (handle: Handle, gegenstand: Gegenstand, ids: readonly string[]) => {
  const paare = await findPaare(handle, gegenstand, { ids, nurHoehere: false });
  const { rows } = await sql<{ lauf: number }>`
    select lauf from dublettensuche where mandant_id = ${handle.mandantId}`.execute(handle.db);
  await writePaare(handle, gegenstand, paare, rows[0]?.lauf ?? 0);
};

const spalte = { kunde: 'bis_kunde', vertrag: 'bis_vertrag' } as const;

type Stand = { readonly lauf: number; readonly bis_kunde: string; readonly bis_vertrag: string };

const readStand = async (handle: Handle, jobId: string): Promise<Stand | undefined> => {
  const { rows } = await sql<Stand>`
    select lauf, bis_kunde, bis_vertrag from dublettensuche where mandant_id = ${handle.mandantId} and job_id = ${jobId}`.execute(
    handle.db,
  );
  return rows[0];
};

/** One batch. @returns how many records it had */
const sucheStapel = async (handle: Handle, gegenstand: Gegenstand, lauf: number): Promise<number> => {
  const bis = sql.ref(spalte[gegenstand]);
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(gegenstand)} t where t.mandant_id = ${handle.mandantId} and t.geloescht_am is null
      and t.id > (select ${bis} from dublettensuche where mandant_id = ${handle.mandantId}) order by t.id limit ${stapel}`.execute(
    handle.db,
  );
  const ids = rows.map(({ id }) => id);
  await writePaare(handle, gegenstand, await findPaare(handle, gegenstand, { ids, nurHoehere: true }), lauf);
  await sql`
    update dublettensuche set ${bis} = coalesce(${ids.at(-1) ?? null}::bigint, ${bis})
    where mandant_id = ${handle.mandantId} and lauf = ${lauf}`.execute(handle.db);
  return ids.length;
};

const zaehle = async (handle: Handle, { bis_kunde, bis_vertrag }: Stand) => {
  const { rows } = await sql<{ gesamt: number; fertig: number }>`
    select sum(gesamt)::int gesamt, sum(fertig)::int fertig from (
      select count(*) gesamt, count(*) filter (where id <= ${bis_kunde}) fertig from kunde
        where mandant_id = ${handle.mandantId} and geloescht_am is null
      union all select count(*), count(*) filter (where id <= ${bis_vertrag}) from vertrag
        where mandant_id = ${handle.mandantId} and geloescht_am is null) z`.execute(handle.db);
  return rows[0] ?? { gesamt: 0, fertig: 0 };
};

/** Open pairs that this run has not found again are none any more. */
const beende = async (handle: Handle, lauf: number): Promise<void> => {
  await sql`delete from dublette where mandant_id = ${handle.mandantId} and stand = 'offen' and lauf < ${lauf}`.execute(
    handle.db,
  );
  await sql`update dublettensuche set fertig_am = now() where mandant_id = ${handle.mandantId} and lauf = ${lauf}`.execute(
    handle.db,
  );
};

export type Sucharbeit = Pick<JobContext<unknown>, 'id' | 'mitMandant' | 'melde' | 'signal'>;

/** Does the search of this job; one that was started anew meanwhile ends without a trace. */
export const fuehreSucheAus = async ({ id, mitMandant, melde, signal }: Sucharbeit): Promise<void> => {
  const stand = await mitMandant((handle) => readStand(handle, id));
  if (!stand) return;
  const anfang = await mitMandant((handle) => zaehle(handle, stand));
  let { fertig: fortschritt } = anfang;
  for (const gegenstand of ['kunde', 'vertrag'] as const)
    for (;;) {
      signal.throwIfAborted();
      const anzahl = await mitMandant((handle) => sucheStapel(handle, gegenstand, stand.lauf));
      fortschritt += anzahl;
      await melde({ fortschritt, gesamt: anfang.gesamt });
      if (anzahl < stapel) break;
    }
  await mitMandant((handle) => beende(handle, stand.lauf));
};

type Suchzeile = {
  readonly status: Suche['status'] | null;
  readonly fortschritt: number | null;
  readonly gesamt: number | null;
  readonly fertig_am: Date | null;
};

/** How far the search of the brokerage is. */
export const readSuche = async (handle: Handle): Promise<Suche> => {
  const { rows } = await sql<Suchzeile>`
    select j.status, j.fortschritt, j.gesamt, s.fertig_am from dublettensuche s
    left join job_lauf j on j.mandant_id = s.mandant_id and j.id = s.job_id where s.mandant_id = ${handle.mandantId}`.execute(
    handle.db,
  );
  const [zeile] = rows;
  return {
    status: zeile?.status ?? 'nie',
    fortschritt: zeile?.fortschritt ?? 0,
    gesamt: zeile?.gesamt ?? null,
    fertigAm: zeile?.fertig_am?.toISOString() ?? null,
  };
};

/** Starts a search unless one is under way. */
export const starteSuche = async (handle: Handle): Promise<void> => {
  await sql`insert into dublettensuche (mandant_id, lauf) values (${handle.mandantId}, 0) on conflict do nothing`.execute(
    handle.db,
  );
  await sql`select 1 from dublettensuche where mandant_id = ${handle.mandantId} for update`.execute(
    handle.db,
  );
  const { status } = await readSuche(handle);
  if (status === 'wartet' || status === 'laeuft') return;
  const jobId = await enqueue(handle, sucheDubletten, {});
  await sql`
    update dublettensuche set lauf = lauf + 1, job_id = ${jobId}, bis_kunde = 0, bis_vertrag = 0, fertig_am = null
    where mandant_id = ${handle.mandantId}`.execute(handle.db);
};
