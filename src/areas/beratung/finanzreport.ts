// The Finanzreport: data by store -> pure page model -> PDF by platform/pdf -> preview, or a document of the customer.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDokument } from '#areas/dokumente/store.ts';
import { baueBericht, berichtstitel, waehleTeile } from '#berichte/baue-bericht.ts';
import { findTeil, teile as alleTeile } from '#berichte/index.ts';
import type { Teil } from '#berichte/teil.ts';
import { platzhalter } from '#berichte/vorlagen/platzhalter.ts';
import type { Vorlagenschluessel } from '#berichte/vorlagen/vorlage.ts';
import type { Dokumentkategorie } from '#domain/dokument.ts';
import { anzeigename } from '#domain/kunde.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, MandantKontext } from '#platform/http/kontext.ts';
import type { Download, Downloads } from '#platform/http/roh.ts';
import { SatzError } from '#platform/pdf/satz.ts';
import type { Pdfsatz } from '#platform/pdf/satz.ts';
import { readBerichtsdaten } from './berichtsdaten.ts';
import type { Gesammelt } from './berichtsdaten.ts';
import type { Reportteil, finanzreportContract } from './finanzreport.contract.ts';
import { markReportErstellt, readReportauswahl, writeReportauswahl } from './store-finanzreport.ts';

type C = typeof finanzreportContract;
export type FinanzreportDeps = { readonly files: FileStore; readonly satz: Pdfsatz };

const hoechstensBytes = 100 * 1024 * 1024;

/** @throws ApiError `eingabe-ungueltig` naming what there is */
const parseTeile = (schluessel: readonly string[]): readonly Teil[] => {
  const fremd = schluessel.find((einer) => !findTeil(einer));
  if (fremd !== undefined || schluessel.length === 0)
    throw new ApiError(
      'eingabe-ungueltig',
      fremd === undefined
        ? 'Bitte mindestens einen Teil auswählen.'
        : `Den Teil „${fremd}“ gibt es nicht. Es gibt: ${alleTeile.map(({ schluessel: s }) => s).join(', ')}.`,
      { feld: 'teile' },
    );
  return waehleTeile(schluessel);
};

/** As typed: `a,b,c`. */
export const parseTeilliste = (text: string): readonly Teil[] =>
  parseTeile(
    text
      .split(',')
      .map((einer) => einer.trim())
      .filter((einer) => einer !== ''),
  );

const vorauswahl = (): string[] =>
  alleTeile.filter(({ vorausgewaehlt }) => vorausgewaehlt).map(({ schluessel }) => schluessel);

const isMerkbar = (schluessel: string): boolean => {
  const teil = findTeil(schluessel);
  return teil !== undefined && !teil.nieGemerkt;
};

/** A part that the gallery no longer has is no longer picked. */
const gemerkteTeile = (gemerkt: { readonly teile: readonly string[] } | undefined): string[] => {
  const bekannt = gemerkt?.teile.filter(isMerkbar) ?? [];
  return bekannt.length > 0 ? bekannt : vorauswahl();
};

/** Everything of a customer for a report of today. @throws ApiError `nicht-gefunden` */
export const sammle = async (
  { handle, heute }: Pick<MandantKontext, 'handle' | 'heute'>,
  kundeId: string,
): Promise<Gesammelt & { readonly gemerkt: readonly string[] }> => {
  const gemerkt = await readReportauswahl(handle, kundeId);
  const gesammelt = await readBerichtsdaten(handle, kundeId, { heute, gemerkt });
  return { ...gesammelt, gemerkt: gemerkteTeile(gemerkt) };
};

const alsApiError = (error: unknown): unknown => {
  if (!(error instanceof SatzError) || error.art === 'gescheitert') return error;
  if (error.art === 'zu-gross')
    return new ApiError(
      'eingabe-ungueltig',
      'Der Report wird zu umfangreich. Bitte wählen Sie weniger Teile.',
      {
        feld: 'teile',
      },
    );
  return new ApiError(
    'gerade-nicht-moeglich',
    'Es werden gerade viele Reports erstellt. Bitte gleich noch einmal.',
    {
      warteSekunden: 10,
    },
  );
};

