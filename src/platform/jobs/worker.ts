// Takes jobs from the queue. A worker that is killed is replaced after about 10 s: handlers must be repeatable.
import { PgBoss } from 'pg-boss';
import type { Job as QueuedJob } from 'pg-boss';
import { z } from 'zod';
import { createDatabase } from '../db/handle.ts';
import type { Database, Handle } from '../db/handle.ts';
import { queueSchema } from '../db/migrate.ts';
import type { Log } from '../log.ts';
import { changeJobLauf } from './job-lauf.ts';
import type { JobLaufChange } from './job-lauf.ts';
import { JobRefusal, gescheitertOptions, gescheitertQueue, queueOptions } from './job.ts';
import type { Job } from './job.ts';

/** What a job's handler gets. Long work must await real I/O now and then: the sign of life needs the event loop. */
export type JobContext<P> = {
  /** Id of the run. */
  readonly id: string;
  readonly payload: P;
  readonly mandantId: number;
  readonly benutzerId: string | null;
  /** 0 at first, counted up with every attempt. */
  readonly versuch: number;
  /** Aborted when the worker stops or the job is taken away: end at the next safe point by throwing. */
  readonly signal: AbortSignal;
  /** A transaction in the job's brokerage, as its person, role `system`. */
  readonly mitMandant: <T>(work: (handle: Handle) => Promise<T>) => Promise<T>;
  /** Tells the user how far it is, in a transaction of its own. */
  readonly melde: (stand: { fortschritt?: number; gesamt?: number; meldung?: string }) => Promise<void>;
  readonly log: Log;
};

/** A job and what it does. */
export type JobHandler = { readonly job: Job; readonly run: (context: JobContext<unknown>) => Promise<void> };

/** Joins a job and its handler; keeps the payload's type between the two. */
export const handleJob = <P>(job: Job<P>, run: (context: JobContext<P>) => Promise<void>): JobHandler => ({
  job,
  run: (context) => run({ ...context, payload: job.payload.parse(context.payload) }),
});

export type WorkerOptions = {
  readonly appUrl: string;
  readonly jobs: readonly JobHandler[];
  readonly log: Log;
  /** Jobs of one kind at a time; default 1. */
  readonly gleichzeitig?: number;
};

export type Worker = {
  /** Takes no new jobs, asks running ones to end, waits up to 10 s; what is not done by then is taken up later. */
  readonly stop: () => Promise<void>;
};

const umschlag = z.object({
  id: z.uuid(),
  mandantId: z.int().positive(),
  benutzerId: z.string().nullable(),
  payload: z.unknown(),
});

/** What the user reads about an error of ours; the log has the rest. */
const unerwartet = 'Bei der Verarbeitung ist ein unerwarteter Fehler aufgetreten.';

type Runner = { readonly database: Database; readonly log: Log; readonly stopping: AbortSignal };

const context = (runner: Runner, queued: QueuedJob<object>): JobContext<unknown> => {
  const { id, mandantId, benutzerId, payload } = umschlag.parse(queued.data);
  const scope = { mandantId, benutzerId, rolle: 'system', anlass: `job ${queued.name}` } as const;
  const mitMandant: JobContext<unknown>['mitMandant'] = (work) => runner.database.mitMandant(scope, work);
  return {
    id,
    payload,
    mandantId,
    benutzerId,
    versuch: queued.retryCount,
    signal: AbortSignal.any([queued.signal, runner.stopping]),
    mitMandant,
    melde: (stand) => mitMandant((handle) => changeJobLauf(handle, id, stand)).then(() => undefined),
    log: runner.log,
  };
};

const change = (one: JobContext<unknown>, values: JobLaufChange): Promise<boolean> =>
  one.mitMandant((handle) => changeJobLauf(handle, one.id, values));

const perform = async (runner: Runner, handler: JobHandler, queued: QueuedJob<object>): Promise<void> => {
  const one = context(runner, queued);
  const facts = { job: queued.name, id: one.id, mandant: one.mandantId, versuch: one.versuch };
  // Over already: the run ended, but its worker died before the queue knew.
  if (!(await change(one, { status: 'laeuft', versuch: one.versuch }))) return;
  try {
    await handler.run(one);
    await change(one, { status: 'fertig' });
    runner.log.debug('Job fertig', facts);
  } catch (error) {
    if (error instanceof JobRefusal) {
      await change(one, { status: 'gescheitert', meldung: error.message });
      runner.log.info('Job abgelehnt', { ...facts, grund: error.message });
      return;
    }
    const stopped = runner.stopping.aborted;
    if (!stopped) runner.log.error('Job gescheitert', { ...facts, fehler: error });
    const last = one.versuch >= (handler.job.wiederholungen ?? 3);
    await change(one, last ? { status: 'gescheitert', meldung: unerwartet } : { status: 'wartet' });
    throw error;
  }
};

const bury = async (runner: Runner, queued: QueuedJob<object>): Promise<void> => {
  await change(context(runner, queued), { status: 'gescheitert', meldung: unerwartet });
};

const workOptions = (gleichzeitig: number) => ({
  batchSize: 1,
  localConcurrency: gleichzeitig,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 1,
  burstWhenReadyExceeds: 1,
});

const createBoss = (options: WorkerOptions): PgBoss => {
  const boss = new PgBoss({
    connectionString: options.appUrl,
    schema: queueSchema,
    application_name: 'maklerwerk-worker',
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    // Role app owns no index; the owner rebuilds none either at these sizes.
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    monitorIntervalSeconds: 1,
    queueCacheIntervalSeconds: 1,
    superviseIntervalSeconds: 1,
  });
  boss.on('error', (error) => options.log.error('Warteschlange', { fehler: error }));
  return boss;
};

const offerQueue = async (
  boss: PgBoss,
  name: string,
  queue: ReturnType<typeof queueOptions> | typeof gescheitertOptions,
) => {
  await boss.createQueue(name, queue);
  await boss.updateQueue(name, queue);
};

/** Starts taking jobs of the given kinds. Needs a migrated database. */
export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const { appUrl, jobs, log, gleichzeitig = 1 } = options;
  const stopping = new AbortController();
  const database = createDatabase({
    appUrl,
    poolSize: 2 + jobs.length * gleichzeitig,
    statementTimeoutMs: 600_000,
    onError: (error) => log.warn('Datenbankverbindung', { fehler: error }),
  });
  const runner: Runner = { database, log, stopping: stopping.signal };
  const boss = createBoss(options);
  await boss.start();
  await offerQueue(boss, gescheitertQueue, gescheitertOptions);
  for (const { job } of jobs) await offerQueue(boss, job.name, queueOptions(job));
  const take = (work: (queued: QueuedJob<object>) => Promise<void>) => async (batch: QueuedJob<object>[]) => {
    for (const queued of batch) await work(queued);
  };
  await boss.work(
    gescheitertQueue,
    workOptions(1),
    take((queued) => bury(runner, queued)),
  );
  for (const handler of jobs) {
    await boss.work(
      handler.job.name,
      workOptions(gleichzeitig),
      take((queued) => perform(runner, handler, queued)),
    );
  }
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort(new Error('Der Arbeiter wird beendet.'));
    await boss.stop({ graceful: true, timeout: 10_000 });
    await database.close();
  };
  return { stop: () => (stopped ??= stop()) };
};
