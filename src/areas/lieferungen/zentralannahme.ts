// The operator's door: bytes are stored unchanged before anything looks into them, then the file waits to be divided.
import type { Database } from '#platform/db/handle.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { insertZentraldatei } from './store-zentral.ts';
import type { Zentraldatei } from './zentral.contract.ts';

export type AnnahmeDeps = {
  readonly database: Database;
  readonly files: FileStore;
  /** Largest file in bytes. */
  readonly maxBytes: number;
};

export type Zentralankunft = {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly weg: Zentraldatei['weg'];
  readonly benutzerId: string | null;
};

/** Takes a file in; the same bytes again are the same file. @throws ApiError `datei-abgelehnt` for an empty file, FileTooLarge */
export const nimmZentral = async (
  { database, files, maxBytes }: AnnahmeDeps,
  { name, bytes, weg, benutzerId }: Zentralankunft,
): Promise<{ readonly id: string; readonly schonEingelesen: boolean }> => {
  const datei = await files.put(bytes, { maxBytes });
  if (datei.bytes === 0) throw new ApiError('datei-abgelehnt', `Die Datei „${name}“ ist leer.`);
  return database.mitBetreiber({ benutzerId }, (handle) =>
    insertZentraldatei(handle, { name, ...datei, weg }),
  );
};
