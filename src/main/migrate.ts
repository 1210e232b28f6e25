// Brings the database to the present state and ends; for operators who separate it from the start.
import process from 'node:process';
import { runProcess } from './lifecycle.ts';
import { openRuntime } from './runtime.ts';

await runProcess(async (env, log, lifecycle) => {
  const runtime = await openRuntime(env, log, 1);
  await lifecycle.opened(runtime.close);
  process.stdout.write(`${runtime.migrated.length} Migrationen angewandt.\n`);
  await lifecycle.end(0);
});
