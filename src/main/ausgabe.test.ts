import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const megabyte = 1_048_576;

/** Writes more than a pipe holds, says so, and leaves as the command line does. */
const skript = `
import process from 'node:process';
import { flush, print } from ${JSON.stringify(new URL('ausgabe.ts', import.meta.url).href)};
void print('x'.repeat(${megabyte}));
process.send('geschrieben');
await flush();
process.exit(0);
`;

test('a reader that comes late gets everything', async () => {
  const kind = spawn(process.execPath, ['--input-type=module', '-e', skript], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await once(kind, 'message');
  expect((await text(kind.stdout as NodeJS.ReadableStream)).length).toBe(megabyte + 1);
});
