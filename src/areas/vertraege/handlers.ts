// Contracts, the search over everything and the export: contract -> check of the details -> store.
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { kundenlisteSchema } from '#areas/kunden/contract.ts';
import { listKunden, listVerlaufVon, readKundenakte } from '#areas/kunden/store.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import type { Downloads } from '#platform/http/roh.ts';
import { vertragslisteSchema } from './contract.ts';
import type { vertraegeContract } from './contract.ts';
import { checkDetails } from './details.ts';
import { listBuchungen, listSchaeden } from './store-bewegungen.ts';
import {
  exportMandant,
  insertVertrag,
  listVertraege,
  listVertraegeDesKunden,
  readVertragsakte,
  removeVertrag,
  restoreVertrag,
  updateVertrag,
} from './store.ts';

/** Rows of each kind that the search over everything shows. */
const trefferJeArt = 8;

export const vertraegeHandlers: Handlers<typeof vertraegeContract> = {
  listVertraege: ({ handle, heute }, { query }) => listVertraege(handle, query, heute),
  listVertraegeDesKunden: async ({ handle, heute }, { params }) => {
    await readKundenakte(handle, params.kundeId);
    return listVertraegeDesKunden(handle, params.kundeId, heute);
  },
  createVertrag: async (kontext, { body }) => {
    const id = await insertVertrag(kontext, body.kundeId, checkDetails(body.vertrag));
    return readVertragsakte(kontext.handle, id, kontext.heute);
  },
  getVertrag: ({ handle, heute }, { params }) => readVertragsakte(handle, params.vertragId, heute),
  updateVertrag: async (kontext, { params, body }) => {
    await updateVertrag(kontext, params.vertragId, { ...body, vertrag: checkDetails(body.vertrag) });
    return readVertragsakte(kontext.handle, params.vertragId, kontext.heute);
  },
  removeVertrag: async (kontext, { params }) => {
    await removeVertrag(kontext, params.vertragId);
    return {};
  },
  restoreVertrag: async (kontext, { params }) => {
    await restoreVertrag(kontext, params.vertragId);
    return readVertragsakte(kontext.handle, params.vertragId, kontext.heute);
  },
  listVertragVerlauf: async ({ handle, heute }, { params, query }) => {
    await readVertragsakte(handle, params.vertragId, heute);
    return listVerlaufVon(handle, 'vertrag', params.vertragId, query);
  },
  listBuchungen: async ({ handle, heute }, { params, query }) => {
    await readVertragsakte(handle, params.vertragId, heute);
    return listBuchungen(handle, params.vertragId, query);
  },
  listSchaeden: async ({ handle, heute }, { params }) => {
    await readVertragsakte(handle, params.vertragId, heute);
    return listSchaeden(handle, params.vertragId);
  },
  suche: async ({ handle, heute }, { query }) => {
    const wunsch = { suche: query.suche, anzahl: trefferJeArt };
    const kunden = await listKunden(handle, kundenlisteSchema.parse(wunsch), heute);
    const vertraege = await listVertraege(handle, vertragslisteSchema.parse(wunsch), heute);
    return { kunden: kunden.zeilen, vertraege: vertraege.zeilen };
  },
};

export const vertraegeDownloads: Downloads<typeof vertraegeContract> = {
  export: (kontext) => {
    const inhalt = new PassThrough();
    // The transaction lives as long as the stream; whatever fails breaks the stream off, so that no half export looks whole.
    kontext
      .mitMandant(({ handle }) =>
        pipeline(exportMandant(handle, kontext.heute), inhalt, { signal: kontext.signal }),
      )
      .catch((error: unknown) => inhalt.destroy(error instanceof Error ? error : new Error(String(error))));
    return Promise.resolve({
      name: `maklerwerk-${kontext.heute}.ndjson`,
      medientyp: 'application/x-ndjson; charset=utf-8',
      inhalt,
    });
  },
};
