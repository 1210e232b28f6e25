// Builds the browser page into dist/ when its sources changed; the server calls it before it listens.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('./page-child.ts', import.meta.url));

const quellen = ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src'];
const isQuelle = (datei: string): boolean => !/\.test\.tsx?$/.test(datei);

const dateienIn = async (ort: string): Promise<string[]> => {
  const info = await stat(ort).catch(() => undefined);
  if (!info) return [];
  if (!info.isDirectory()) return [ort];
  const inhalt = await readdir(ort, { recursive: true, withFileTypes: true });
  return inhalt
    .filter((eintrag) => eintrag.isFile())
    .map((eintrag) => path.join(eintrag.parentPath, eintrag.name));
};

/** SHA-256 over names and contents, so that a fresh clone and a copied folder agree. */
const fingerabdruck = async (wurzel: string): Promise<string> => {
  const listen = await Promise.all(quellen.map((name) => dateienIn(path.join(wurzel, name))));
  const dateien = listen.flat().filter(isQuelle).sort();
  const inhalte = await Promise.all(dateien.map((datei) => readFile(datei)));
  const summe = createHash('sha256');
  for (const [i, inhalt] of inhalte.entries()) {
    summe.update(path.relative(wurzel, dateien[i] ?? '').replaceAll(path.sep, '/'));
    summe.update(`\0${inhalt.length}\0`);
    summe.update(inhalt);
  }
  return summe.digest('hex');
};

/** The bundler takes 800 MB; in a process of its own the server gets them back. */
const buildInChild = async (root: string, ziel: string): Promise<void> => {
  const [code, signal] = (await once(fork(entry, [root, ziel]), 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`The page could not be built (${signal ?? code})`);
};

const standVon = (ordner: string): Promise<string> =>
  readFile(path.join(ordner, '.stand'), 'utf8').catch(() => '');

/** Puts a finished page in its place. Where another start was quicker with the same sources, its page stays. */
const setzeEin = async (neu: string, ziel: string, stand: string): Promise<void> => {
  if ((await standVon(ziel)) !== stand) {
    await rm(ziel, { recursive: true, force: true });
    await rename(neu, ziel).catch(async (error: unknown) => {
      if ((await standVon(ziel)) !== stand) throw error;
    });
  }
  await rm(neu, { recursive: true, force: true });
};

/**
 * Makes sure that `<root>/dist` holds the page of the present sources and returns that folder. It is built beside its place
 * and moved there whole: a build that was killed leaves nothing, and two starts at once do not spoil each other's page.
 */
export const buildPage = async (root: string): Promise<string> => {
  const ziel = path.join(root, 'dist');
  const stand = await fingerabdruck(root);
  if ((await standVon(ziel)) === stand) return ziel;
  const neu = path.join(root, '.cache', `seite-${process.pid}`);
  await buildInChild(root, neu);
  await writeFile(path.join(neu, '.stand'), stand);
  await setzeEin(neu, ziel, stand);
  return ziel;
};
