// Missing contracts over HTTP.
import type { Handlers } from '#platform/http/kontext.ts';
import type { fehlendeContract } from './fehlende.contract.ts';
import { countFehlende, entscheideFehlende, listFehlende } from './store-fehlende.ts';
import { readEinspielung } from '../store.ts';
import { pruefeMarke, seite } from '../seiten.ts';

export const fehlendeHandlers: Handlers<typeof fehlendeContract> = {
  listFehlende: async ({ handle }, { params: { einspielungId }, query }) => {
    await readEinspielung(handle, einspielungId);
    const { zeilen, weiter } = seite(
      await listFehlende(handle, einspielungId, pruefeMarke(query)),
      query.anzahl,
      ({ vertragId }) => vertragId,
    );
    return { vertraege: zeilen, weiter, zahlen: await countFehlende(handle, einspielungId) };
  },
  entscheideFehlende: async (kontext, { params: { einspielungId }, body }) => {
    const { stand } = await readEinspielung(kontext.handle, einspielungId);
    const auftrag = { einspielungId, stand: stand ?? kontext.heute, ...body };
    const nichtGeaendert = await entscheideFehlende(kontext, auftrag);
    return { zahlen: await countFehlende(kontext.handle, einspielungId), nichtGeaendert };
  },
};
