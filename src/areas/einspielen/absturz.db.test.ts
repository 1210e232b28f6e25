// kill -9 in the middle of reading, applying and taking back: the final state is the same as without.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import type { Schritt } from '#test/testkit/einspiel-child.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import type { TestMandant } from '#test/testkit/mandanten.ts';

const db = await createTestDatabase();
const ordner = await mkdtemp(join(tmpdir(), 'absturz-'));
const files = await openDiskStore(ordner);
const kind = new URL('../../../test/testkit/einspiel-child.ts', import.meta.url);

const viele = datei(
  Array.from({ length: 2400 }, (_, i) => [
    ...partner(
      `V${i}`,
      { Name1: `Muster${i}`, Geburtsdatum: `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}` },
      { PersonenKundenNrVersicherers: `N${i}` },
    ),
    ...hausrat(`V${i}`),
  ]).flat(),
);

/** Does a step in another process, killed after so many milliseconds of work. @returns whether it was done before */
const toete = async (schritt: Schritt, mandant: TestMandant, id: string, ms: number): Promise<boolean> => {
  const prozess = fork(kind, [schritt, db.appUrl, ordner, String(mandant.id), id], { stdio: 'ignore' });
  const ende = once(prozess, 'exit');
  await once(prozess, 'message');
  const fertig = await Promise.race([ende.then(() => true), setTimeout(ms, false)]);
  prozess.kill('SIGKILL');
  await ende;
  return fertig;
};

/** Killed again and again, at other moments each time, then left in peace. */
const mitAbstuerzen = async (schritt: Schritt, mandant: TestMandant, id: string): Promise<number> => {
  for (let i = 0; i < 4; i += 1) if (await toete(schritt, mandant, id, 40 + ((i * 137) % 400))) return i;
  await toete(schritt, mandant, id, 60_000);
  return 4;
};

/** The book without ids and times, which differ between two brokerages. */
const auszug = (mandantId: number) =>
  db.sql(
    `select 'kunde' art, k.name, k.version, md5((k.daten)::text) daten, count(s.*)::int mehr from kunde k
       left join kunde_schluessel s on s.mandant_id = k.mandant_id and s.kunde_id = k.id where k.mandant_id = $1 group by k.mandant_id, k.id
     union all select 'vertrag', k.name || ' ' || v.nummer, v.version, md5((v.daten)::text), 0 from vertrag v
       join kunde k on k.mandant_id = v.mandant_id and k.id = v.kunde_id where v.mandant_id = $1
     union all select 'protokoll ' || aktion, gegenstand, 0, '', count(*)::int from protokoll
       where mandant_id = $1 and gegenstand in ('kunde', 'vertrag') group by 1, 2
     order by 1, 2`,
    [mandantId],
  );

test('no doubles, no loss, however often the process dies', { timeout: 240_000 }, async () => {
  const [gestoert, ruhig] = [await createMandant(db, 'gestoert'), await createMandant(db, 'ruhig')];
  const [werk, vergleich] = [createEinspielwerk(db, files, gestoert), createEinspielwerk(db, files, ruhig)];
  const andere = await vergleich.spieleEin(viele);
  const id = await werk.bringe(viele);
  await mitAbstuerzen('lesen', gestoert, id);
  expect(await werk.zeige(id)).toMatchObject({
    status: 'geplant',
    kunden: { neu: 2400 },
    vertraege: { neu: 2400 },
  });
  await werk.uebernimm(id, { signal: AbortSignal.abort() }).catch(() => undefined);
  await mitAbstuerzen('uebernehmen', gestoert, id);
  expect((await werk.zeige(id)).status).toBe('uebernommen');
  expect(await auszug(gestoert.id)).toEqual(await auszug(ruhig.id));
  await werk.nimmZurueck(id, AbortSignal.abort()).catch(() => undefined);
  await mitAbstuerzen('zuruecknehmen', gestoert, id);
  await vergleich.nimmZurueck(andere.id);
  expect((await werk.zeige(id)).status).toBe('zurueckgenommen');
  expect(await auszug(gestoert.id)).toEqual(await auszug(ruhig.id));
});
