// All that a worker does: the jobs, and the operator's inbox.
import { startWorker } from '#platform/jobs/worker.ts';
import { buildJobs } from './jobs.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Runtime } from './runtime.ts';
import { startVerteilerMit } from './verteiler.ts';

/** What background work needs of the running program. */
export type Arbeitsplatz = Pick<Runtime, 'env' | 'log' | 'clock' | 'database' | 'files'> & {
  readonly appUrl: string;
};

/** Starts all background work; the lifecycle ends it. */
export const startArbeit = async (platz: Arbeitsplatz, lifecycle: Lifecycle): Promise<void> => {
  const worker = await startWorker({ appUrl: platz.appUrl, jobs: buildJobs(platz), log: platz.log });
  await lifecycle.opened(worker.stop);
  await lifecycle.opened(startVerteilerMit(platz).stop);
};
