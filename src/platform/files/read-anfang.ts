// The first bytes of a stored file, for recognising what it is.
import type { FileStore } from './file-store.ts';

/** Up to `bytes` from the beginning; the rest is not read. */
export const readAnfang = async (
  files: Pick<FileStore, 'open'>,
  sha256: string,
  bytes = 64 * 1024,
): Promise<Uint8Array> => {
  const teile: Uint8Array[] = [];
  let laenge = 0;
  const strom = await files.open(sha256);
  for await (const teil of strom as AsyncIterable<Buffer>) {
    teile.push(teil);
    laenge += teil.length;
    if (laenge >= bytes) break;
  }
  strom.destroy();
  return Buffer.concat(teile).subarray(0, bytes);
};
