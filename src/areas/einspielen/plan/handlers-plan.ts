// The plan in parts: counts, choice, stopping, what an undo would do, files that came together.
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, MandantKontext } from '#platform/http/kontext.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { nimmGruppeZurueck } from '../auftraege.ts';
import { vergissAuswahl, verwerfeOffene, zaehleWahl } from './auswahl.ts';
import type { Einspielung } from '../einspielung.contract.ts';
import type { planContract } from './plan.contract.ts';
import { countMerkmale } from './store-plan.ts';
import { readRuecknahme } from '../zuruecknehmen/store-ruecknahme.ts';
import { haltAn, listGruppe, readEinspielung } from '../store.ts';
import { toEinspielung } from '../tabellen.ts';
import { nimmEinspielungZurueck, passtNicht } from '../uebernehmen/uebergang.ts';

type Kontext = Pick<MandantKontext, 'handle' | 'weg'>;

const zeige = async (handle: Handle, id: string): Promise<Einspielung> =>
  toEinspielung(await readEinspielung(handle, id));

/** @throws ApiError where something is written already */
const halteAn = async ({ handle, weg }: Kontext, id: string): Promise<void> => {
  const { status } = await readEinspielung(handle, id);
  if (!(await haltAn(handle, id))) {
    if (status !== 'uebernimmt') throw passtNicht(status);
    throw new ApiError(
      'stand-passt-nicht',
      'Es wird schon geschrieben. Warten Sie das Ende ab; danach können Sie die Einspielung zurücknehmen.',
    );
  }
  await vergissAuswahl(handle, id);
  await writeProtokoll(handle, [{ weg, gegenstand: 'einspielung', gegenstandId: id, aktion: 'angehalten' }]);
};

const verwerfeRest = async ({ handle, weg }: Kontext, id: string): Promise<void> => {
  const { status, offen } = await readEinspielung(handle, id);
  if (status !== 'uebernommen' || offen === 0) throw passtNicht(status);
  const anzahl = await verwerfeOffene(handle, id);
  await writeProtokoll(handle, [
    {
      weg,
      gegenstand: 'einspielung',
      gegenstandId: id,
      aktion: 'rest-verworfen',
      aenderungen: [{ feld: 'offen', alt: anzahl, neu: 0 }],
    },
  ]);
};

/** @throws ApiError where none of the files is applied */
const nimmGruppe = async (kontext: Kontext, id: string): Promise<void> => {
  const { handle } = kontext;
  const gruppe = await listGruppe(handle, id);
  const dran = gruppe.filter(({ status }) => status === 'uebernommen');
  if (dran.length === 0) throw passtNicht(gruppe[0]?.status ?? 'verworfen');
  for (const { id: eine } of dran) await nimmEinspielungZurueck(kontext, eine);
  await enqueue(handle, nimmGruppeZurueck, { einspielungIds: dran.map((zeile) => zeile.id) });
};

export const planHandlers: Handlers<typeof planContract> = {
  getPlanzahlen: async ({ handle }, { params, query }) => {
    await readEinspielung(handle, params.einspielungId);
    return { zahlen: await countMerkmale(handle, params.einspielungId, query.sprungAb) };
  },
  pruefeAuswahl: async ({ handle }, { params, body }) => {
    const { id, status } = await readEinspielung(handle, params.einspielungId);
    return zaehleWahl(handle, {
      einspielungId: id,
      auswahl: body.auswahl,
      erstesMal: status !== 'uebernommen',
    });
  },
  haltAn: async (kontext, { params }) => {
    await halteAn(kontext, params.einspielungId);
    return zeige(kontext.handle, params.einspielungId);
  },
  verwerfeRest: async (kontext, { params }) => {
    await verwerfeRest(kontext, params.einspielungId);
    return zeige(kontext.handle, params.einspielungId);
  },
  getRuecknahme: async ({ handle }, { params }) => {
    const { status } = await readEinspielung(handle, params.einspielungId);
    if (status !== 'uebernommen') throw passtNicht(status);
    return readRuecknahme(handle, params.einspielungId);
  },
  listGruppe: async ({ handle }, { params }) => ({
    einspielungen: (await listGruppe(handle, params.einspielungId)).map(toEinspielung),
  }),
  nimmGruppeZurueck: async (kontext, { params }) => {
    await nimmGruppe(kontext, params.einspielungId);
    return { einspielungen: (await listGruppe(kontext.handle, params.einspielungId)).map(toEinspielung) };
  },
};
