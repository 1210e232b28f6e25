// Reading the text of documents, so that the search finds what stands in them.
import { arrayBuffer } from 'node:stream/consumers';
import { hoechstensVolltext } from '#domain/dokument.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { handleJob } from '#platform/jobs/jobs.ts';
import type { JobContext, JobHandler } from '#platform/jobs/jobs.ts';
import { readPdfText } from '#platform/pdf/text.ts';
import type { Dokument } from './contract.ts';
import { readDokument, writeVolltext } from './store.ts';
import type { GelesenerText } from './store.ts';
import { liesVolltext, mitText } from './volltext.ts';

export type DokumenteJobDeps = { readonly files: FileStore };

/** What the job runs in: transactions of one brokerage. */
export type Arbeit = Pick<JobContext<unknown>, 'mitMandant' | 'signal'>;

const gelesen = (volltext: string): GelesenerText => ({
  stand: volltext === '' ? 'ohne' : 'gelesen',
  volltext,
  verschluesselt: false,
});

const leseText = (bytes: Uint8Array): GelesenerText => {
  const anfang = bytes.subarray(0, 4 * hoechstensVolltext);
  const utf8 = new TextDecoder('utf-8').decode(anfang);
  const text = utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(anfang) : utf8;
  return gelesen(text.replaceAll('\0', '').slice(0, hoechstensVolltext).toWellFormed().trim());
};

const lesePdf = async (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<GelesenerText> => {
  const antwort = await readPdfText(bytes, { maxZeichen: hoechstensVolltext, signal });
  signal.throwIfAborted();
  if (antwort.art === 'text') return gelesen(antwort.text);
  const verschluesselt = antwort.art === 'verschluesselt';
  return { stand: verschluesselt ? 'ohne' : 'gescheitert', volltext: '', verschluesselt };
};

const lies = async (
  { files }: DokumenteJobDeps,
  { sha256, medientyp }: Dokument,
  signal: AbortSignal,
): Promise<GelesenerText> => {
  const bytes = new Uint8Array(await arrayBuffer(await files.open(sha256)));
  return medientyp === 'application/pdf' ? lesePdf(bytes, signal) : leseText(bytes);
};

/** Reads the text of one document; may be repeated. */
export const fuehreVolltextAus = async (
  { mitMandant, signal }: Arbeit,
  deps: DokumenteJobDeps,
  dokumentId: string,
): Promise<void> => {
  const dokument = await mitMandant((handle) => readDokument(handle, dokumentId));
  if (dokument.textStand !== 'wartet' || !mitText.has(dokument.medientyp)) return;
  const text = await lies(deps, dokument, signal);
  await mitMandant((handle) => writeVolltext(handle, dokumentId, text));
};

/** The last attempt says on the page that there is nothing more to come. */
const mitAufgabe = async (context: JobContext<{ dokumentId: string }>, arbeit: () => Promise<void>) => {
  try {
    await arbeit();
  } catch (error) {
    if (context.versuch >= 3 && !context.signal.aborted)
      await context.mitMandant((handle) =>
        writeVolltext(handle, context.payload.dokumentId, {
          stand: 'gescheitert',
          volltext: '',
          verschluesselt: false,
        }),
      );
    throw error;
  }
};

/** The area's jobs, bound to what they need. */
export const createDokumenteJobs = (deps: DokumenteJobDeps): readonly JobHandler[] => [
  handleJob(liesVolltext, (context) =>
    mitAufgabe(context, () => fuehreVolltextAus(context, deps, context.payload.dokumentId)),
  ),
];
