import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTestDatabase } from '#test/testkit/database.ts';
import { zaehlen } from '#test/testkit/job-child.ts';
import { createLog, silentLog } from '../log.ts';
import { JobRefusal, defineJob, enqueue, findJobLauf, handleJob, listJobLaeufe } from './jobs.ts';
import type { JobHandler } from './jobs.ts';
import { startWorker } from './worker.ts';
import type { Worker } from './worker.ts';

const db = await createTestDatabase();
const scope = { mandantId: 1, benutzerId: 'b1', rolle: 'mitarbeiter' } as const;
const other = { mandantId: 2, benutzerId: 'b2', rolle: 'inhaber' } as const;

beforeAll(async () => {
  await db.sql(`insert into mandant (schluessel, name) values ('eins', 'Eins'), ('zwei', 'Zwei')`);
});

const workers: Worker[] = [];
const work = async (jobs: readonly JobHandler[], log = silentLog) => {
  workers.push(await startWorker({ appUrl: db.appUrl, jobs, log }));
};
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

const put = (payload: { bis: number }) =>
  db.database.mitMandant(scope, (handle) => enqueue(handle, zaehlen, payload));
const look = (id: string) => db.database.mitMandant(scope, (handle) => findJobLauf(handle, id));
const over = (id: string) =>
  expect.poll(() => look(id).then((run) => run?.status), { timeout: 40_000, interval: 50 });

const count = handleJob(zaehlen, async (context) => {
  for (let n = 1; n <= context.payload.bis; n += 1)
    await context.melde({ fortschritt: n, gesamt: context.payload.bis });
});

describe('enqueue', () => {
  test('the job is born and dies with its transaction', async () => {
    const lost = db.database.mitMandant(scope, async (handle) => {
      await enqueue(handle, zaehlen, { bis: 1 });
      throw new Error('doch nicht');
    });
    await expect(lost).rejects.toThrow('doch nicht');
    expect(await db.sql('select id from pgboss.job')).toEqual([]);
    expect(await db.sql('select id from job_lauf')).toEqual([]);
  });

  test('refuses a payload that its schema refuses', async () => {
    await expect(put({ bis: -1 })).rejects.toThrow(z.ZodError);
  });

  test('shows its progress to the own brokerage alone', async () => {
    const id = await put({ bis: 3 });
    expect(await look(id)).toMatchObject({
      name: 'zaehlen',
      status: 'wartet',
      fortschritt: 0,
      gesamt: null,
      benutzerId: 'b1',
    });
    expect(await db.database.mitMandant(other, (handle) => findJobLauf(handle, id))).toBeUndefined();
    expect(await db.database.mitMandant(other, (handle) => listJobLaeufe(handle))).toEqual([]);
    await expect(
      db.database.mitBetreiber({ benutzerId: null }, (handle) =>
        findJobLauf(
          { ...handle, mandantId: 1, rolle: 'system', siehtSchutzbeduerftiges: true, anlass: null },
          id,
        ),
      ),
    ).rejects.toThrow(/app\.mandant|integer/);
    await db.sql('delete from pgboss.job');
  });
});

describe('startWorker', () => {
  test('runs a job and counts its steps', async () => {
    await work([count]);
    const id = await put({ bis: 5 });
    await over(id).toBe('fertig');
    expect(await look(id)).toMatchObject({
      fortschritt: 5,
      gesamt: 5,
      versuch: 0,
      beendetAm: expect.any(Date),
    });
  });

  test('who works goes before what nobody waits for', async () => {
    const reihe: number[] = [];
    const nenne = defineJob({ name: 'nennen', payload: z.object({ nr: z.int() }) });
    const nenner = handleJob(nenne, (context) => {
      reihe.push(context.payload.nr);
      return Promise.resolve();
    });
    const ids = await db.database.mitMandant(scope, async (handle) => [
      await enqueue(handle, nenne, { nr: 3 }, { nachrangig: true }),
      await enqueue(handle, nenne, { nr: 1 }),
      await enqueue(handle, nenne, { nr: 2 }),
    ]);
    await work([nenner]);
    for (const id of ids) await over(id).toBe('fertig');
    expect(reihe).toEqual([1, 2, 3]);
  });

  test('a refusal ends the job with its German sentence', async () => {
    const ablehnen = defineJob({ name: 'ablehnen', payload: z.object({}) });
    await work([handleJob(ablehnen, () => Promise.reject(new JobRefusal('Die Datei ist leer.')))]);
    const id = await db.database.mitMandant(scope, (handle) => enqueue(handle, ablehnen, {}));
    await over(id).toBe('gescheitert');
    expect(await look(id)).toMatchObject({ meldung: 'Die Datei ist leer.', versuch: 0 });
  });

  test('an unexpected error is tried again, then given up; its text goes to the log alone', async () => {
    const stolpern = defineJob({ name: 'stolpern', payload: z.object({}), wiederholungen: 1 });
    const lines: string[] = [];
    const log = createLog({ format: 'json', write: (line) => lines.push(line) });
    await work([handleJob(stolpern, () => Promise.reject(new Error('Spalte xyz fehlt')))], log);
    const id = await db.database.mitMandant(scope, (handle) => enqueue(handle, stolpern, {}));
    await over(id).toBe('gescheitert');
    expect(await look(id)).toMatchObject({ meldung: expect.not.stringContaining('xyz'), versuch: 1 });
    expect(lines.filter((line) => line.includes('Spalte xyz fehlt'))).toHaveLength(2);
  });

  test('the job of a killed worker is taken over', { timeout: 60_000 }, async () => {
    const child = fork(new URL('../../../test/testkit/job-child.ts', import.meta.url), [db.appUrl]);
    await once(child, 'message');
    const taken = once(child, 'message');
    const id = await put({ bis: 4 });
    await taken;
    child.kill('SIGKILL');
    expect(await look(id)).toMatchObject({ status: 'laeuft', fortschritt: 1 });
    await work([count]);
    await over(id).toBe('fertig');
    expect(await look(id)).toMatchObject({ fortschritt: 4, versuch: 1 });
  });
});
