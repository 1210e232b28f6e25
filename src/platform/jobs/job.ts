// A job as a value: name and payload. Its handler is loaded apart, by the worker alone.
import type { z } from 'zod';

/** Kind of background work. `P` is what it is told: ids, never personal data (the queue is not under row security). */
export type Job<P = unknown> = {
  /** Stable, kebab-case; also the queue's name. */
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** Further attempts after a crash or an unexpected error; default 3. */
  readonly wiederholungen?: number;
};

/** Keeps the payload's type; refuses a name that is not kebab-case. */
export const defineJob = <P>(job: Job<P>): Job<P> => {
  if (!/^[a-z][a-z0-9-]{1,60}$/.test(job.name)) throw new TypeError(`Job name ${job.name}`);
  return job;
};

/**
 * A refusal with a German sentence for the user: the job ends as `gescheitert` and is not tried again.
 * Any other error counts as unexpected: tried again, its text only in the log.
 */
export class JobRefusal extends Error {
  override readonly name = 'JobRefusal';
}

/** What lies in the queue. */
export type Umschlag = {
  readonly mandantId: number;
  readonly benutzerId: string | null;
  readonly payload: unknown;
};

/** Queue that takes jobs given up for good, so that their progress row can say so. */
export const gescheitertQueue = 'gescheitert';

/** Settings of a job's queue: a worker silent for 10 s is taken for dead and the job goes to another one. */
export const queueOptions = (job: Pick<Job, 'wiederholungen'>) => ({
  notify: true,
  heartbeatSeconds: 10,
  retryLimit: job.wiederholungen ?? 3,
  expireInSeconds: 4 * 3600,
  deleteAfterSeconds: 7 * 86_400,
  deadLetter: gescheitertQueue,
});

export const gescheitertOptions = { notify: true, retryLimit: 10, retryDelay: 5 };
