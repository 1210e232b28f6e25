// The one door: bytes are stored under their SHA-256 before anything looks into them, then the job is born.
import { erkenneVorab } from '#importers/vorab.ts';
import type { Vorab } from '#importers/vorab.ts';
import type { FileStore, StoredFile } from '#platform/files/file-store.ts';
import type { Handle } from '#platform/db/handle.ts';
import { readAnfang } from '#platform/files/read-anfang.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Weg } from '#platform/http/kontext.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { liesDatei } from './auftraege.ts';
import { createEinspielung, nextGruppe } from './store.ts';

/** Largest import file, unless the installation says otherwise. */
export const dateiBytes = 200 * 1024 * 1024;
/** Most files in one request. */
export const maxDateien = 50;

export type Ankunft = {
  readonly name: string;
  readonly datei: StoredFile;
  /** What its first bytes say. */
  readonly vorab: Vorab;
};

/** What the first bytes of a stored file say: shown at once, while the plan is made. `ueber`: the pool that its bringer names. */
export const schaueVorab = async (
  files: FileStore,
  name: string,
  sha256: string,
  ueber?: string,
): Promise<Vorab> => {
  const { quelle, lieferung } = await erkenneVorab(await readAnfang(files, sha256), name);
  return { quelle, lieferung: ueber === undefined ? lieferung : { ...lieferung, ueber } };
};

export type Annahme = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The pool that its bringer names. */
  readonly ueber?: string | undefined;
  readonly maxBytes?: number | undefined;
};

/** @throws ApiError `datei-abgelehnt` for an empty file, FileTooLarge; nothing of it is kept */
export const nimmBytes = async (
  files: FileStore,
  { name, bytes, ueber, maxBytes = dateiBytes }: Annahme,
): Promise<Ankunft> => {
  const datei = await files.put(bytes, { maxBytes });
  if (datei.bytes === 0) throw new ApiError('datei-abgelehnt', `Die Datei „${name}“ ist leer.`);
  return { name, datei, vorab: await schaueVorab(files, name, datei.sha256, ueber) };
};

/** Books the file and starts reading it in the same transaction. @returns id of the Einspielung */
export const nimmAn = async (
  handle: Handle,
  { name, datei, vorab }: Ankunft,
  weg: Weg,
  gruppeId: string | null = null,
): Promise<string> => {
  const { id, schonDa } = await createEinspielung(handle, { name, ...datei, vorab }, weg, gruppeId);
  // One file of the operator can bring hundreds of them: who is at work does not wait behind them.
  if (!schonDa) await enqueue(handle, liesDatei, { einspielungId: id }, { nachrangig: weg === 'betreiber' });
  return id;
};

/** Several files of one upload: they belong together; `gruppe`: with whom they do already. @returns their ids in order */
export const nimmAlleAn = async (
  handle: Handle,
  ankuenfte: readonly Ankunft[],
  weg: Weg,
  gruppe: string | null = null,
): Promise<readonly string[]> => {
  const gruppeId = gruppe ?? (ankuenfte.length > 1 ? await nextGruppe(handle) : null);
  const ids: string[] = [];
  for (const ankunft of ankuenfte) ids.push(await nimmAn(handle, ankunft, weg, gruppeId));
  return ids;
};
