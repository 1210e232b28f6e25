/** Opens a file packed with gzip, or any archive. Limits hold while it is unpacked: the size that it states is nobody's word. */
import { buffer } from 'node:stream/consumers';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArchivFehler, archivGrenzen, isGzip, istZuDicht, isZip, openStrom, openZip } from './open-bytes.ts';
import type { ArchivGrenzen, Eingang } from './open-bytes.ts';

const gruende: Readonly<Record<string, string>> = {
  Z_DATA_ERROR: 'Die Datei ist gepackt und beschädigt.',
  Z_BUF_ERROR: 'Die Datei ist gepackt und unvollständig.',
};

const alsFehler = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const grund = gruende[code];
  return grund === undefined ? error : new ArchivFehler('archiv_unlesbar', grund);
};

async function* entpacke(
  gepackt: AsyncIterable<Uint8Array>,
  grenzen: ArchivGrenzen,
): AsyncGenerator<Uint8Array> {
  let [hinein, heraus] = [0, 0];
  const zaehle = new Transform({
    transform: (stueck: Buffer, _kodierung, fertig) => {
      hinein += stueck.length;
      fertig(null, stueck);
    },
  });
  const strom = pipeline(Readable.from(gepackt), zaehle, createGunzip(), () => undefined);
  try {
    for await (const stueck of strom as AsyncIterable<Buffer>) {
      heraus += stueck.length;
      if (istZuDicht({ gepackt: hinein, entpackt: heraus }, grenzen))
        throw new ArchivFehler(
          'archiv_zu_gross',
          'Die Datei ist auffällig stark gepackt und wird nicht geöffnet.',
        );
      if (heraus > grenzen.bytes)
        throw new ArchivFehler('archiv_zu_gross', 'Die Datei ist entpackt zu groß.');
      yield stueck;
    }
  } catch (error) {
    throw alsFehler(error);
  }
}

/**
 * The one file inside, with what it seems to be, under the name without `.gz`.
 * @throws ArchivFehler where it is damaged, cut off or beyond a limit; also while `bytes` are read
 */
export const openGzip = (
  gepackt: AsyncIterable<Uint8Array>,
  name: string,
  grenzen: ArchivGrenzen = archivGrenzen,
): Promise<Eingang> => openStrom(name.replace(/\.gz$/i, '') || name, entpacke(gepackt, grenzen));

/** Zip or gzip, judged by the first bytes; workbooks are zip archives too and have to be asked before. */
export const isArchiv = (anfang: Uint8Array): boolean => isZip(anfang) || isGzip(anfang);

export type Archivquelle = {
  readonly name: string;
  readonly anfang: Uint8Array;
  /** A zip is held in memory packed, gzip streams. */
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
};

/** The files inside, one after the other; each is to be read before the next one is asked for. @throws ArchivFehler */
export async function* openArchiv({ name, anfang, open }: Archivquelle): AsyncGenerator<Eingang> {
  if (isGzip(anfang)) yield await openGzip(await open(), name);
  else yield* openZip(await buffer(await open()));
}
