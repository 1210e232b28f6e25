// The job that reads the text of a document, as a value; its handler stands in jobs.ts.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { defineJob } from '#platform/jobs/jobs.ts';

export const liesVolltext = defineJob({
  name: 'lies-volltext',
  payload: z.object({ dokumentId: idSchema }),
});

/** Kinds of files that have a text. */
export const mitText: ReadonlySet<string> = new Set(['application/pdf', 'text/plain', 'text/csv']);
