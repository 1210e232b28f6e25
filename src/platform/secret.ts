// Secrets that live in the data folder, and keys derived from them.
import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Env } from './env.ts';

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    (text) => text.trim() || undefined,
    () => undefined,
  );

/**
 * Text of a secret file in the data folder; made (32 random bytes, mode 0600) when it does not exist.
 * Two processes that make it at once agree on one value: `link` never overwrites.
 */
export const keptSecret = async (dataDir: string, name: string): Promise<string> => {
  const path = join(dataDir, name);
  const known = await readText(path);
  if (known !== undefined) return known;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await rm(draft, { force: true });
  return (await readFile(path, 'utf8')).trim();
};

/** The master secret: MAKLERWERK_SECRET, else the one kept in the data folder. */
export const readSecret = async (env: Env): Promise<string> =>
  env.secret ?? keptSecret(env.dataDir, 'geheimnis');

/** A key for one purpose; knowing it tells nothing about the secret or about other purposes' keys. */
export const deriveKey = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(`maklerwerk:${purpose}`).digest('base64url');
