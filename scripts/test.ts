// `npm test`: types, lint, format, then all vitest projects; closes with one line "N passed, N failed[, N skipped]".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Counts } from './reporter.ts';

const root = resolve(import.meta.dirname, '..');

const checks: Readonly<Record<string, readonly string[]>> = {
  types: ['tsc', '-p', '.'],
  lint: ['oxlint', '--quiet', '.'],
  format: ['oxfmt', '--check', '.'],
};

/** Runs a command; its output is shown at once, or only when it fails. */
const run = (
  command: readonly string[],
  options: { quiet: boolean; env?: NodeJS.ProcessEnv },
): Promise<boolean> =>
  new Promise((done) => {
    const [name = '', ...args] = command;
    const stdio = options.quiet ? 'pipe' : 'inherit';
    const shell = process.platform === 'win32';
    const child = spawn(name, args, {
      cwd: root,
      stdio: ['ignore', stdio, stdio],
      env: options.env ?? process.env,
      shell,
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    const stop = () => void child.kill('SIGTERM');
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', (error) => process.stdout.write(`${name}: ${error.message}\n`));
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      done(code === 0);
    });
  });

const check = async ([name, command]: readonly [string, readonly string[]]): Promise<boolean> => {
  const passed = await run(command, { quiet: true });
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${name}\n`);
  return passed;
};

/** All vitest projects, or those files and options given on the command line. */
const test = async (args: readonly string[]): Promise<Counts> => {
  const folder = mkdtempSync(join(tmpdir(), 'maklerwerk-counts-'));
  const target = join(folder, 'counts.json');
  const nothing: Counts = { passed: 0, failed: 0, skipped: 0, reasons: [] };
  try {
    const env = { ...process.env, MAKLERWERK_TEST_COUNTS: target };
    const passed = await run(
      ['vitest', 'run', '--reporter', 'default', '--reporter', './scripts/reporter.ts', ...args],
      { quiet: false, env },
    );
    const counts = readCounts(target) ?? nothing;
    return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const readCounts = (path: string): Counts | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
};

const checked = await Promise.all(Object.entries(checks).map(check));
const counts = await test(process.argv.slice(2));
const passed = counts.passed + checked.filter(Boolean).length;
const failed = counts.failed + checked.filter((ok) => !ok).length;
for (const reason of counts.reasons) process.stdout.write(`skipped: ${reason}\n`);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`);
process.exit(failed === 0 ? 0 : 1);
