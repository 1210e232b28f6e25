// A person corrects how a table was understood; what is applied with corrections is learnt for the next file.
import { Readable } from 'node:stream';
import type { Blattwahl, Zuordnung } from '#domain/zuordnung.ts';
import {
  erklaereSpalten,
  kopfSchluessel,
  schreibeVorlage,
  spaltenSchluessel,
  wertarten,
  wertlabel,
  wertziele,
} from '#importers/tabelle/index.ts';
import type { Handle } from '#platform/db/handle.ts';
import { writeProtokoll } from '#platform/db/protokoll.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, MandantKontext } from '#platform/http/kontext.ts';
import type { Downloads } from '#platform/http/roh.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { liesDatei } from '../auftraege.ts';
import {
  findGelernteSpalten,
  lerneSpalten,
  lerneWerte,
  listGelernteSpalten,
  listGelernteWerte,
  readZuordnung,
  setzeWahl,
  vergiss,
} from './store-zuordnung.ts';
import type { Gelerntespalte } from './store-zuordnung.ts';
import { changeStatus, readEinspielung } from '../store.ts';
import type { zuordnungContract } from './zuordnung.contract.ts';

type Kontext = Pick<MandantKontext, 'handle' | 'weg'>;
type Tabellenwahl = Parameters<typeof setzeWahl>[2];

const nichtNeu = () =>
  new ApiError(
    'stand-passt-nicht',
    'Neu planen lässt sich eine Tabelle nur, solange ihr Plan nicht übernommen ist. Bitte laden Sie die Seite neu.',
  );

/** The file is read again with these choices; until then its plan is gone. @throws ApiError in another status, or for other files */
export const planeNeu = async ({ handle, weg }: Kontext, id: string, wahl: Tabellenwahl): Promise<void> => {
  const { angewandt_bis: angewandt } = await readEinspielung(handle, id);
  const { zuordnung } = await readZuordnung(handle, id);
  if (
    !zuordnung ||
    angewandt > 0 ||
    !(await changeStatus(handle, id, ['geplant', 'fehlgeschlagen'], 'wartet'))
  )
    throw nichtNeu();
  await setzeWahl(handle, id, wahl);
  await writeProtokoll(handle, [{ weg, gegenstand: 'einspielung', gegenstandId: id, aktion: 'neu-geplant' }]);
  await enqueue(handle, liesDatei, { einspielungId: id });
};

/** Choices about columns that the sheet really has. */
const gewaehlteSpalten = ({ spalten }: Zuordnung['blaetter'][number], wahl: Blattwahl): Gelerntespalte[] =>
  wahl.spalten.flatMap((eine) => {
    const spalte = spalten.find(({ schluessel }) => schluessel === eine.schluessel);
    return spalte ? [{ ...eine, kopf: spalte.kopf }] : [];
  });

/** Called when a plan is applied: only choices of a person are learnt, and only now are they confirmed. */
export const lerneAus = async (handle: Handle, einspielungId: string, dateiname: string): Promise<void> => {
  const { zuordnung, wahl } = await readZuordnung(handle, einspielungId);
  if (!zuordnung) return;
  for (const blatt of zuordnung.blaetter) {
    const eigene = wahl.blaetter.find(({ name }) => name === blatt.name);
    const spalten = eigene ? gewaehlteSpalten(blatt, eigene) : [];
    if (spalten.length > 0 && blatt.kopfsatz !== '' && blatt.gelesen)
      await lerneSpalten(handle, { kopfsatz: blatt.kopfsatz, spalten, dateiname });
  }
  if (wahl.werte.length > 0) await lerneWerte(handle, wahl.werte);
};

const gibtsNicht = () => new ApiError('nicht-gefunden', 'Diese gemerkte Zuordnung gibt es nicht.');

