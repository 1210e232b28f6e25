// `npm run bench -- NAME [args]`: runs test/bench/NAME.ts and prints each figure it yields as one JSON line.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** What a bench file exports: `run(args)`, yielding one object per figure. */
export type Bench = { readonly run: (args: readonly string[]) => AsyncIterable<object> | Iterable<object> };

const folder = resolve(import.meta.dirname, '../test/bench');
const [name = '', ...args] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);

if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) {
  const known = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.ts')) : [];
  process.stderr.write(
    `Aufruf: npm run bench -- NAME; es gibt: ${known.map((entry) => entry.slice(0, -3)).join(', ') || '-'}\n`,
  );
  process.exit(2);
}

const bench = (await import(pathToFileURL(file).href)) as Bench;
for await (const figure of bench.run(args)) process.stdout.write(`${JSON.stringify(figure)}\n`);
