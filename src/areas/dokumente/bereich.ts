// The area as the server registers it: JSON routes, uploads, download.
import { lockLebendenKunden } from '#areas/kunden/store.ts';
import { readVertragsakte } from '#areas/vertraege/store.ts';
import type { Dokumentkategorie } from '#domain/dokument.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { defineBereich } from '#platform/http/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';
import type { MandantKontext, RohKontext } from '#platform/http/kontext.ts';
import type { Dateiteil, Downloads, Uploads } from '#platform/http/roh.ts';
import { dokumenteContract, hoechstensBytes } from './contract.ts';
import { nimmDatei } from './eingang.ts';
import { handlers } from './handlers.ts';
import { createDokument, readDokument } from './store.ts';
import type { Ablageort } from './store.ts';

export type DokumenteDeps = { readonly files: FileStore };

type C = typeof dokumenteContract;

const limits = { maxBytes: hoechstensBytes, maxDateien: 20 };

/** The target is looked up before the first byte is read; everything is booked in one transaction afterwards. */
const nimmAlle = async (
  { files }: DokumenteDeps,
  kontext: RohKontext,
  findOrt: (kontext: MandantKontext) => Promise<Ablageort>,
  { dateien, kategorie }: { dateien: AsyncIterable<Dateiteil>; kategorie: Dokumentkategorie },
) => {
  await kontext.mitMandant(findOrt);
  const neue: Awaited<ReturnType<typeof nimmDatei>>[] = [];
  for await (const { name, inhalt } of dateien) neue.push(await nimmDatei(files, name, inhalt));
  if (neue.length === 0) throw new ApiError('anfrage-ungueltig', 'Es wurde keine Datei gesendet.');
  return kontext.mitMandant(async (drin) => {
    const ort = await findOrt(drin);
    const dokumente = [];
    for (const datei of neue) {
      const { id, neu } = await createDokument(drin, ort, { ...datei, kategorie });
      dokumente.push({ dokument: await readDokument(drin.handle, id), neu });
    }
    return { dokumente };
  });
};

const uploads = (deps: DokumenteDeps): Uploads<C> => ({
  uploadZumKunden: {
    ...limits,
    handle: (kontext, { params: { kundeId }, query, dateien }) => {
      const findOrt = async ({ handle }: MandantKontext) => {
        await lockLebendenKunden(handle, kundeId);
        return { kundeId, vertragId: null };
      };
      return nimmAlle(deps, kontext, findOrt, { ...query, dateien });
    },
  },
  uploadZumVertrag: {
    ...limits,
    handle: (kontext, { params: { vertragId }, query, dateien }) => {
      const findOrt = async ({ handle, heute }: MandantKontext) => {
        const { kundeId } = await readVertragsakte(handle, vertragId, heute);
        return { kundeId, vertragId };
      };
      return nimmAlle(deps, kontext, findOrt, { ...query, dateien });
    },
  },
});

const downloads = ({ files }: DokumenteDeps): Downloads<C> => ({
  downloadDokument: async (kontext, { params }) => {
    const dokument = await kontext.mitMandant(({ handle }) => readDokument(handle, params.dokumentId));
    const { name, medientyp, bytes, sha256 } = dokument;
    return { name, medientyp, bytes, inhalt: await files.open(sha256) };
  },
});

export const createDokumente = (deps: DokumenteDeps): Bereich =>
  defineBereich({
    name: 'dokumente',
    contract: dokumenteContract,
    mandant: handlers,
    uploads: uploads(deps),
    downloads: downloads(deps),
  });
