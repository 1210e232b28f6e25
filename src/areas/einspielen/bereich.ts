// The area as the server registers it: JSON routes, upload, download, progress.
import { setTimeout } from 'node:timers/promises';
import type { FileStore } from '#platform/files/file-store.ts';
import { defineBereich } from '#platform/http/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';
import type { RohKontext } from '#platform/http/kontext.ts';
import type { Downloads, Ereignis, Stroeme, Uploads } from '#platform/http/roh.ts';
import { dateiBytes, maxDateien, nimmAlleAn, nimmBytes } from './annehmen.ts';
import type { Ankunft } from './annehmen.ts';
import { einspielenContract } from './contract.ts';
import type { Einspielung } from './contract.ts';
import { exportPlan } from './plan/export-plan.ts';
import { handlers } from './handlers.ts';
import { readEinspielung } from './store.ts';
import { toEinspielung } from './tabellen.ts';
import { vorlagenDownloads } from './zuordnung/zuordnung.ts';

export type EinspielenDeps = {
  readonly files: FileStore;
  /** Largest file in bytes; default 200 MB. */
  readonly importBytes?: number | undefined;
};

type C = typeof einspielenContract;

const uploads = ({ files, importBytes: maxBytes = dateiBytes }: EinspielenDeps): Uploads<C> => ({
  uploadDateien: {
    maxBytes,
    maxDateien,
    handle: async (kontext, { dateien, query: { ueber } }) => {
      const ankuenfte: Ankunft[] = [];
      for await (const { name, inhalt: bytes } of dateien)
        ankuenfte.push(await nimmBytes(files, { name, bytes, ueber, maxBytes }));
      const einspielungen = await kontext.mitMandant(async ({ handle, weg }) => {
        const fertig: Einspielung[] = [];
        for (const id of await nimmAlleAn(handle, ankuenfte, weg))
          fertig.push(toEinspielung(await readEinspielung(handle, id)));
        return fertig;
      });
      return { einspielungen };
    },
  },
});

const downloads = ({ files }: EinspielenDeps): Downloads<C> => ({
  ...vorlagenDownloads,
  downloadDatei: async (kontext, { params }) => {
    const zeile = await kontext.mitMandant(({ handle }) => readEinspielung(handle, params.einspielungId));
    return {
      name: zeile.dateiname,
      medientyp: 'application/octet-stream',
      inhalt: await files.open(zeile.sha256),
      bytes: Number(zeile.bytes),
    };
  },
  exportPlan: (kontext, { params, query }) => exportPlan(kontext, params.einspielungId, query),
});

const inBewegung = new Set<Einspielung['status']>(['wartet', 'liest', 'uebernimmt', 'nimmt-zurueck']);
const taktMs = 400;

const lies = ({ mitMandant }: RohKontext, id: string): Promise<Einspielung> =>
  mitMandant(async ({ handle }) => toEinspielung(await readEinspielung(handle, id)));

/** The Einspielung whenever it has changed; ends when it lies still. */
async function* verfolge(kontext: RohKontext, id: string, erste: Einspielung): AsyncGenerator<Ereignis> {
  let zuletzt = erste;
  yield { name: 'einspielung', daten: erste };
  while (inBewegung.has(zuletzt.status) && !kontext.signal.aborted) {
    await setTimeout(taktMs);
    const jetzt = await lies(kontext, id);
    if (JSON.stringify(jetzt) !== JSON.stringify(zuletzt)) yield { name: 'einspielung', daten: jetzt };
    zuletzt = jetzt;
  }
}

const stroeme: Stroeme<C> = {
  fortschritt: async (kontext, { params }) =>
    verfolge(kontext, params.einspielungId, await lies(kontext, params.einspielungId)),
};

export const createEinspielen = (deps: EinspielenDeps): Bereich =>
  defineBereich({
    name: 'einspielen',
    contract: einspielenContract,
    mandant: {
      ...handlers,
      getGrenzen: () => Promise.resolve({ dateiBytes: deps.importBytes ?? dateiBytes }),
    },
    uploads: uploads(deps),
    downloads: downloads(deps),
    stroeme,
  });
