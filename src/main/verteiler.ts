// The operator's inbox at work, in the server and in every worker.
import { join } from 'node:path';
import { startVerteiler } from '#areas/lieferungen/verteiler.ts';
import type { Verteiler } from '#areas/lieferungen/verteiler.ts';
import type { VerteilDeps } from '#areas/lieferungen/verteilen.ts';
import type { Runtime } from './runtime.ts';

/** What dividing a file needs of the running program. */
export const verteilDeps = ({ database, files, clock, env, log }: Runtime): VerteilDeps => ({
  database,
  files,
  heute: clock.today,
  ordner: join(env.dataDir, 'verteilung'),
  onFehler: (fehler) => log.error('Verteilen gescheitert', { fehler }),
});

export const startVerteilerMit = (runtime: Runtime): Verteiler =>
  startVerteiler({
    ...verteilDeps(runtime),
    maxBytes: runtime.env.eingangBytes,
    eingang: runtime.env.eingang,
    log: runtime.log,
  });
