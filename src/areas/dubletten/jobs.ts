// Background steps of the area: the search through the book.
import { handleJob } from '#platform/jobs/jobs.ts';
import type { JobHandler } from '#platform/jobs/jobs.ts';
import { sucheDubletten } from './auftraege.ts';
import { fuehreSucheAus } from './suche.ts';

export const createDublettenJobs = (): readonly JobHandler[] => [handleJob(sucheDubletten, fuehreSucheAus)];
