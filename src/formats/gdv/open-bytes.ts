/** Opens what a user hands in: a GDV file, or a zip that contains some. Limits hold before anything is unpacked. */
import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import { erkenneGdv, type Erkennung } from './erkenne-gdv.ts';

/** A file inside; `bytes` is to be read before the next file is asked for. */
export type Eingang = {
  readonly name: string;
  readonly erkennung: Erkennung;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** An archive inside the archive (depth 1 is the limit): named, not to be opened. */
  readonly istArchiv: boolean;
};

/** Limits of an archive; `verhaeltnis` is unpacked to packed bytes, checked for entries above 1 MB. */
export type ArchivGrenzen = {
  readonly eintraege: number;
  readonly bytes: number;
  readonly verhaeltnis: number;
};

/** What holds unless said otherwise. */
export const archivGrenzen: ArchivGrenzen = { eintraege: 10_000, bytes: 2 * 1024 ** 3, verhaeltnis: 100 };
const KLEIN = 1024 * 1024;
const PROBE = 16 * 1024;

export type ArchivFehlerCode = 'archiv_unlesbar' | 'archiv_zu_gross' | 'archiv_verschluesselt';

/** The archive is refused; `message` is German and for the user. */
export class ArchivFehler extends Error {
  readonly code: ArchivFehlerCode;
  constructor(code: ArchivFehlerCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether bytes begin a zip archive (also an empty one). */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Whether bytes begin a file packed with gzip. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Packed more densely than any delivery is. */
export const istZuDicht = (
  { gepackt, entpackt }: { readonly gepackt: number; readonly entpackt: number },
  { verhaeltnis }: ArchivGrenzen,
): boolean => entpackt > KLEIN && entpackt > gepackt * verhaeltnis;

const pruefeEintrag = (eintrag: yauzl.Entry, grenzen: ArchivGrenzen): void => {
  const { uncompressedSize, compressedSize } = eintrag;
  if (eintrag.isEncrypted()) throw new ArchivFehler('archiv_verschluesselt', 'Das Archiv ist verschlüsselt.');
  if (istZuDicht({ gepackt: compressedSize, entpackt: uncompressedSize }, grenzen))
    throw new ArchivFehler(
      'archiv_zu_gross',
      'Das Archiv ist auffällig stark gepackt und wird nicht geöffnet.',
    );
};

const unlesbar = (error: unknown): ArchivFehler =>
  error instanceof ArchivFehler
    ? error
    : new ArchivFehler('archiv_unlesbar', 'Das Archiv ist beschädigt oder kein Zip-Archiv.');

/** The first bytes of a stream; they stay in it. */
const readProbe = async (iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> => {
  const anfang: Uint8Array[] = [];
  let laenge = 0;
  while (laenge < PROBE) {
    const next = await iterator.next();
    if (next.done === true) break;
    anfang.push(next.value);
    laenge += next.value.length;
  }
  return Buffer.concat(anfang);
};

async function* withProbe(probe: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield probe;
  try {
    yield* { [Symbol.asyncIterator]: () => rest };
  } catch (error) {
    throw unlesbar(error);
  }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Names are decoded here: one that climbs out of its folder is no reason to refuse what it names. */
const optionen = { autoClose: false, decodeStrings: false } as const;

/** The name with its folders, without drive and steps upwards; undefined for a folder. */
const dateiname = (eintrag: yauzl.Entry): string | undefined => {
  const { fileNameRaw, extraFieldRaw, generalPurposeBitFlag } = eintrag;
  const felder = yauzl.parseExtraFields(extraFieldRaw);
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, felder, false);
  const teile = name.split(/[\\/]/).filter((teil) => !/^(?:\.{0,2}|[a-z]:)$/i.test(teil));
  return /[\\/]$/.test(name) ? undefined : teile.join('/').replace(/^[a-z]:/i, '') || 'datei';
};

/** Workbooks and documents of office programs are zip archives too: by the first names inside. */
const isBuerodatei = (probe: Uint8Array): boolean =>
  ['[Content_Types].xml', 'xl/', 'word/', 'mimetypeapplication/vnd.oasis'].some((name) =>
    Buffer.from(probe).includes(name),
  );

/** A file as it comes out of its packing; its first bytes say what it is. */
export const openStrom = async (name: string, strom: AsyncIterable<Uint8Array>): Promise<Eingang> => {
  const rest = strom[Symbol.asyncIterator]();
  const probe = await readProbe(rest);
  const istArchiv = isGzip(probe) || (isZip(probe) && !isBuerodatei(probe));
  return { name, erkennung: erkenneGdv(probe), bytes: withProbe(probe, rest), istArchiv };
};

const oeffne = async (quelle: Uint8Array | string): Promise<yauzl.ZipFile> => {
  try {
    return typeof quelle === 'string'
      ? await yauzl.openPromise(quelle, optionen)
      : await yauzl.fromBufferPromise(
          Buffer.from(quelle.buffer, quelle.byteOffset, quelle.byteLength),
          optionen,
        );
  } catch (error) {
    throw unlesbar(error);
  }
};

/**
 * The files of a zip archive, each with what it seems to be; `bytes` of one may be left unread.
 * `quelle` is the archive in memory or the path of it. Throws ArchivFehler when a limit is exceeded.
 */
export async function* openZip(
  quelle: Uint8Array | string,
  grenzen: ArchivGrenzen = archivGrenzen,
): AsyncGenerator<Eingang> {
  const zip = await oeffne(quelle);
  let summe = 0;
  try {
    if (zip.entryCount > grenzen.eintraege)
      throw new ArchivFehler('archiv_zu_gross', `Das Archiv enthält mehr als ${grenzen.eintraege} Dateien.`);
    for await (const eintrag of zip.eachEntry()) {
      pruefeEintrag(eintrag, grenzen);
      summe += eintrag.uncompressedSize;
      if (summe > grenzen.bytes)
        throw new ArchivFehler('archiv_zu_gross', 'Das Archiv ist entpackt zu groß.');
      const name = dateiname(eintrag);
      if (name === undefined) continue;
      const stream = await zip.openReadStreamPromise(eintrag);
      const rest: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
      yield await openStrom(name, { [Symbol.asyncIterator]: () => rest });
      stream.destroy();
    }
  } catch (error) {
    throw unlesbar(error);
  } finally {
    zip.close();
  }
}

/** Opens bytes in memory: the files of a zip but for archives in it, or the bytes themselves under the name given. */
export async function* openBytes(
  bytes: Uint8Array,
  name: string,
  grenzen?: ArchivGrenzen,
): AsyncGenerator<Eingang> {
  if (!isZip(bytes))
    return yield { name, erkennung: erkenneGdv(bytes), bytes: single(bytes), istArchiv: false };
  for await (const eingang of openZip(bytes, grenzen)) if (!eingang.istArchiv) yield eingang;
}
