// The operator's inbox at work, in every worker.
import { join } from 'node:path';
import { startVerteiler } from '#areas/lieferungen/verteiler.ts';
import type { Verteiler } from '#areas/lieferungen/verteiler.ts';
import type { VerteilDeps } from '#areas/lieferungen/verteilen.ts';
import type { Runtime } from './runtime.ts';

type Platz = Pick<Runtime, 'database' | 'files' | 'clock' | 'env' | 'log'>;

/** What dividing a file needs of the running program. */
export const verteilDeps = ({ database, files, clock, env, log }: Platz): VerteilDeps => ({
  database,
  files,
  heute: clock.today,
  ordner: join(env.dataDir, 'verteilung'),
  zellen: env.zellen,
  onFehler: (fehler) => log.error('Verteilen gescheitert', { fehler }),
});

export const startVerteilerMit = (platz: Platz): Verteiler =>
  startVerteiler({
    ...verteilDeps(platz),
    maxBytes: platz.env.eingangBytes,
    eingang: platz.env.eingang,
    log: platz.log,
  });
