// Every background job of the product, by name.
import { createDokumenteJobs } from '#areas/dokumente/jobs.ts';
import { createDublettenJobs } from '#areas/dubletten/jobs.ts';
import { createEinspielenJobs } from '#areas/einspielen/jobs.ts';
import { willAutomatisch } from '#areas/lieferungen/store.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import type { Runtime } from './runtime.ts';

/** The areas' jobs, bound to what they need. */
export const buildJobs = ({
  files,
  clock,
  env,
}: Pick<Runtime, 'files' | 'clock'> & Partial<Pick<Runtime, 'env'>>): readonly JobHandler[] => [
  ...createDokumenteJobs({ files }),
  ...createDublettenJobs(),
  ...createEinspielenJobs({
    files,
    heute: clock.today,
    automatisch: willAutomatisch,
    ...(env ? { zellen: env.zellen, importBytes: env.importBytes } : {}),
  }),
];
