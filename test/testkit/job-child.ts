// A worker in a process of its own that takes a job and never ends it; jobs' take-over test kills it.
import process from 'node:process';
import { z } from 'zod';
import { defineJob, handleJob } from '#platform/jobs/jobs.ts';
import { silentLog } from '#platform/log.ts';
import { startWorker } from '#platform/jobs/worker.ts';

/** The job that both processes know. */
export const zaehlen = defineJob({ name: 'zaehlen', payload: z.object({ bis: z.int().positive() }) });

if (import.meta.main) {
  const hang = handleJob(zaehlen, async (context) => {
    await context.melde({ fortschritt: 1, gesamt: context.payload.bis });
    process.send?.('taken');
    await new Promise(() => undefined);
  });
  await startWorker({ appUrl: process.argv[2] ?? '', jobs: [hang], log: silentLog });
  process.send?.('ready');
}
