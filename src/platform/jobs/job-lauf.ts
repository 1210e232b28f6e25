// Progress rows of jobs (table job_lauf), as the brokerage sees them.
import { sql } from 'kysely';
import type { Handle } from '../db/handle.ts';

export type JobStatus = 'wartet' | 'laeuft' | 'fertig' | 'gescheitert';

export type JobLauf = {
  readonly id: string;
  readonly name: string;
  readonly status: JobStatus;
  /** Steps done. */
  readonly fortschritt: number;
  /** Steps in all; null while unknown. */
  readonly gesamt: number | null;
  /** German sentence for the user. */
  readonly meldung: string | null;
  readonly versuch: number;
  readonly benutzerId: string | null;
  readonly erstelltAm: Date;
  readonly begonnenAm: Date | null;
  readonly beendetAm: Date | null;
};

type Table = {
  mandant_id: number;
  id: string;
  name: string;
  status: JobStatus;
  fortschritt: number;
  gesamt: number | null;
  meldung: string | null;
  versuch: number;
  benutzer_id: string | null;
  erstellt_am: Date;
  begonnen_am: Date | null;
  beendet_am: Date | null;
};

const tables = (handle: Handle) => handle.db.$extendTables<{ job_lauf: Table }>();

const columns = [
  'id',
  'name',
  'status',
  'fortschritt',
  'gesamt',
  'meldung',
  'versuch',
  'benutzer_id as benutzerId',
  'erstellt_am as erstelltAm',
  'begonnen_am as begonnenAm',
  'beendet_am as beendetAm',
] as const;

export const findJobLauf = (handle: Handle, id: string): Promise<JobLauf | undefined> =>
  tables(handle)
    .selectFrom('job_lauf')
    .select(columns)
    .where('mandant_id', '=', handle.mandantId)
    .where('id', '=', id)
    .executeTakeFirst();

/** The newest runs first. */
export const listJobLaeufe = (handle: Handle, limit = 50): Promise<JobLauf[]> =>
  tables(handle)
    .selectFrom('job_lauf')
    .select(columns)
    .where('mandant_id', '=', handle.mandantId)
    .orderBy('erstellt_am', 'desc')
    .limit(limit)
    .execute();

export const insertJobLauf = async (handle: Handle, id: string, name: string): Promise<void> => {
  const { mandantId: mandant_id, benutzerId: benutzer_id } = handle;
  await sql`insert into job_lauf (mandant_id, id, name, benutzer_id) values (${mandant_id}, ${id}, ${name}, ${benutzer_id})`.execute(
    handle.db,
  );
};

/** Change of a run; a field left out stays. A run that is over stays over. */
export type JobLaufChange = Partial<Pick<Table, 'status' | 'fortschritt' | 'gesamt' | 'meldung' | 'versuch'>>;

const instants = {
  wartet: {},
  laeuft: { begonnen_am: sql<Date>`coalesce(begonnen_am, now())` },
  fertig: { beendet_am: sql<Date>`now()` },
  gescheitert: { beendet_am: sql<Date>`now()` },
} as const;

/** @returns false when there is no such run or it is over already */
export const changeJobLauf = async (handle: Handle, id: string, change: JobLaufChange): Promise<boolean> => {
  const result = await tables(handle)
    .updateTable('job_lauf')
    .set({ ...change, ...(change.status ? instants[change.status] : {}) })
    .where('mandant_id', '=', handle.mandantId)
    .where('id', '=', id)
    .where('status', 'not in', ['fertig', 'gescheitert'])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
};
