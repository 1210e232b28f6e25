// Every background job of the product, by name.
import type { JobHandler } from '#platform/jobs/jobs.ts';
import type { Runtime } from './runtime.ts';

/** The areas' jobs, bound to what they need. */
export const buildJobs = (_runtime: Runtime): readonly JobHandler[] => [];
