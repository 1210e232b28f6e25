// `npm run check`: types, lint, format and house rules, side by side; the first failing one decides the exit code.
import { spawn } from 'node:child_process';
import process from 'node:process';

const root = new URL('..', import.meta.url);

const steps: Record<string, readonly string[]> = {
  Typen: ['tsc', '-p', '.'],
  Lint: ['oxlint', '--quiet', '.'],
  Format: ['oxfmt', '--check', '.'],
  Hausregeln: ['vitest', 'run', '--project', 'house', '--reporter', 'dot'],
};

const run = (name: string, [command = '', ...args]: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FEHLER'} ${name}\n`);
      resolve(code === 0);
    });
  });

const results = await Promise.all(Object.entries(steps).map(([name, command]) => run(name, command)));
process.exit(results.every(Boolean) ? 0 : 1);
