// What reading, applying and taking back share: transactions of the job, figures for the planner, the end.
import { sql } from 'kysely';
import type { Handle } from '#platform/db/handle.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { JobContext } from '#platform/jobs/jobs.ts';
import type { InTransaktion } from './lesen/bereitstellen.ts';
import { Abgeloest, meldeFortschritt } from './lauf.ts';
import type { Lauf } from './lauf.ts';
import { zaehle } from './uebernehmen/uebernehmen.ts';

export type JobDeps = {
  readonly files: FileStore;
  /** Today in Germany, ISO. */
  readonly heute: () => string;
  /** Most filled cells of a sheet; default by the table format. */
  readonly zellen?: number;
  /** From this size on (bytes), of what the book knows word for word only the key is staged; default 1 MB. */
  readonly abkuerzungAb?: number;
  /** Largest file of an archive in bytes; default 200 MB. */
  readonly importBytes?: number;
  /** Whether plans that came by this way are applied by themselves where nothing is open; default never. */
  readonly automatisch?: (handle: Handle, weg: string) => Promise<boolean>;
};

/** What jobs and the command line run in: transactions of one brokerage. */
export type Arbeit = Pick<JobContext<unknown>, 'mitMandant' | 'signal'>;

/**
 * Stops between two batches when the worker ends. A batch does not wait for the disk: after a crash of PostgreSQL the newest ones
 * may be missing, never one before another, and the job goes on from there. The end of the job (`beende`) waits for all of them.
 */
export const inTransaktion =
  ({ mitMandant, signal }: Arbeit) =>
  <T>(work: (handle: Handle) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return mitMandant(async (handle) => {
      await sql`set local synchronous_commit = off`.execute(handle.db);
      return work(handle);
    });
  };

/** What belongs to the end, in its transaction. */
export type Danach = (handle: Handle) => Promise<void>;

/** Ends an attempt: status, counts, duration; what was staged goes. */
export const beende = async (
  arbeit: Arbeit,
  lauf: Lauf,
  felder: { status: string; grund?: string },
  danach: Danach = () => Promise.resolve(),
): Promise<void> => {
  await arbeit.mitMandant(async (handle) => {
    await meldeFortschritt(handle, lauf, { fortschritt: 1 });
    await sql`delete from einspielung_vorschlag where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId}`.execute(
      handle.db,
    );
    await zaehle(handle, lauf.einspielungId);
    await sql`
      update einspielung set status = ${felder.status}, grund = ${felder.grund ?? null},
        -- the book is known as it was when the run began, not as it is at its end
        geplant_am = case when ${felder.status} = 'geplant' then coalesce(begonnen_am, now()) else geplant_am end,
        gemeldet_am = clock_timestamp(),
        uebernommen_am = case when ${felder.status} = 'uebernommen' then now() else uebernommen_am end,
        dauer_ms = coalesce(dauer_ms, 0) + extract(epoch from clock_timestamp() - begonnen_am) * 1000, begonnen_am = null
      where mandant_id = ${handle.mandantId} and id = ${lauf.einspielungId}`.execute(handle.db);
    await danach(handle);
  });
};

/** The file can't be taken: no plan stays. */
export const scheitere = async (arbeit: Arbeit, lauf: Lauf, grund: string): Promise<void> => {
  await arbeit.mitMandant((handle) =>
    sql`delete from einspielung_plan where mandant_id = ${handle.mandantId} and einspielung_id = ${lauf.einspielungId}`.execute(
      handle.db,
    ),
  );
  await beende(arbeit, lauf, { status: 'fehlgeschlagen', grund });
};

/** Ends quietly where another attempt or a person has taken over. */
export const ohneAbloesung = (arbeit: Promise<void>): Promise<void> =>
  arbeit.catch((error: unknown) => {
    if (!(error instanceof Abgeloest)) throw error;
  });

/** Below so many rows the planner does well without figures. */
export const viele = 2000;

/** Fresh figures for the planner about the tables that have just grown. */
export const frischeStatistik = (transaktion: InTransaktion, was: 'einspielung' | 'bestand') =>
  transaktion((handle) => sql`select ${sql.ref(`frische_statistik_${was}`)}()`.execute(handle.db));
