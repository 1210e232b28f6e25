// The area's background step by name; its handler is in jobs.ts.
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';

export const sucheDubletten = defineJob({ name: 'suche-dubletten', payload: z.object({}) });
