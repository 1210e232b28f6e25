// Entry of the worker that the server starts beside itself: the server tells it where the database is and when to end.
import process from 'node:process';
import { createDatabase } from '#platform/db/handle.ts';
import { systemClock } from '#platform/clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { startArbeit } from './arbeit.ts';
import { runProcess } from './lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';

/** What the server says. */
export type Anweisung = { readonly art: 'arbeite'; readonly appUrl: string } | { readonly art: 'ende' };

// The server is gone, perhaps by kill -9: its database goes with it, and what was begun is taken up at the next start.
process.once('disconnect', () => process.exit(1));

/** Waits for the database's address. */
const listen = (lifecycle: Lifecycle): Promise<string> =>
  new Promise((resolve) => {
    process.on('message', (anweisung: Anweisung) => {
      if (anweisung.art === 'arbeite') resolve(anweisung.appUrl);
      else void lifecycle.end(0);
    });
  });

await runProcess(async (env, log, lifecycle) => {
  const appUrl = await listen(lifecycle);
  const database = createDatabase({
    appUrl,
    poolSize: 4,
    onError: (error) => log.warn('Datenbankverbindung', { fehler: error }),
  });
  await lifecycle.opened(database.close);
  const files = await openFiles(env);
  await startArbeit({ env, log, clock: systemClock, database, files, appUrl }, lifecycle);
});
