// Contract -> store; thin.
import { readKundenakte } from '#areas/kunden/store.ts';
import { readVertragsakte } from '#areas/vertraege/store.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import type { dokumenteContract } from './contract.ts';
import {
  listDokumente,
  moveDokument,
  readDokument,
  removeDokument,
  restoreDokument,
  updateDokument,
} from './store.ts';

export const handlers: Handlers<typeof dokumenteContract> = {
  listDokumente: ({ handle }, { query }) => listDokumente(handle, query),
  listDokumenteDesKunden: async ({ handle }, { params, query }) => {
    await readKundenakte(handle, params.kundeId);
    return listDokumente(handle, query, { kunde: params.kundeId });
  },
  listDokumenteDesVertrags: async ({ handle, heute }, { params, query }) => {
    await readVertragsakte(handle, params.vertragId, heute);
    return listDokumente(handle, query, { vertrag: params.vertragId });
  },
  getDokument: ({ handle }, { params }) => readDokument(handle, params.dokumentId),
  updateDokument: async (kontext, { params, body }) => {
    await updateDokument(kontext, params.dokumentId, body);
    return readDokument(kontext.handle, params.dokumentId);
  },
  moveDokument: async (kontext, { params, body }) => {
    const { kundeId } = await readDokument(kontext.handle, params.dokumentId);
    await moveDokument(kontext, params.dokumentId, { ...body, kundeId: body.kundeId ?? kundeId });
    return readDokument(kontext.handle, params.dokumentId);
  },
  removeDokument: async (kontext, { params }) => {
    await removeDokument(kontext, params.dokumentId);
    return {};
  },
  restoreDokument: async (kontext, { params }) => {
    await restoreDokument(kontext, params.dokumentId);
    return readDokument(kontext.handle, params.dokumentId);
  },
};
