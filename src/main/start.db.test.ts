import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { embeddedPid } from '#platform/db/postgres.ts';
import { repoRoot } from '#platform/env.ts';

const root = await mkdtemp(join(tmpdir(), 'Müller & Söhne '));
await chmod(root, 0o755);
afterAll(() => rm(root, { recursive: true, force: true }));
const dataDir = join(root, 'Meine Daten');

const begin = (file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawn(process.execPath, [join(repoRoot, 'src/main', file), ...args], {
    cwd: repoRoot,
    env: { PORT: '0', MAKLERWERK_DATA: dataDir, MAKLERWERK_DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs to the end. */
const run = async (file: string, args: readonly string[], env?: Readonly<Record<string, string>>) => {
  const child = begin(file, args, env);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
};

describe('the command line without a running server', () => {
  test('starts the database for its own short life', async () => {
    const { code, out, err } = await run('cli.ts', ['status', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ datenbank: 'gestartet', datenordner: dataDir });
    expect(await embeddedPid(dataDir)).toBeUndefined();
  });

  test.each([
    [['--help'], 0],
    [[], 2],
    [['unsinn'], 2],
    [['status', 'zuviel'], 2],
    [['status', '--gibtesnicht'], 2],
  ])('%j ends with %d', async (args, code) => {
    expect((await run('cli.ts', args)).code).toBe(code);
  });
});

describe.each(['server.ts', 'cli.ts'])('%s with a wrong setting', (file) => {
  test('prints one German line and ends with 2', async () => {
    const args = file === 'cli.ts' ? ['status'] : [];
    expect(await run(file, args, { PORT: 'abc' })).toEqual({
      code: 2,
      out: '',
      err: 'PORT ist ungültig: erlaubt ist eine Zahl von 0 bis 65535.\n',
    });
  });
});

describe('the server', () => {
  test('tells its address, answers, lets the command line attach, and ends cleanly', async () => {
    const server = begin('server.ts', []);
    try {
      const [line] = (await once(server.stdout, 'data')) as [Buffer];
      const address = /Maklerwerk läuft auf (http:\/\/127\.0\.0\.1:\d+)/.exec(line.toString())?.[1];
      expect((await fetch(`${address}/api/bereit`)).status).toBe(200);
      const { out } = await run('cli.ts', ['status', '--json']);
      expect(JSON.parse(out)).toMatchObject({ datenbank: 'vorgefunden' });
      expect((await fetch(`${address}/api/bereit`)).status).toBe(200);
      const port = new URL(address ?? '').port;
      const second = await run('server.ts', [], { PORT: port });
      expect([second.code, second.err]).toEqual([
        1,
        expect.stringContaining(`Port ${port} auf 127.0.0.1 ist belegt.`),
      ]);
      expect((await fetch(`${address}/api/bereit`)).status).toBe(200);
      server.kill('SIGTERM');
      await once(server, 'exit');
      expect(server.exitCode).toBe(0);
      expect(await embeddedPid(dataDir)).toBeUndefined();
    } finally {
      server.kill('SIGKILL');
    }
  });
});
