// A worker in a process of its own, beside one or more servers on a shared database (DATABASE_URL).
import { startArbeit } from './arbeit.ts';
import { runProcess } from './lifecycle.ts';
import { openRuntime } from './runtime.ts';

await runProcess(async (env, log, lifecycle) => {
  const runtime = await openRuntime(env, log);
  await lifecycle.opened(runtime.close);
  void runtime.postgres.lost.then(() => lifecycle.end(1));
  await startArbeit({ ...runtime, appUrl: runtime.postgres.appUrl }, lifecycle);
  log.info('Arbeiter bereit');
});
