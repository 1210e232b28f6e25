// Commands over the data of the installation; the runtime is opened at first need and closed in order.
import process from 'node:process';
import { createLog } from '#platform/log.ts';
import { MigrationError } from '#platform/db/migrate.ts';
import { PostgresError } from '#platform/db/postgres.ts';
import { S3Error } from '#platform/files/s3-store.ts';
import { complain, complainUsage, flush, isAbgerissen, print, warn } from './ausgabe.ts';
import { BefehlRefusal, BefehlUsageError } from './befehle/befehl.ts';
import { befehle } from './befehle/index.ts';
import { formatHilfe, parseAufruf } from './befehle/parse.ts';
import type { Aufruf } from './befehle/parse.ts';
import { createLifecycle, readEnvOrExit } from './lifecycle.ts';
import { openRuntime } from './runtime.ts';
import type { Runtime } from './runtime.ts';

const log = createLog({ level: 'warn', format: 'zeile' });
const lifecycle = createLifecycle(log, (code) => process.exit(code));

const perform = async (aufruf: Aufruf & { art: 'befehl' }): Promise<void> => {
  const env = readEnvOrExit();
  let runtime: Promise<Runtime> | undefined;
  const start = async () => {
    const opened = await openRuntime(env, log, 4);
    await lifecycle.opened(opened.close);
    return opened;
  };
  const { args, options, json } = aufruf;
  await aufruf.befehl.run({
    args,
    options,
    json,
    startDir: env.startDir,
    open: () => (runtime ??= start()),
    print,
    warn: (message) => warn(message, json),
  });
};

/** Exit code of an error, after it was told. */
const settle = (error: unknown, json: boolean): number => {
  if (isAbgerissen(error)) return 0;
  const known = [BefehlRefusal, PostgresError, MigrationError, S3Error].some((one) => error instanceof one);
  if (error instanceof BefehlUsageError) return complainUsage(error, json);
  if (known) complain((error as Error).message, json);
  else {
    log.error('Unerwarteter Fehler', { fehler: error });
    if (json) complain('Unerwarteter Fehler.', json);
  }
  return 1;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void lifecycle.end(1));
// The reader went away (`... | head`): nothing left to say.
process.stdout.on('error', () => void lifecycle.end(0));

const words = process.argv.slice(2);
try {
  const aufruf = parseAufruf(befehle, words);
  if (aufruf.art === 'hilfe') await print(formatHilfe(befehle, aufruf.befehl).trimEnd());
  else await perform(aufruf);
  await flush();
  await lifecycle.end(0);
} catch (error) {
  const code = settle(error, words.includes('--json'));
  await flush();
  await lifecycle.end(code);
}
