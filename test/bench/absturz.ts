// kill -9 of worker and PostgreSQL at seeded moments of plan, apply and undo: one line per kill, then whether the end is the same.
// Args: kills per step (default 10, so 30 in all), seed (default 1), customers (default 2400).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { laufeMitAbstuerzen } from '#test/testkit/absturz.ts';
import type { Opfer } from '#test/testkit/absturz.ts';

export async function* run([
  anzahl = '10',
  seed = '1',
  kunden = '2400',
]: readonly string[]): AsyncGenerator<object> {
  const ordner = await mkdtemp(join(tmpdir(), 'bench-absturz-'));
  const jeSchritt = Array.from({ length: Number(anzahl) }, (_, i): Opfer =>
    i % 2 === 0 ? 'postgres' : 'arbeiter',
  );
  const start = performance.now();
  const { treffer, nach } = await laufeMitAbstuerzen(ordner, {
    kunden: Number(kunden),
    seed: Number(seed),
    jeSchritt,
  });
  for (const eines of treffer) yield { bench: 'absturz', ...eines };
  const gleich = nach.map(({ schritt, gestoert, ruhig }) => ({
    schritt,
    gleich: JSON.stringify(gestoert) === JSON.stringify(ruhig),
    zeilen: ruhig.length,
  }));
  yield {
    bench: 'absturz',
    name: 'ergebnis',
    abstuerze: treffer.length,
    mitten: treffer.filter(({ mitten }) => mitten).length,
    gleich,
    sekunden: Math.round((performance.now() - start) / 1000),
  };
  if (gleich.some((einer) => !einer.gleich)) process.exitCode = 1;
  await rm(ordner, { recursive: true, force: true });
}
