// The operator's inbox: upload, list, the tray of numbers that belong to nobody. Nothing here reads a brokerage's data.
import { listMandanten } from '#areas/verwaltung/store.ts';
import { createZuordnung } from '#importers/verteilung/zuordnung.ts';
import type { BetreiberHandle, Database } from '#platform/db/handle.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, PersonKontext } from '#platform/http/kontext.ts';
import type { BetreiberUploads } from '#platform/http/roh.ts';
import type { lieferungenContract } from './contract.ts';
import {
  listTeile,
  listWartende,
  listZentraldateien,
  ordneNummerZu,
  readAnsprueche,
  readZentraldatei,
  stelleZurueck,
  verwirfNummer,
} from './store-zentral.ts';
import { nimmZentral } from './zentralannahme.ts';
import type { AnnahmeDeps } from './zentralannahme.ts';
import type { WartendeNummer, Zentraldatei } from './zentral.contract.ts';

type C = typeof lieferungenContract;

export type ZentralDeps = AnnahmeDeps & {
  /** The watched folder, for the page to name it. */ readonly eingang?: string | undefined;
};

/** Most files in one request. */
const maxDateien = 20;

/** Each waiting number with the brokerages that claim it by now. */
const wartende = async (handle: BetreiberHandle): Promise<WartendeNummer[]> => {
  const zeilen = await listWartende(handle);
  const ansprueche = await readAnsprueche(handle);
  const ordneZu = createZuordnung({ ansprueche, entscheidungen: new Map(), bisher: new Map() });
  const namen = new Map((await listMandanten(handle)).map(({ id, name }) => [id, name]));
  return zeilen.map(({ seit, ...zeile }) => ({
    ...zeile,
    seit: seit.toISOString(),
    zuordenbar: zeile.nummer !== '',
    beansprucht: ordneZu(zeile).mandanten.map((id) => ({ id, name: namen.get(id) ?? `Haus ${id}` })),
  }));
};

export const createZentralHandlers = ({ database, eingang }: ZentralDeps) => {
  const als = <T>({ benutzerId }: PersonKontext, work: (handle: BetreiberHandle) => Promise<T>): Promise<T> =>
    database.mitBetreiber({ benutzerId }, work);
  return {
    listZentraldateien: async (kontext, { query }) => {
      const gefunden = await als(kontext, (handle) => listZentraldateien(handle, query));
      const dateien = gefunden.slice(0, query.anzahl);
      const weiter = gefunden.length > query.anzahl ? (dateien.at(-1)?.id ?? null) : null;
      return { dateien, weiter, ordner: eingang ?? null };
    },
    listZentralteile: (kontext, { query: { id } }) =>
      als(kontext, async (handle) => {
        await readZentraldatei(handle, id);
        return [...(await listTeile(handle, id))];
      }),
    verteileErneut: (kontext, { body: { id } }) =>
      als(kontext, async (handle) => {
        const { status } = await readZentraldatei(handle, id);
        if (!(await stelleZurueck(handle, id, ['fehlgeschlagen'])))
          throw new ApiError('stand-passt-nicht', `Die Datei ist nicht gescheitert (Stand: ${status}).`);
        return readZentraldatei(handle, id);
      }),
    listWartendeNummern: (kontext) => als(kontext, wartende),
    ordneNummerZu: (kontext, { body: { mandantId, gesellschaft, nummer } }) =>
      als(kontext, async (handle) => {
        if (nummer === '')
          throw new ApiError(
            'eingabe-ungueltig',
            'Sätze ohne Vermittlernummer lassen sich keinem Haus zuordnen.',
            { feld: 'nummer' },
          );
        return { dateien: await ordneNummerZu(handle, { gesellschaft, nummer }, mandantId) };
      }),
    verwirfNummer: (kontext, { body }) =>
      als(kontext, (handle) => verwirfNummer(handle, body)).then(() => ({})),
  } satisfies Handlers<C, PersonKontext>;
};

const lies = (database: Database, benutzerId: string, id: string): Promise<Zentraldatei> =>
  database.mitBetreiber({ benutzerId }, (handle) => readZentraldatei(handle, id));

export const createZentralUploads = (deps: ZentralDeps): BetreiberUploads<C> => ({
  uploadZentraldateien: {
    maxBytes: deps.maxBytes,
    maxDateien,
    handle: async ({ benutzerId }, { dateien }) => {
      const fertig: (Zentraldatei & { schonEingelesen: boolean })[] = [];
      for await (const { name, inhalt } of dateien) {
        const { id, schonEingelesen } = await nimmZentral(deps, {
          name,
          bytes: inhalt,
          weg: 'web',
          benutzerId,
        });
        fertig.push({ ...(await lies(deps.database, benutzerId, id)), schonEingelesen });
      }
      if (fertig.length === 0) throw new ApiError('datei-abgelehnt', 'Es ist keine Datei angekommen.');
      return { dateien: fertig };
    },
  },
});
