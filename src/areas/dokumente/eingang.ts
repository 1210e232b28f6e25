// Bytes at the door: the beginning is looked at before anything is stored, the end while it flows past.
import type { FileStore } from '#platform/files/file-store.ts';
import { hoechstensBytes } from './contract.ts';
import { istVerschluesselt, pruefeInhalt } from './inhalt.ts';
import type { NeuesDokument } from './store.ts';

/** Enough for types, picture sizes behind a camera's notes, and the first trailer of a PDF. */
const kopfBytes = 256 * 1024;
const endeBytes = 64 * 1024;

/** Up to `kopfBytes` and what came with them. */
const readKopf = async (quelle: AsyncIterator<Buffer>): Promise<Buffer> => {
  const teile: Buffer[] = [];
  let laenge = 0;
  while (laenge < kopfBytes) {
    const { value, done } = await quelle.next();
    if (done) break;
    teile.push(value);
    laenge += value.length;
  }
  return Buffer.concat(teile);
};

/** The whole again; `onEnde` gets the last bytes once all have passed. */
async function* weiter(
  kopf: Buffer,
  quelle: AsyncIterator<Buffer>,
  onEnde: (ende: Buffer) => void,
): AsyncGenerator<Buffer> {
  let ende = kopf.subarray(-endeBytes);
  yield kopf;
  for (;;) {
    const { value, done } = await quelle.next();
    if (done) break;
    ende =
      value.length >= endeBytes
        ? value.subarray(-endeBytes)
        : Buffer.concat([ende, value]).subarray(-endeBytes);
    yield value;
  }
  onEnde(ende);
}

/** @throws ApiError `datei-abgelehnt` before the file is stored; `datei-zu-gross` by the request or FileTooLarge by the store while it flows */
export const nimmDatei = async (
  files: FileStore,
  name: string,
  inhalt: AsyncIterable<Buffer>,
  maxBytes = hoechstensBytes,
): Promise<Omit<NeuesDokument, 'kategorie'>> => {
  const quelle = inhalt[Symbol.asyncIterator]();
  const kopf = await readKopf(quelle);
  const befund = await pruefeInhalt(name, kopf);
  let ende = kopf;
  const gespeichert = await files.put(
    weiter(kopf, quelle, (letzte) => {
      ende = letzte;
    }),
    { maxBytes },
  );
  return { name, ...befund, ...gespeichert, verschluesselt: istVerschluesselt(befund.medientyp, kopf, ende) };
};
