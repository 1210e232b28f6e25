// A job is born in the transaction of the fact: it exists when, and only when, that commits.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
// Not in the library's index: its `send` wants an instance with a connection and timers of its own.
import { insertJobs } from 'pg-boss/dist/plans.js';
import type { Handle } from '../db/handle.ts';
import { queueSchema } from '../db/migrate.ts';
import { insertJobLauf } from './job-lauf.ts';
import { gescheitertOptions, gescheitertQueue, queueOptions } from './job.ts';
import type { Job, Umschlag } from './job.ts';

const createQueue = async (handle: Handle, name: string, options: object): Promise<void> => {
  const settings = JSON.stringify({ policy: 'standard', ...options });
  await sql`select ${sql.ref(queueSchema)}.create_queue(${name}, ${settings}::jsonb)`.execute(handle.db);
};

const missingQueues = async (handle: Handle, names: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.ref(queueSchema)}.queue where name = any(${names})`.execute(handle.db);
  return names.filter((name) => !rows.some((row) => row.name === name));
};

export type Reihenfolge = {
  /** Nobody waits for it: it lets all others of its kind go first. */
  readonly nachrangig?: boolean;
};

/**
 * Puts a job into the queue of the handle's brokerage and makes its progress row, in the handle's transaction.
 * @param payload checked by the job's schema
 * @returns id of the run (`job_lauf.id`)
 */
export const enqueue = async <P>(
  handle: Handle,
  job: Job<P>,
  payload: P,
  { nachrangig = false }: Reihenfolge = {},
): Promise<string> => {
  const data: Umschlag = {
    mandantId: handle.mandantId,
    benutzerId: handle.benutzerId,
    payload: job.payload.parse(payload),
  };
  const missing = await missingQueues(handle, [gescheitertQueue, job.name]);
  if (missing.includes(gescheitertQueue)) await createQueue(handle, gescheitertQueue, gescheitertOptions);
  if (missing.includes(job.name)) await createQueue(handle, job.name, queueOptions(job));
  const id = randomUUID();
  const insert = insertJobs(queueSchema, {
    table: 'job_common',
    name: job.name,
    returnId: true,
    notify: true,
  });
  await fromKysely(handle.db).executeSql(insert, [
    JSON.stringify([{ id, data: { ...data, id }, priority: nachrangig ? -1 : 0 }]),
  ]);
  await insertJobLauf(handle, id, job.name);
  return id;
};
