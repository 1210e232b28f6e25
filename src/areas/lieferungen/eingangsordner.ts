// The watched folder of the operator's inbox: what is complete is stored, booked, and moved to `erledigt`.
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { FileTooLarge } from '#platform/files/file-store.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { safeName } from '#platform/http/download.ts';
import type { AnnahmeDeps } from './zentralannahme.ts';
import { nimmZentral } from './zentralannahme.ts';

/** Size and time of change by file name, as the last look has found them. */
export type Gesehen = ReadonlyMap<string, string>;

/** Names that programs give to files which they are still writing. */
const unfertig = /^\.|\.(part|tmp|temp|filepart|crdownload|partial|swp)$|~$/i;

const markeVon = async (pfad: string): Promise<string | undefined> => {
  const info = await lstat(pfad).catch(() => undefined);
  return info?.isFile() ? `${info.size}|${info.mtimeMs}` : undefined;
};

/** Files that lie in the folder now. Links and subfolders are none. */
const schaueNach = async (ordner: string): Promise<Map<string, string>> => {
  const gesehen = new Map<string, string>();
  for (const name of await readdir(ordner)) {
    const marke = unfertig.test(name) ? undefined : await markeVon(join(ordner, name));
    if (marke !== undefined) gesehen.set(name, marke);
  }
  return gesehen;
};

/** Moves a file; one of that name which lies there already stays. */
const verschiebe = async (ordner: string, name: string, wohin: 'erledigt' | 'abgelehnt'): Promise<void> => {
  const ziel = join(ordner, wohin);
  await mkdir(ziel, { recursive: true, mode: 0o700 });
  const endung = extname(name);
  const stamm = name.slice(0, name.length - endung.length);
  for (let nr = 1; ; nr += 1) {
    const frei = join(ziel, nr === 1 ? name : `${stamm} (${nr})${endung}`);
    if ((await lstat(frei).catch(() => undefined)) === undefined) return rename(join(ordner, name), frei);
  }
};

/** Stores and books one file. @returns false where it has changed while it was read: it is not complete */
const nimm = async (deps: AnnahmeDeps, ordner: string, name: string, marke: string): Promise<boolean> => {
  const pfad = join(ordner, name);
  await nimmZentral(deps, {
    name: safeName(name),
    bytes: (async function* unveraendert() {
      yield* createReadStream(pfad);
      // Before the store has the whole: a changed file is not taken.
      if ((await markeVon(pfad)) !== marke) throw new Unfertig();
    })(),
    weg: 'ordner',
    benutzerId: null,
  });
  return true;
};

class Unfertig extends Error {
  override readonly name = 'Unfertig';
}

export type Ordnerblick = {
  readonly gesehen: Gesehen;
  readonly angenommen: readonly string[];
  readonly abgelehnt: readonly { readonly name: string; readonly grund: string }[];
};

/**
 * Looks into the folder once: a file is taken when it has not changed since the last look. Killed between booking and moving,
 * the same bytes come once more and stay one file.
 */
export const leereEingangsordner = async (
  deps: AnnahmeDeps,
  ordner: string,
  vorher: Gesehen,
): Promise<Ordnerblick> => {
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  const gesehen = await schaueNach(ordner);
  const angenommen: string[] = [];
  const abgelehnt: { name: string; grund: string }[] = [];
  for (const [name, marke] of gesehen) {
    if (vorher.get(name) !== marke) continue;
    try {
      await nimm(deps, ordner, name, marke);
      await verschiebe(ordner, name, 'erledigt');
      angenommen.push(name);
    } catch (error) {
      if (error instanceof Unfertig) continue;
      if (!(error instanceof ApiError || error instanceof FileTooLarge)) throw error;
      await verschiebe(ordner, name, 'abgelehnt');
      abgelehnt.push({ name, grund: error instanceof ApiError ? error.detail : 'Die Datei ist zu groß.' });
    }
    gesehen.delete(name);
  }
  return { gesehen, angenommen, abgelehnt };
};
