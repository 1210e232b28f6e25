// Background steps: read a file into a plan, apply a plan, take it back. All can be killed and begun again at any moment.
import { handleJob } from '#platform/jobs/jobs.ts';
import type { JobContext, JobHandler } from '#platform/jobs/jobs.ts';
import type { JobDeps } from './abschluss.ts';
import {
  fuehreGruppenruecknahmeAus,
  fuehreRuecknahmeAus,
  fuehreUebernahmeAus,
} from './uebernehmen/anwenden.ts';
import { liesDatei, nimmGruppeZurueck, nimmZurueck, uebernimmPlan } from './auftraege.ts';
import { fuehreLesenAus } from './lesen/lesen.ts';
import { changeStatus } from './store.ts';
import { frischePlaeneAuf, liesBisAktuell } from './uebernehmen/auffrischen.ts';
import { uebernimmVonSelbst } from './uebernehmen/von-selbst.ts';

export { liesDatei, nimmZurueck, uebernimmPlan } from './auftraege.ts';
export type { Arbeit, JobDeps } from './abschluss.ts';
export { fuehreRuecknahmeAus, fuehreUebernahmeAus } from './uebernehmen/anwenden.ts';
export { fuehreLesenAus } from './lesen/lesen.ts';

const aufgegeben =
  'Beim Lesen der Datei ist mehrfach ein unerwarteter Fehler aufgetreten. Die Datei ist gespeichert; es wurde nichts übernommen.';

/** The last attempt says so on the page; an applying one stays resumable. */
const mitAufgabe = async (
  context: JobContext<{ einspielungId: string }>,
  arbeit: () => Promise<void>,
): Promise<void> => {
  try {
    await arbeit();
  } catch (error) {
    if (context.versuch >= 3 && !context.signal.aborted)
      await context.mitMandant((handle) =>
        changeStatus(
          handle,
          context.payload.einspielungId,
          ['wartet', 'liest'],
          'fehlgeschlagen',
          aufgegeben,
        ),
      );
    throw error;
  }
};

/** The area's jobs, bound to what they need. */
export const createEinspielenJobs = (deps: JobDeps): readonly JobHandler[] => [
  handleJob(liesDatei, (context) =>
    mitAufgabe(context, async () => {
      const { einspielungId } = context.payload;
      await liesBisAktuell(context, einspielungId, () => fuehreLesenAus(context, deps, einspielungId));
      await uebernimmVonSelbst(context, deps, context.payload.einspielungId);
    }),
  ),
  handleJob(uebernimmPlan, (context) =>
    fuehreUebernahmeAus(context, context.payload.einspielungId, frischePlaeneAuf),
  ),
  handleJob(nimmGruppeZurueck, (context) =>
    fuehreGruppenruecknahmeAus(context, context.payload.einspielungIds, frischePlaeneAuf),
  ),
  handleJob(nimmZurueck, (context) =>
    fuehreRuecknahmeAus(context, context.payload.einspielungId, frischePlaeneAuf),
  ),
];
