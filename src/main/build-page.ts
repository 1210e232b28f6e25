// Builds the browser page into dist/ when its sources changed; the server calls it before it listens.
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

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

/**
 * Makes sure that `<root>/dist` holds the page of the present sources and returns that folder. The stamp is written
 * last: a build that was killed is built again.
 */
export const buildPage = async (root: string): Promise<string> => {
  const ziel = path.join(root, 'dist');
  const stempel = path.join(ziel, '.stand');
  const stand = await fingerabdruck(root);
  const gebaut = await readFile(stempel, 'utf8').catch(() => '');
  if (gebaut === stand) return ziel;
  const { build } = await import('vite');
  await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  await writeFile(stempel, stand);
  return ziel;
};
