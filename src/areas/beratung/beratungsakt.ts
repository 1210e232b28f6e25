// Records of talks: draft out of the file -> changed by the broker -> closed, set as PDF and filed in one transaction.
import { Readable } from 'node:stream';
import { createDokument } from '#areas/dokumente/store.ts';
import { readKundenakte } from '#areas/kunden/store.ts';
import { schreibeAenderungen } from '#berichte/aenderungstext.ts';
import { waehleTeile } from '#berichte/baue-bericht.ts';
import { entdopple } from '#bedarf/befund.ts';
import { formatTag } from '#domain/datum.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handlers, MandantKontext } from '#platform/http/kontext.ts';
import type { Beratungsakt, beratungsaktContract } from './beratung.contract.ts';
import { beratungswerte, entwerfeBeratung } from './beratungsentwurf.ts';
import { sammle, setzeBericht } from './finanzreport.ts';
import type { FinanzreportDeps } from './finanzreport.ts';
import {
  insertBeratung,
  listBeratungen,
  lockEntwurf,
  markAbgeschlossen,
  readBeratung,
  removeBeratung,
  updateBeratung,
} from './store-beratung.ts';

const hoechstensBytes = 100 * 1024 * 1024;
const hoechstensZeilen = 100;

/** A correction starts from what it corrects. @throws ApiError `nicht-gefunden`, `stand-passt-nicht` */
const entwurfAus = async (kontext: MandantKontext, kundeId: string, korrigiertId: string | undefined) => {
  if (korrigiertId === undefined) return entwerfeBeratung((await sammle(kontext, kundeId)).daten);
  const akt = await readBeratung(kontext.handle, korrigiertId);
  if (akt.kundeId !== kundeId)
    throw new ApiError('nicht-gefunden', 'Diese Beratungsdokumentation gibt es nicht.');
  if (akt.stand === 'entwurf')
    throw new ApiError('stand-passt-nicht', 'Einen Entwurf ändern Sie selbst, er braucht keine Korrektur.');
  return akt.inhalt;
};

const assertVollstaendig = ({ fehlt }: Beratungsakt): void => {
  if (fehlt.length === 0) return;
  throw new ApiError(
    'eingabe-ungueltig',
    `Vor dem Abschluss fehlt noch: ${fehlt.map(({ label }) => label).join(', ')}.`,
    {
      felder: fehlt.map(({ feld, label }) => ({
        feld: `inhalt.${feld}`,
        meldung: `Bitte ausfüllen: ${label}.`,
      })),
    },
  );
};

const close = async (deps: FinanzreportDeps, kontext: MandantKontext, akt: Beratungsakt): Promise<void> => {
  assertVollstaendig(akt);
  const gesammelt = await sammle(kontext, akt.kundeId);
  const daten = { ...gesammelt.daten, beratung: beratungswerte(akt.inhalt) };
  const teile = waehleTeile(['beratungsdokumentation']);
  const { pdf } = await setzeBericht(deps, { ...gesammelt, daten }, teile);
  const datei = await deps.files.put(Readable.from([pdf]), { maxBytes: hoechstensBytes });
  const { id } = await createDokument(
    kontext,
    { kundeId: akt.kundeId, vertragId: null },
    {
      ...datei,
      medientyp: 'application/pdf',
      vorschau: 'pdf',
      verschluesselt: false,
      name: `Beratungsdokumentation ${formatTag(akt.am)}${akt.korrigiertId ? ' (Korrektur)' : ''}.pdf`,
      kategorie: 'beratung',
    },
  );
  await markAbgeschlossen(kontext, akt, id);
};

export const createBeratungsakten = (deps: FinanzreportDeps): Handlers<typeof beratungsaktContract> => ({
  getTermin: async (kontext, { params }) => {
    const { daten } = await sammle(kontext, params.kundeId);
    const { aenderungen, befunde, fragen, aufgaben, mitglieder } = daten;
    return {
      name: mitglieder[0].name,
      seit: aenderungen.seit,
      aenderungen: schreibeAenderungen(aenderungen.eintraege).slice(0, hoechstensZeilen),
      fragen: fragen.slice(0, 20).map(({ frage }) => frage),
      offen: entdopple(befunde)
        .filter(({ ergebnis }) => ergebnis === 'luecke' || ergebnis === 'teilweise')
        .slice(0, 20)
        .map(({ titel, subjekt, ergebnis }) => ({ titel, subjekt: subjekt.bezeichnung, ergebnis })),
      aufgaben: aufgaben.slice(0, hoechstensZeilen),
    };
  },
  listBeratungen: async ({ handle }, { params }) => {
    await readKundenakte(handle, params.kundeId);
    return listBeratungen(handle, params.kundeId);
  },
  createBeratung: async (kontext, { params: { kundeId }, body }) => {
    const inhalt = await entwurfAus(kontext, kundeId, body.korrigiertId);
    const korrigiertId = body.korrigiertId ?? null;
    return readBeratung(kontext.handle, await insertBeratung(kontext, kundeId, { inhalt, korrigiertId }));
  },
  getBeratung: ({ handle }, { params }) => readBeratung(handle, params.beratungId),
  updateBeratung: async (kontext, { params, body }) => {
    await updateBeratung(kontext, params.beratungId, body);
    return readBeratung(kontext.handle, params.beratungId);
  },
  removeBeratung: async (kontext, { params }) => {
    await removeBeratung(kontext, params.beratungId);
    return {};
  },
  closeBeratung: async (kontext, { params: { beratungId }, body }) => {
    await close(deps, kontext, await lockEntwurf(kontext.handle, beratungId, body.version));
    return readBeratung(kontext.handle, beratungId);
  },
});
