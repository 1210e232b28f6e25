// Brings files in and runs the area's jobs at once, without a queue; for tests of stores.
import { Readable } from 'node:stream';
import { nimmBytes } from '#areas/einspielen/annehmen.ts';
import { nimmEinspielungZurueck, uebernehme } from '#areas/einspielen/uebernehmen/uebergang.ts';
import { fuehreLesenAus, fuehreRuecknahmeAus, fuehreUebernahmeAus } from '#areas/einspielen/jobs.ts';
import type { Arbeit } from '#areas/einspielen/jobs.ts';
import type { Auswahl } from '#areas/einspielen/plan/plan.contract.ts';
import { listPlan } from '#areas/einspielen/plan/store-plan.ts';
import { createEinspielung, listHinweise, readEinspielung } from '#areas/einspielen/store.ts';
import { toEinspielung } from '#areas/einspielen/tabellen.ts';
import type { Planfrage } from '#areas/einspielen/plan/store-plan.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { TestDatabase } from './database.ts';
import { heute } from './mandanten.ts';
import type { TestMandant } from './mandanten.ts';

/**
 * `signal` ends a job between two batches, as a stopping worker does. What the book knows is passed over in files of any size, unless
 * `abkuerzungAb` says otherwise.
 */
export const createEinspielwerk = (
  db: TestDatabase,
  files: FileStore,
  mandant: TestMandant,
  { abkuerzungAb = 0 }: { readonly abkuerzungAb?: number } = {},
) => {
  const arbeit = (signal = new AbortController().signal): Arbeit => ({
    signal,
    mitMandant: (work) =>
      db.database.mitMandant(
        { mandantId: mandant.id, benutzerId: mandant.benutzer.mitarbeiter, rolle: 'system' },
        work,
      ),
  });
  const deps = { files, heute: () => heute, abkuerzungAb };
  const zeige = (id: string) =>
    mandant.als(async ({ handle }) => toEinspielung(await readEinspielung(handle, id)));
  const bringe = async (bytes: Uint8Array, name = 'datei.gdv'): Promise<string> => {
    const { datei, vorab } = await nimmBytes(files, { name, bytes: Readable.from([bytes]) });
    const { id } = await mandant.als(({ handle, weg }) =>
      createEinspielung(handle, { name, ...datei, vorab }, weg),
    );
    return id;
  };
  const lies = async (id: string, signal?: AbortSignal) => {
    await fuehreLesenAus(arbeit(signal), deps, id);
    return zeige(id);
  };
  const uebernimm = async (
    id: string,
    {
      bestaetigt = true,
      signal,
      auswahl,
    }: { bestaetigt?: boolean; signal?: AbortSignal; auswahl?: Auswahl } = {},
  ) => {
    const { status, offen } = await zeige(id);
    if (status === 'geplant' || (status === 'uebernommen' && offen > 0))
      await mandant.als((kontext) => uebernehme(kontext, id, bestaetigt, auswahl));
    await fuehreUebernahmeAus(arbeit(signal), id);
    return zeige(id);
  };
  const nimmZurueck = async (id: string, signal?: AbortSignal) => {
    if ((await zeige(id)).status === 'uebernommen')
      await mandant.als((kontext) => nimmEinspielungZurueck(kontext, id));
    await fuehreRuecknahmeAus(arbeit(signal), id);
    return zeige(id);
  };
  /** File in, planned. */
  const plane = async (bytes: Uint8Array, name?: string) => lies(await bringe(bytes, name));
  /** File in, planned, applied. */
  const spieleEin = async (bytes: Uint8Array, name?: string) => uebernimm((await plane(bytes, name)).id);
  const plan = (id: string, frage: Partial<Planfrage> = {}) =>
    mandant.als(({ handle }) => listPlan(handle, id, { anzahl: 10_000, ...frage }));
  const hinweise = (id: string) => mandant.als(({ handle }) => listHinweise(handle, id, { anzahl: 10_000 }));
  return { arbeit, bringe, lies, plane, uebernimm, nimmZurueck, spieleEin, zeige, plan, hinweise };
};
