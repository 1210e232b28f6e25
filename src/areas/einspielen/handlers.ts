// Contract -> store; thin.
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import type { Handlers, MandantKontext } from '#platform/http/kontext.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { Einspielung, einspielenContract } from './contract.ts';
import { legeAlleNeuAn, listNeugruppen } from './klaeren/klaeren-alle.ts';
import { klaere, nimmKlaerungZurueck } from './klaeren/klaeren.ts';
import { countOffene, listOffene } from './klaeren/store-klaeren.ts';
import { nimmZurueck, uebernimmPlan } from './auftraege.ts';
import { fehlendeHandlers } from './fehlende/handlers-fehlende.ts';
import { verlaufHandlers } from './verlauf/handlers-verlauf.ts';
import { planHandlers } from './plan/handlers-plan.ts';
import { listPlan } from './plan/store-plan.ts';
import { pruefeMarke, seite } from './seiten.ts';
import { countNeueKunden, findLetzte, readStartzahlen } from './verlauf/store-start.ts';
import { changeStatus, listEinspielungen, listHinweise, readEinspielung } from './store.ts';
import { toEinspielung } from './tabellen.ts';
import { nimmEinspielungZurueck, passtNicht, uebernehme } from './uebernehmen/uebergang.ts';
import { zuordnungHandlers } from './zuordnung/zuordnung.ts';

const lies = async (handle: Handle, id: string): Promise<Einspielung> =>
  toEinspielung(await readEinspielung(handle, id));

/** Only what lies still can be thrown away, or what is being read: its run ends at the next step. */
const verwerfe = async ({ handle, weg }: MandantKontext, id: string): Promise<void> => {
  const zeile = await readEinspielung(handle, id);
  if (!(await changeStatus(handle, id, ['wartet', 'liest', 'geplant'], 'verworfen')))
    throw passtNicht(zeile.status);
  await writeProtokoll(handle, [{ weg, gegenstand: 'einspielung', gegenstandId: id, aktion: 'verworfen' }]);
};

/** All but what the installation says (`getGrenzen`). */
export const handlers: Omit<Handlers<typeof einspielenContract>, 'getGrenzen'> = {
  ...planHandlers,
  ...fehlendeHandlers,
  ...verlaufHandlers,
  ...zuordnungHandlers,
  listEinspielungen: async ({ handle }, { query }) => {
    const { zeilen, weiter } = seite(
      await listEinspielungen(handle, pruefeMarke(query)),
      query.anzahl,
      (zeile) => zeile.id,
    );
    return { zeilen: zeilen.map(toEinspielung), weiter };
  },
  getEinspielung: ({ handle }, { params }) => lies(handle, params.einspielungId),
  listPlan: async ({ handle }, { params, query }) => {
    await readEinspielung(handle, params.einspielungId);
    const { zeilen, weiter } = seite(
      await listPlan(handle, params.einspielungId, pruefeMarke(query)),
      query.anzahl,
      (e) => String(e.nr),
    );
    return { eintraege: zeilen, weiter };
  },
  listHinweise: async ({ handle }, { params, query }) => {
    await readEinspielung(handle, params.einspielungId);
    const { zeilen, weiter } = seite(
      await listHinweise(handle, params.einspielungId, pruefeMarke(query)),
      query.anzahl,
      (h) => String(h.nr),
    );
    return { hinweise: zeilen.map(({ hinweis }) => hinweis), weiter };
  },
  uebernehmen: async (kontext, { params, body }) => {
    await uebernehme(kontext, params.einspielungId, body.hinweiseBestaetigt, body.auswahl);
    await enqueue(kontext.handle, uebernimmPlan, { einspielungId: params.einspielungId });
    return lies(kontext.handle, params.einspielungId);
  },
  verwerfen: async (kontext, { params }) => {
    await verwerfe(kontext, params.einspielungId);
    return lies(kontext.handle, params.einspielungId);
  },
  zuruecknehmen: async (kontext, { params }) => {
    await nimmEinspielungZurueck(kontext, params.einspielungId);
    await enqueue(kontext.handle, nimmZurueck, { einspielungId: params.einspielungId });
    return lies(kontext.handle, params.einspielungId);
  },
  listKlaerfaelle: async ({ handle }, { query }) => ({
    faelle: await listOffene(handle, query.anzahl),
    neugruppen: await listNeugruppen(handle),
    offen: await countOffene(handle),
  }),
  countKlaerfaelle: async ({ handle }) => ({ offen: await countOffene(handle) }),
  legeAlleNeuAn: async (kontext, { params }) => {
    const ergebnis = await legeAlleNeuAn(kontext, params.einspielungId);
    return { ...ergebnis, offen: await countOffene(kontext.handle) };
  },
  klaere: async (kontext, { params, body }) => {
    await klaere(kontext, params, body);
    return { offen: await countOffene(kontext.handle) };
  },
  nimmKlaerungZurueck: async (kontext, { params }) => {
    await nimmKlaerungZurueck(kontext, params);
    return { offen: await countOffene(kontext.handle) };
  },
  getStart: async ({ handle, heute }) => {
    const letzte = await findLetzte(handle);
    return {
      letzteEinspielung: letzte ? toEinspielung(letzte) : null,
      neueKunden: letzte ? await countNeueKunden(handle, letzte.id) : 0,
      ...(await readStartzahlen(handle, heute)),
    };
  },
};
