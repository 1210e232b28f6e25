// Parts of a file while it is divided: appended to files of their own in a folder that nobody else looks into.
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type Spulen = {
  /** Takes bytes of a part; they may wait in memory until `leere`. */
  readonly schreibe: (ziel: string, bytes: Uint8Array) => void;
  /** Writes out what waits when it has become much, or in any case. */
  readonly leere: (alles?: boolean) => Promise<void>;
  readonly lies: (ziel: string) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Waiting bytes over all parts. */
const hoechstens = 16 * 1024 * 1024;

/** Starts with an empty folder: what a killed attempt has left is no use. `ziel` must be a plain word. */
export const openSpulen = async (ordner: string): Promise<Spulen> => {
  await rm(ordner, { recursive: true, force: true });
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  let wartend = new Map<string, Uint8Array[]>();
  let bytes = 0;
  const pfad = (ziel: string): string => {
    if (!/^\w+$/.test(ziel)) throw new TypeError(`No place for a part: ${ziel}`);
    return join(ordner, ziel);
  };
  return {
    schreibe: (ziel, stueck) => {
      const liste = wartend.get(ziel);
      if (liste) liste.push(stueck);
      else wartend.set(ziel, [stueck]);
      bytes += stueck.length;
    },
    leere: async (alles = false) => {
      if (!alles && bytes < hoechstens) return;
      const volle = wartend;
      [wartend, bytes] = [new Map(), 0];
      for (const [ziel, stuecke] of volle)
        await appendFile(pfad(ziel), Buffer.concat(stuecke), { mode: 0o600 });
    },
    lies: (ziel) => createReadStream(pfad(ziel)),
    close: () => rm(ordner, { recursive: true, force: true }),
  };
};
