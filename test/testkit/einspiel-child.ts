// A process that does one step of an Einspielung; the crash test kills it. Arguments: step, database, files, mandant, Einspielung.
import process from 'node:process';
import { fuehreLesenAus, fuehreRuecknahmeAus, fuehreUebernahmeAus } from '#areas/einspielen/jobs.ts';
import type { Arbeit } from '#areas/einspielen/jobs.ts';
import { createDatabase } from '#platform/db/handle.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { heute } from './mandanten.ts';

export type Schritt = 'lesen' | 'uebernehmen' | 'zuruecknehmen';

if (import.meta.main) {
  const [schritt, appUrl = '', ordner = '', mandant, id = ''] = process.argv.slice(2);
  const database = createDatabase({ appUrl, poolSize: 2 });
  const files = await openDiskStore(ordner);
  const scope = { mandantId: Number(mandant), benutzerId: null, rolle: 'system' } as const;
  const arbeit: Arbeit = {
    mitMandant: (work) => database.mitMandant(scope, work),
    signal: new AbortController().signal,
  };
  process.send?.('ready');
  if (schritt === 'lesen') await fuehreLesenAus(arbeit, { files, heute: () => heute, abkuerzungAb: 0 }, id);
  else await (schritt === 'uebernehmen' ? fuehreUebernahmeAus : fuehreRuecknahmeAus)(arbeit, id);
  await database.close();
  process.disconnect?.();
}
