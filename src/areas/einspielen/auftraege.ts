// The area's background steps by name; their handlers are in jobs.ts.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { defineJob } from '#platform/jobs/jobs.ts';

const payload = z.object({ einspielungId: idSchema });

export const liesDatei = defineJob({ name: 'lies-datei', payload });
export const uebernimmPlan = defineJob({ name: 'uebernimm-plan', payload });
/** One after the other, the last applied first: each finds the book as it has left it. */
export const nimmGruppeZurueck = defineJob({
  name: 'nimm-gruppe-zurueck',
  payload: z.object({ einspielungIds: z.array(idSchema).max(1000) }),
});
export const nimmZurueck = defineJob({ name: 'nimm-zurueck', payload });
