// Customer files: contract -> store; who may is checked before, input is checked already.
import type { Handlers } from '#platform/http/kontext.ts';
import type { kundenContract } from './contract.ts';
import {
  createAufgabe,
  createBeziehung,
  insertEinwilligung,
  insertKunde,
  insertNachweis,
  insertUebergabe,
  listAufgaben,
  listFehlendeEinwilligungen,
  listKunden,
  listVerlauf,
  readEinwilligungen,
  readErstinformation,
  readFilterwerte,
  readKundenakte,
  removeAufgabe,
  removeBeziehung,
  removeKunde,
  restoreKunde,
  updateAufgabe,
  updateKunde,
} from './store.ts';

export const kundenHandlers: Handlers<typeof kundenContract> = {
  listKunden: ({ handle, heute }, { query }) => listKunden(handle, query, heute),
  getFilterwerte: ({ handle }) => readFilterwerte(handle),
  createKunde: async (kontext, { body }) => readKundenakte(kontext.handle, await insertKunde(kontext, body)),
  getKunde: ({ handle }, { params }) => readKundenakte(handle, params.kundeId),
  updateKunde: async (kontext, { params, body }) => {
    await updateKunde(kontext, params.kundeId, body);
    return readKundenakte(kontext.handle, params.kundeId);
  },
  removeKunde: async (kontext, { params }) => {
    await removeKunde(kontext, params.kundeId);
    return {};
  },
  restoreKunde: async (kontext, { params }) => {
    await restoreKunde(kontext, params.kundeId);
    return readKundenakte(kontext.handle, params.kundeId);
  },
  listVerlauf: async ({ handle }, { params, query }) => {
    await readKundenakte(handle, params.kundeId);
    return listVerlauf(handle, params.kundeId, query);
  },
  createBeziehung: async (kontext, { params, body }) => {
    const { zuKundeId, art, umgekehrt } = body;
    const [kundeId, zu] = umgekehrt ? [zuKundeId, params.kundeId] : [params.kundeId, zuKundeId];
    await createBeziehung(kontext, { kundeId, art, zuKundeId: zu });
    return readKundenakte(kontext.handle, params.kundeId);
  },
  removeBeziehung: async (kontext, { params }) => {
    await removeBeziehung(kontext, params);
    return readKundenakte(kontext.handle, params.kundeId);
  },
  listEinwilligungen: async ({ handle }, { params }) => {
    await readKundenakte(handle, params.kundeId);
    return readEinwilligungen(handle, params.kundeId);
  },
  createEinwilligung: async (kontext, { params, body }) => {
    await insertEinwilligung(kontext, params.kundeId, body);
    return readEinwilligungen(kontext.handle, params.kundeId);
  },
  createNachweis: async (kontext, { params, body }) => {
    await insertNachweis(kontext, { ...params, ...body });
    return readEinwilligungen(kontext.handle, params.kundeId);
  },
  listFehlendeEinwilligungen: ({ handle }, { query }) => listFehlendeEinwilligungen(handle, query),
  getErstinformation: async ({ handle }, { params }) => {
    await readKundenakte(handle, params.kundeId);
    return readErstinformation(handle, params.kundeId);
  },
  createUebergabe: async (kontext, { params, body }) => {
    await insertUebergabe(kontext, params.kundeId, body);
    return readErstinformation(kontext.handle, params.kundeId);
  },
  listAufgaben: ({ handle }, { query }) => listAufgaben(handle, query),
  createAufgabe: (kontext, { body }) => createAufgabe(kontext, body),
  updateAufgabe: (kontext, { params, body }) => updateAufgabe(kontext, params.id, body),
  removeAufgabe: async (kontext, { params }) => {
    await removeAufgabe(kontext, params.id);
    return {};
  },
};
