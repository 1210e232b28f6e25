// An archive (zip, gzip) is no delivery: each file inside goes through the door by itself.
import { ArchivFehler, openArchiv } from '#formats/gdv/index.ts';
import { FileTooLarge } from '#platform/files/file-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { megabyte } from '#platform/files/megabyte.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { safeName } from '#platform/http/download.ts';
import type { Arbeit } from './abschluss.ts';
import { nimmAlleAn, nimmBytes } from './annehmen.ts';
import type { Ankunft } from './annehmen.ts';
import { gruppeFuer } from './store.ts';

/** A stored archive, with its first bytes. */
export type Archivdatei = {
  readonly einspielungId: string;
  readonly sha256: string;
  readonly name: string;
  readonly anfang: Uint8Array;
  /** The pool that its bringer names: it supplies every file inside. */
  readonly ueber?: string | undefined;
  /** Largest file inside; default 200 MB. */
  readonly maxBytes?: number | undefined;
};

const dateien = (anzahl: number): string => (anzahl === 1 ? 'Eine Datei' : `${anzahl} Dateien`);

type Inhalt = { readonly ankuenfte: Ankunft[]; readonly archive: string[] };

const packeAus = async (
  files: FileStore,
  { sha256, maxBytes, ueber, name: archivname, anfang }: Archivdatei,
): Promise<Inhalt> => {
  const quelle = { name: archivname, anfang, open: () => files.open(sha256) };
  const inhalt: Inhalt = { ankuenfte: [], archive: [] };
  for await (const { name, bytes, istArchiv } of openArchiv(quelle)) {
    const ohneOrdner = safeName(name.split(/[\\/]/).at(-1) ?? name);
    if (istArchiv) inhalt.archive.push(ohneOrdner);
    else inhalt.ankuenfte.push(await nimmBytes(files, { name: ohneOrdner, bytes, ueber, maxBytes }));
  }
  return inhalt;
};

const hoechstensNamen = 5;

/** Archives inside are not opened; the broker is told which. */
const ungeoeffnet = (archive: readonly string[]): string => {
  if (archive.length === 0) return '';
  const namen = archive.slice(0, hoechstensNamen).map((name) => `„${name}“`);
  const mehr = archive.length > hoechstensNamen ? ` und ${archive.length - hoechstensNamen} weitere` : '';
  return ` Archive im Archiv werden nicht geöffnet: ${namen.join(', ')}${mehr}. Bitte packen Sie sie aus.`;
};

/** Limits and empty files inside are reasons to refuse the archive as a whole; other errors are not ours. */
const grundVon = (error: unknown): string => {
  if (error instanceof ArchivFehler) return error.message;
  if (error instanceof ApiError) return error.detail;
  if (error instanceof FileTooLarge)
    return `Eine Datei im Archiv ist größer als ${megabyte(error.maxBytes)}.`;
  throw error;
};

/** Takes the files of an archive in; they and the archive belong together. @returns what to say about the archive: done, or why not */
export const nimmArchivAn = async (
  { mitMandant }: Arbeit,
  files: FileStore,
  archiv: Archivdatei,
): Promise<{ readonly fertig: boolean; readonly grund: string }> => {
  try {
    const { ankuenfte, archive } = await packeAus(files, archiv);
    if (ankuenfte.length === 0)
      return { fertig: false, grund: `Das Archiv enthält keine Dateien.${ungeoeffnet(archive)}` };
    const ids = await mitMandant(async (handle) =>
      nimmAlleAn(handle, ankuenfte, 'einspielung', await gruppeFuer(handle, archiv.einspielungId)),
    );
    return {
      fertig: true,
      grund: `${dateien(ids.length)} aus dem Archiv einzeln eingespielt (Nr. ${ids.join(', ')}).${ungeoeffnet(archive)}`,
    };
  } catch (error) {
    return { fertig: false, grund: grundVon(error) };
  }
};
