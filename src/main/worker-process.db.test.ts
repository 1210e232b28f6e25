import process from 'node:process';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { nimmAn, nimmBytes } from '#areas/einspielen/annehmen.ts';
import { listJobLaeufe } from '#platform/jobs/jobs.ts';
import { isAlive } from '#platform/db/postgres-process.ts';
import { embeddedPid } from '#platform/db/postgres.ts';
import { bestand } from '#test/testkit/absturz.ts';
import { startProgramm } from '#test/testkit/programm.ts';
import { workerVon } from '#test/testkit/prozesse.ts';
import { warte } from './durchlauf.ts';
import type { MitMandant } from './durchlauf.ts';

const programm = await startProgramm();
afterAll(programm.stop);
const mandantId = await programm.mandant('haus');
const { database, files } = programm.runtime;
const mitMandant: MitMandant = (work) =>
  database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, work);

const laeufe = () => mitMandant((handle) => listJobLaeufe(handle));
const patience = { timeout: 30_000, interval: 10 };

test('a worker killed in the middle of its job is replaced, and the job is taken over', async () => {
  const first = workerVon(programm.pid) ?? 0;
  const ankunft = await nimmBytes(files, { name: 'bestand.gdv', bytes: Readable.from([bestand(1500)]) });
  const id = await mitMandant((handle) => nimmAn(handle, ankunft, 'system'));
  await expect.poll(async () => (await laeufe())[0]?.status, patience).toBe('laeuft');
  process.kill(first, 'SIGKILL');
  const { status, kunden } = await warte(mitMandant, id);
  expect([status, kunden.neu]).toEqual(['geplant', 1500]);
  expect(workerVon(programm.pid)).not.toBe(first);
  expect((await laeufe())[0]).toMatchObject({ versuch: 1 });
}, 60_000);

test('the server killed leaves neither a worker nor a database behind', async () => {
  const worker = workerVon(programm.pid) ?? 0;
  const postgres = (await embeddedPid(programm.dataDir)) ?? 0;
  expect([worker, postgres].map(isAlive)).toEqual([true, true]);
  await programm.runtime.close();
  process.kill(programm.pid, 'SIGKILL');
  await expect.poll(() => [worker, postgres].map(isAlive), patience).toEqual([false, false]);
}, 60_000);