const vergissEines = async (
  { handle, weg }: Kontext,
  tabelle: 'spaltenzuordnung' | 'wertzuordnung',
  id: string,
): Promise<Record<string, never>> => {
  if (!(await vergiss(handle, tabelle, id))) throw gibtsNicht();
  await writeProtokoll(handle, [{ weg, gegenstand: tabelle, gegenstandId: id, aktion: 'geloescht' }]);
  return {};
};

const angelegt = async ({ handle, weg }: Kontext, gegenstand: string, id: string) => {
  await writeProtokoll(handle, [{ weg, gegenstand, gegenstandId: id, aktion: 'angelegt' }]);
  return { id };
};

/** @throws ApiError for a target that the gallery does not have */
const pruefeZiel = ({ art, ziel }: Tabellenwahl['werte'][number]): void => {
  if (ziel !== '' && wertlabel(art, ziel) === undefined)
    throw new ApiError('eingabe-ungueltig', 'Dieses Ziel gibt es nicht.', { feld: 'ziel' });
};

const nichtsZuMerken = () =>
  new ApiError('eingabe-ungueltig', 'Keine der Spalten steht unter den Überschriften.', { feld: 'spalten' });

const felder = {
  felder: erklaereSpalten(),
  werte: wertarten.map((art) => ({ art, ziele: [...wertziele(art)] })),
};

export const zuordnungHandlers: Handlers<typeof zuordnungContract> = {
  getZuordnung: async ({ handle }, { params }) => {
    await readEinspielung(handle, params.einspielungId);
    const gelesen = await readZuordnung(handle, params.einspielungId);
    const kopfsaetze = gelesen.zuordnung?.blaetter.map(({ kopfsatz }) => kopfsatz) ?? [];
    return { ...gelesen, gemerkt: [...(await findGelernteSpalten(handle, kopfsaetze))] };
  },
  planeNeu: async (kontext, { params, body }) => {
    await planeNeu(kontext, params.einspielungId, body);
    return { id: params.einspielungId };
  },
  listSpaltenfelder: () => Promise.resolve(felder),
  listGelerntes: async ({ handle }) => ({
    spalten: [...(await listGelernteSpalten(handle))],
    werte: (await listGelernteWerte(handle)).map((wert) => ({
      ...wert,
      label: wertlabel(wert.art, wert.ziel) ?? '',
    })),
  }),
  merkeSpalten: async (kontext, { body }) => {
    const schluessel = spaltenSchluessel(body.ueberschriften);
    const spalten = body.spalten.flatMap((spalte) => {
      const ort = schluessel.indexOf(spalte.schluessel);
      return ort < 0 ? [] : [{ ...spalte, kopf: body.ueberschriften[ort] ?? '' }];
    });
    const kopfsatz = kopfSchluessel(body.ueberschriften);
    if (kopfsatz === '' || spalten.length === 0) throw nichtsZuMerken();
    return angelegt(
      kontext,
      'spaltenzuordnung',
      await lerneSpalten(kontext.handle, { kopfsatz, spalten, dateiname: null }),
    );
  },
  vergissSpalten: (kontext, { params }) =>
    vergissEines(kontext, 'spaltenzuordnung', params.spaltenzuordnungId),
  merkeWert: async (kontext, { body }) => {
    pruefeZiel(body);
    const [id = ''] = await lerneWerte(kontext.handle, [body]);
    return angelegt(kontext, 'wertzuordnung', id);
  },
  vergissWert: (kontext, { params }) => vergissEines(kontext, 'wertzuordnung', params.wertzuordnungId),
};

const medientypen = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export const vorlagenDownloads: Downloads<typeof zuordnungContract> = {
  downloadVorlage: async (_kontext, { query: { form } }) => {
    const bytes = Buffer.from(await schreibeVorlage(form));
    return {
      name: `Vorlage.${form}`,
      medientyp: medientypen[form],
      inhalt: Readable.from([bytes]),
      bytes: bytes.length,
    };
  },
};
