// Zip containers (xlsx, ods), guarded: the directory is judged before a single byte is unpacked.
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { TabelleFehler } from '../fehler.ts';
import type { Grenzen } from '../grenzen.ts';

/** An opened container. `open` streams one entry; entries are unpacked at most to their stated size. */
export type Archiv = {
  namen: readonly string[];
  has: (name: string) => boolean;
  open: (name: string) => Promise<AsyncIterable<Buffer>>;
  /** Whole text of a small entry, '' when it does not exist. */
  readText: (name: string) => Promise<string>;
};

const KLEIN_BYTES = 32 * 1024 * 1024;

/** Opens a zip in memory. Throws TabelleFehler 'archiv_defekt', 'archiv_zu_gross' or 'verschluesselt'. */
export async function openArchiv(bytes: Uint8Array, grenzen: Grenzen): Promise<Archiv> {
  const { zip, eintraege } = await readVerzeichnis(bytes, grenzen);
  pruefeVerzeichnis([...eintraege.values()], grenzen);
  const open = async (name: string): Promise<AsyncIterable<Buffer>> => {
    const eintrag = eintraege.get(name);
    if (!eintrag) throw new TabelleFehler('archiv_defekt', `In der Datei fehlt der Bestandteil „${name}“.`);
    return liesEintrag(zip, eintrag);
  };
  return {
    namen: [...eintraege.keys()],
    has: (name) => eintraege.has(name),
    open,
    readText: async (name) => {
      const eintrag = eintraege.get(name);
      if (!eintrag) return '';
      if (eintrag.uncompressedSize > KLEIN_BYTES) throw zuGross();
      const teile: Buffer[] = [];
      for await (const teil of await open(name)) teile.push(teil);
      return Buffer.concat(teile)
        .toString('utf8')
        .replace(/^\ufeff/, '');
    },
  };
}

async function readVerzeichnis(
  bytes: Uint8Array,
  grenzen: Grenzen,
): Promise<{ zip: ZipFile; eintraege: Map<string, Entry> }> {
  const eintraege = new Map<string, Entry>();
  try {
    const puffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await yauzl.fromBufferPromise(puffer, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > grenzen.archivEintraege) throw zuGross();
    for await (const eintrag of zip.eachEntry()) {
      eintraege.set(eintrag.fileName.replaceAll('\\', '/'), eintrag);
      if (eintraege.size > grenzen.archivEintraege) throw zuGross();
    }
    return { zip, eintraege };
  } catch (cause) {
    if (cause instanceof TabelleFehler) throw cause;
    throw defekt(cause);
  }
}

/** Sizes and ratios as the directory states them; yauzl stops an entry that unpacks to more than it stated. */
export function pruefeVerzeichnis(
  eintraege: readonly Pick<Entry, 'compressedSize' | 'uncompressedSize' | 'isEncrypted'>[],
  grenzen: Grenzen,
): void {
  const gepackt = eintraege.reduce((summe, e) => summe + e.compressedSize, 0);
  const entpackt = eintraege.reduce((summe, e) => summe + e.uncompressedSize, 0);
  const zuDicht = (klein: number, gross: number): boolean =>
    gross > grenzen.archivFreiBytes && gross > klein * grenzen.archivVerhaeltnis;
  if (entpackt > grenzen.archivBytes || zuDicht(gepackt, entpackt)) throw zuGross();
  if (eintraege.some((e) => zuDicht(e.compressedSize, e.uncompressedSize))) throw zuGross();
  if (eintraege.some((e) => e.isEncrypted())) {
    throw new TabelleFehler(
      'verschluesselt',
      'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne.',
    );
  }
}

async function* liesEintrag(zip: ZipFile, eintrag: Entry): AsyncGenerator<Buffer, void, undefined> {
  try {
    const strom = await zip.openReadStreamPromise(eintrag);
    for await (const stueck of strom) yield stueck as Buffer;
  } catch (cause) {
    throw cause instanceof TabelleFehler ? cause : defekt(cause);
  }
}

function zuGross(): TabelleFehler {
  return new TabelleFehler(
    'archiv_zu_gross',
    'Die Datei würde beim Entpacken ungewöhnlich groß und wurde zum Schutz nicht geöffnet.',
  );
}

function defekt(cause: unknown): TabelleFehler {
  return new TabelleFehler('archiv_defekt', 'Die Datei ist beschädigt oder unvollständig.', { cause });
}
