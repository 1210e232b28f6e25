// kill -9 of the worker and of PostgreSQL in the middle of reading, applying and taking back: the final state is the same as without.
// Two seeded moments per step here; `npm run bench -- absturz` does ten per step.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { laufeMitAbstuerzen } from '#test/testkit/absturz.ts';

test('no doubles, no loss, whoever dies', { timeout: 240_000 }, async () => {
  const ordner = await mkdtemp(join(tmpdir(), 'absturz-'));
  const { treffer, nach } = await laufeMitAbstuerzen(ordner, {
    kunden: 1050,
    seed: 4,
    jeSchritt: ['postgres', 'arbeiter'],
  });
  expect(treffer).toHaveLength(6);
  for (const { schritt, gestoert, ruhig } of nach) expect([schritt, gestoert]).toEqual([schritt, ruhig]);
  expect(nach.map(({ ruhig }) => ruhig.length > 1000)).toEqual([true, true, true]);
  await rm(ordner, { recursive: true, force: true });
});
