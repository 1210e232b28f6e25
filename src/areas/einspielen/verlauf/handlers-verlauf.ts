// News of the Einspielungen and the daily letter, over HTTP.
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import {
  countUngesehene,
  listUngesehene,
  merkeGesehen,
  readTagesmeldung,
  writeTagesmeldung,
} from './store-meldungen.ts';
import { toEinspielung } from '../tabellen.ts';
import type { verlaufContract } from './verlauf.contract.ts';

const hoechstens = 20;

const meldungen = async (handle: Handle) => ({
  einspielungen: (await listUngesehene(handle, hoechstens)).map(toEinspielung),
  anzahl: await countUngesehene(handle),
});

export const verlaufHandlers: Handlers<typeof verlaufContract> = {
  listMeldungen: ({ handle }) => meldungen(handle),
  merkeGesehen: async ({ handle }) => {
    await merkeGesehen(handle);
    return meldungen(handle);
  },
  getTagesmeldung: async ({ handle }) => ({ an: await readTagesmeldung(handle) }),
  setTagesmeldung: async ({ handle, weg, benutzerId }, { body }) => {
    const vorher = await readTagesmeldung(handle);
    if (vorher !== body.an) {
      await writeTagesmeldung(handle, body.an);
      await writeProtokoll(handle, [
        {
          weg,
          gegenstand: 'person',
          gegenstandId: benutzerId,
          aktion: 'geaendert',
          aenderungen: [{ feld: 'tagesmeldung', alt: vorher, neu: body.an }],
        },
      ]);
    }
    return { an: body.an };
  },
};