/** The PDF of these parts; its time is the day of the data, so that the same data give the same bytes. @throws ApiError */
export const setzeBericht = async (
  { files, satz }: FinanzreportDeps,
  { daten, logo }: Gesammelt,
  teile: readonly Teil[],
) => {
  const { modell, fehlend } = baueBericht(teile, daten);
  const bilder =
    logo === undefined || daten.logo === undefined
      ? []
      : [{ name: daten.logo, bytes: await buffer(await files.open(logo)) }];
  const stand = Date.parse(`${daten.stichtag}T12:00:00Z`) / 1000;
  const pdf = await satz.setze({ daten: modell, bilder, stand }).catch((error: unknown) => {
    throw alsApiError(error);
  });
  const name = `${berichtstitel(teile)} ${anzeigename(daten.mitglieder[0])} ${daten.stichtag}.pdf`;
  return { pdf, name, fehlend };
};

/** One legal text alone is filed as what it is; everything else is a report. */
const kategorien: Readonly<Partial<Record<Vorlagenschluessel, Dokumentkategorie>>> = {
  beratungsdokumentation: 'beratung',
  beratungsverzicht: 'beratung',
  einwilligung: 'einwilligung',
  maklervertrag: 'vollmacht',
  maklervollmacht: 'vollmacht',
};
const kategorieVon = (teile: readonly Teil[]): Dokumentkategorie => {
  const [einziger, zweiter] = teile.filter(({ schluessel }) => schluessel !== 'deckblatt');
  return (!zweiter && einziger?.vorlage && kategorien[einziger.vorlage]) || 'bericht';
};

const toTeil = (teil: Teil, gemerkt: readonly string[], { daten }: Gesammelt): Reportteil => {
  const { schluessel, titel, beschreibung, gruppe, vorlage } = teil;
  const fehlend = vorlage === undefined ? [] : (teil.baue(daten).fehlend ?? []);
  return {
    schluessel,
    titel,
    beschreibung,
    gruppe,
    gewaehlt: gemerkt.includes(schluessel),
    fehlt: fehlend.map((name) => ({ label: platzhalter[name].label, wo: platzhalter[name].wo })),
  };
};

export const finanzreportHandlers: Handlers<C> = {
  getFinanzreport: async (kontext, { params }) => {
    const gesammelt = await sammle(kontext, params.kundeId);
    const letzter = (await readReportauswahl(kontext.handle, params.kundeId))?.erstelltAm ?? null;
    return {
      name: gesammelt.daten.mitglieder[0].name,
      teile: alleTeile.map((teil) => toTeil(teil, gesammelt.gemerkt, gesammelt)),
      tagesordnung: [...gesammelt.daten.tagesordnung],
      letzter,
    };
  },
  putFinanzreport: async (kontext, { params, body }) => {
    const teile = parseTeile(body.teile).map(({ schluessel }) => schluessel);
    await writeReportauswahl(kontext, params.kundeId, { ...body, teile });
    return { ...body, teile };
  },
};

const alsDownload = ({ pdf, name }: { readonly pdf: Buffer; readonly name: string }): Download => ({
  name,
  medientyp: 'application/pdf',
  inhalt: pdf,
  bytes: pdf.length,
});

export const finanzreportDownloads = (deps: FinanzreportDeps): Downloads<C> => ({
  previewFinanzreport: async ({ mitMandant }, { params, query }) => {
    const gesammelt = await mitMandant((kontext) => sammle(kontext, params.kundeId));
    const teile = query.teile === undefined ? parseTeile(gesammelt.gemerkt) : parseTeilliste(query.teile);
    return alsDownload(await setzeBericht(deps, gesammelt, teile));
  },
  createFinanzreport: async ({ mitMandant }, { params: { kundeId }, body }) => {
    const gesammelt = await mitMandant(async (kontext) => {
      await writeReportauswahl(kontext, kundeId, {
        ...body,
        teile: parseTeile(body.teile).map(({ schluessel }) => schluessel),
      });
      return sammle(kontext, kundeId);
    });
    const teile = parseTeile(body.teile);
    const bericht = await setzeBericht(deps, gesammelt, teile);
    const datei = await deps.files.put(Readable.from([bericht.pdf]), { maxBytes: hoechstensBytes });
    await mitMandant(async (kontext) => {
      const ort = { kundeId, vertragId: null };
      const art = { medientyp: 'application/pdf', vorschau: 'pdf', verschluesselt: false } as const;
      await createDokument(kontext, ort, {
        ...datei,
        ...art,
        name: bericht.name,
        kategorie: kategorieVon(teile),
      });
      await markReportErstellt(kontext, kundeId);
    });
    return alsDownload(bericht);
  },
});
