// The area's background steps by name; their handlers are in jobs.ts.
import { z } from 'zod';
import { idSchema } from '#areas/kunden/contract.ts';
import { defineJob } from '#platform/jobs/jobs.ts';

const payload = z.object({ einspielungId: idSchema });

export const liesDatei = defineJob({ name: 'lies-datei', payload });
export const uebernimmPlan = defineJob({ name: 'uebernimm-plan', payload });
export const nimmZurueck = defineJob({ name: 'nimm-zurueck', payload });
