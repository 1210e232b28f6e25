// A worker in a process of its own, beside one or more servers on a shared database (DATABASE_URL).
import { startWorker } from '#platform/jobs/worker.ts';
import { buildJobs } from './jobs.ts';
import { runProcess } from './lifecycle.ts';
import { openRuntime } from './runtime.ts';
import { startVerteilerMit } from './verteiler.ts';

await runProcess(async (env, log, lifecycle) => {
  const runtime = await openRuntime(env, log);
  await lifecycle.opened(runtime.close);
  void runtime.postgres.lost.then(() => lifecycle.end(1));
  const worker = await startWorker({ appUrl: runtime.postgres.appUrl, jobs: buildJobs(runtime), log });
  await lifecycle.opened(worker.stop);
  await lifecycle.opened(startVerteilerMit(runtime).stop);
  log.info('Arbeiter bereit');
});
