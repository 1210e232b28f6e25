// One file from the door to the book, step by step, while jobs do the work: for the demo and the command line.
import { setTimeout } from 'node:timers/promises';
import { nimmAn, nimmBytes } from '#areas/einspielen/annehmen.ts';
import type { Einspielung } from '#areas/einspielen/contract.ts';
import { uebernehme } from '#areas/einspielen/uebernehmen/uebergang.ts';
import { uebernimmPlan } from '#areas/einspielen/jobs.ts';
import { findGleiche, readEinspielung } from '#areas/einspielen/store.ts';
import { toEinspielung } from '#areas/einspielen/tabellen.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Weg } from '#platform/http/kontext.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { Runtime } from './runtime.ts';

/** Transactions of one brokerage as the system. */
export type MitMandant = <T>(work: (handle: Handle) => Promise<T>) => Promise<T>;

const inBewegung = new Set<Einspielung['status']>(['wartet', 'liest', 'uebernimmt', 'nimmt-zurueck']);

/** Until the jobs, ours or another server's, have done their part. */
export const warte = async (mitMandant: MitMandant, id: string): Promise<Einspielung> => {
  for (;;) {
    const stand = await mitMandant(async (handle) => toEinspielung(await readEinspielung(handle, id)));
    if (!inBewegung.has(stand.status)) return stand;
    await setTimeout(50);
  }
};

/** Applies a plan and waits for its end. @throws ApiError where Hinweise must be confirmed first */
export const uebernimm = async (
  mitMandant: MitMandant,
  id: string,
  { weg, bestaetigt }: { readonly weg: Weg; readonly bestaetigt: boolean },
): Promise<Einspielung> => {
  await mitMandant(async (handle) => {
    await uebernehme({ handle, weg }, id, bestaetigt);
    await enqueue(handle, uebernimmPlan, { einspielungId: id });
  });
  return warte(mitMandant, id);
};

type Datei = { readonly name: string; readonly bytes: Uint8Array };

/** Takes a file in and waits for its plan; an earlier attempt is found again. */
const planeEin = async (
  files: Runtime['files'],
  mitMandant: MitMandant,
  datei: Datei,
): Promise<Einspielung> => {
  const ankunft = await nimmBytes(files, {
    name: datei.name,
    bytes: (async function* ganz() {
      yield datei.bytes;
    })(),
  });
  const id = await mitMandant(
    async (handle) =>
      (await findGleiche(handle, ankunft.datei.sha256))?.id ?? (await nimmAn(handle, ankunft, 'system')),
  );
  return warte(mitMandant, id);
};

/** As the demo, in one brokerage. */
const alsDemo =
  ({ database }: Pick<Runtime, 'database'>, mandantId: number): MitMandant =>
  (work) =>
    database.mitMandant({ mandantId, benutzerId: null, rolle: 'system', anlass: 'demo' }, work);

/** Takes a file in and leaves its plan for people to look at. */
export const legeVor = async (
  runtime: Pick<Runtime, 'database' | 'files'>,
  mandantId: number,
  datei: Datei,
): Promise<void> => {
  await planeEin(runtime.files, alsDemo(runtime, mandantId), datei);
};

/** Takes a file in and applies its plan; goes on where an earlier attempt was cut off, and is harmless when repeated. */
export const spieleEin = async (
  runtime: Pick<Runtime, 'database' | 'files'>,
  mandantId: number,
  datei: Datei,
): Promise<void> => {
  const mitMandant = alsDemo(runtime, mandantId);
  const { id, status } = await planeEin(runtime.files, mitMandant, datei);
  if (status === 'geplant') await uebernimm(mitMandant, id, { weg: 'system', bestaetigt: true });
};
