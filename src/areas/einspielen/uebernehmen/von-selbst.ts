// A plan in which nothing is open may be applied without a person, where the house has said so.
import { enqueue } from '#platform/jobs/jobs.ts';
import type { Arbeit, JobDeps } from '../abschluss.ts';
import { uebernimmPlan } from '../auftraege.ts';
import type { Einspielung } from '../contract.ts';
import { readEinspielung } from '../store.ts';
import { toEinspielung } from '../tabellen.ts';
import { uebernehme } from './uebergang.ts';

/** Nothing unclear, nothing rejected, no Hinweis that a person must confirm. */
export const istEindeutig = ({
  status,
  hinweise,
  kunden,
  vertraege,
  buchungen,
  schaeden,
}: Pick<Einspielung, 'status' | 'hinweise' | 'kunden' | 'vertraege' | 'buchungen' | 'schaeden'>): boolean =>
  status === 'geplant' &&
  hinweise.fehler === 0 &&
  [kunden, vertraege, buchungen, schaeden].every(({ unklar, abgewiesen }) => unklar + abgewiesen === 0);

/** After planning: applies the plan, or leaves it to a person. Called again it finds nothing to do. */
export const uebernimmVonSelbst = async (
  { mitMandant }: Arbeit,
  { automatisch }: JobDeps,
  id: string,
): Promise<void> => {
  if (!automatisch) return;
  await mitMandant(async (handle) => {
    const zeile = await readEinspielung(handle, id);
    if (!istEindeutig(toEinspielung(zeile)) || !(await automatisch(handle, zeile.weg))) return;
    await uebernehme({ handle, weg: 'system' }, id, false, undefined, 'automatisch-uebernommen');
    await enqueue(handle, uebernimmPlan, { einspielungId: id }, { nachrangig: true });
  });
};
