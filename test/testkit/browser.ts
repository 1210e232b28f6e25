// A real Chromium for the browser tests: the installed one, else the one that npm ships.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { extract } from 'tar';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Network services of the browser itself stay off: tests run offline. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const packageFolder = (): string =>
  fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin', import.meta.url));

/** Unpacked once per user and package version; whoever comes second uses the first one's folder. */
const unpackShipped = async (): Promise<{ path: string; libraries: string; scratch: string }> => {
  const home = join(tmpdir(), `maklerwerk-chromium-${userInfo().uid}`);
  const path = join(home, 'fertig');
  const scratch = join(home, 'tmp');
  await mkdir(scratch, { recursive: true });
  if (!existsSync(path)) {
    const work = await mkdtemp(join(home, 'neu-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = work;
    const { default: shipped } = await import('@sparticuz/chromium');
    await shipped.executablePath();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await pipeline(
      createReadStream(join(packageFolder(), 'al2023.tar.br')),
      createBrotliDecompress(),
      extract({ cwd: work }),
    );
    await rename(work, path).catch(() => rm(work, { recursive: true, force: true }));
  }
  return {
    path: join(path, 'chromium'),
    libraries: [join(path, 'lib'), join(path, 'al2023', 'lib')].join(':'),
    scratch,
  };
};

/** Starts a headless browser; close it after the file. */
export const startBrowser = async (): Promise<Browser> => {
  const found = installed.find((path) => existsSync(path));
  if (found) return chromium.launch({ executablePath: found, args: quiet });
  const { path, libraries, scratch } = await unpackShipped();
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, TMPDIR: scratch } as Record<string, string>;
  return chromium.launch({
    executablePath: path,
    env,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--headless=shell'],
  });
};
