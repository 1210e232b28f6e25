// Dubletten: contract -> store; a merge looks again around the record that has stayed.
import { readKundenakte } from '#areas/kunden/store.ts';
import { listVertraegeDesKunden } from '#areas/vertraege/store.ts';
import type { MandantKontext } from '#platform/http/kontext.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import type { Auftrag, dublettenContract } from './contract.ts';
import {
  countPaare,
  listPaare,
  listPaareVon,
  listZusammenfuehrungen,
  readZusammenfuehrung,
  urteile,
  vergleicheSaetze,
} from './store.ts';
import { readSuche, starteSuche, sucheUm } from './suche.ts';
import { trenneWieder } from './trennen.ts';
import { fuehreSaetzeZusammen } from './zusammenfuehren.ts';

/** Contracts that both have held are pairs from now on. */
const sucheNach = async (
  { handle, heute }: MandantKontext,
  { gegenstand, zielId }: Auftrag,
): Promise<void> => {
  await sucheUm(handle, gegenstand, [zielId]);
  if (gegenstand === 'vertrag') return;
  const { zeilen } = await listVertraegeDesKunden(handle, zielId, heute);
  await sucheUm(
    handle,
    'vertrag',
    zeilen.map(({ id }) => id),
  );
};

const summe = ({ gleich, unklar }: { gleich: number; unklar: number }): number => gleich + unklar;

export const dublettenHandlers: Handlers<typeof dublettenContract> = {
  listDubletten: async ({ handle }, { query }) => ({
    offen: await countPaare(handle, query.gegenstand),
    paare: await listPaare(handle, query.gegenstand, query.anzahl),
  }),
  countDubletten: async ({ handle }) => ({
    kunde: summe(await countPaare(handle, 'kunde')),
    vertrag: summe(await countPaare(handle, 'vertrag')),
  }),
  getDublettensuche: ({ handle }) => readSuche(handle),
  startDublettensuche: async ({ handle }) => {
    await starteSuche(handle);
    return readSuche(handle);
  },
  vergleicheDubletten: ({ handle }, { query }) => vergleicheSaetze(handle, query.gegenstand, query.ids),
  urteileDublette: async ({ handle }, { body }) => {
    await urteile(handle, body.gegenstand, body.ids, body.urteil);
    return {};
  },
  fuehreZusammen: async (kontext, { body }) => {
    const id = await fuehreSaetzeZusammen(kontext, body);
    await sucheNach(kontext, body);
    return readZusammenfuehrung(kontext.handle, id);
  },
  listZusammenfuehrungen: async ({ handle }, { query }) => ({
    zusammenfuehrungen: await listZusammenfuehrungen(handle, query.anzahl),
  }),
  nimmZusammenfuehrungZurueck: async (kontext, { params }) => {
    await trenneWieder(kontext, params.zusammenfuehrungId);
    return readZusammenfuehrung(kontext.handle, params.zusammenfuehrungId);
  },
  listDublettenVon: async ({ handle }, { params }) => {
    const { geloeschtAm } = await readKundenakte(handle, params.kundeId);
    return { paare: geloeschtAm === null ? await listPaareVon(handle, params.kundeId) : [] };
  },
};
