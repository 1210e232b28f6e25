// `npm start`: database, migrations, worker, demo, web; prints the address and serves until it is told to end.
import process from 'node:process';
import { publicUrl } from '#platform/env.ts';
import type { Env } from '#platform/env.ts';
import { StartError, runProcess } from './lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';
import { openRuntime } from './runtime.ts';
import { loadDemo } from './seed.ts';
import { buildWeb } from './web.ts';
import type { Web } from './web.ts';
import { startWorkerProcess } from './worker-process.ts';

const listen = async (web: Web, env: Env): Promise<number> => {
  try {
    return await web.listen();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const place = `Port ${env.port} auf ${env.host}`;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `${place} ist belegt. Läuft Maklerwerk schon? Sonst wählen Sie mit PORT einen anderen.`,
      );
    }
    if (code === 'EACCES')
      throw new StartError(`${place} ist diesem Benutzer nicht erlaubt. Wählen Sie PORT ab 1024.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError(`HOST ${env.host} gibt es auf diesem Rechner nicht.`);
    throw error;
  }
};

/** A demo that was cut off by Ctrl-C goes on at the next start. */
const unlessEnding =
  (lifecycle: Lifecycle) =>
  (error: unknown): readonly string[] => {
    if (lifecycle.ending()) return [];
    throw error;
  };

await runProcess(async (env, log, lifecycle) => {
  const dev = process.argv.includes('--dev');
  const runtime = await openRuntime(env, log);
  await lifecycle.opened(runtime.close);
  if (lifecycle.ending()) return;
  void runtime.postgres.lost.then(() => {
    log.error('PostgreSQL ist nicht mehr da, das Programm endet');
    return lifecycle.end(1);
  });
  await lifecycle.opened(startWorkerProcess(runtime.postgres.appUrl, log).stop);
  const web = await buildWeb(runtime, { dev });
  await lifecycle.opened(web.close);
  const port = await listen(web, env);
  const demo = env.demo ? await loadDemo(runtime, web.personen).catch(unlessEnding(lifecycle)) : [];
  const lines = [`Maklerwerk läuft auf ${publicUrl(env, port)}`, ...demo, 'Beenden mit Strg+C.'];
  if (!lifecycle.ending()) process.stdout.write(`${lines.join('\n')}\n`);
});
