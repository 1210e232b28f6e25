// A person edits the very customer that is being imported: nothing of either is lost, the clash becomes a question.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKundenakte, updateKunde } from '#areas/kunden/store.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import { listOffene } from '../klaeren/store-klaeren.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'gleichzeitig-')));
let zaehler = 0;
/** Änne is in the book; a plan moves her to Bonn. */
const mitPlan = async () => {
  const mandant = await createMandant(db, `gleichzeitig-${(zaehler += 1)}`);
  const werk = createEinspielwerk(db, files, mandant);
  await werk.spieleEin(datei([...partner('A1'), ...hausrat('A1')]));
  const plan = await werk.plane(
    datei([...partner('A1', { Ort: 'Bonn', PLZ: '53111' }), ...hausrat('A1')], { bis: '2026-11-20' }),
  );
  const [zeile] = await db.sql<{ id: string }>('select id from kunde where mandant_id = $1', [mandant.id]);
  return { mandant, werk, plan, kundeId: zeile?.id ?? '' };
};
type Lage = Awaited<ReturnType<typeof mitPlan>>;

const wartetAufSperre = async (): Promise<boolean> =>
  (
    await db.sql(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    )
  ).length > 0;

/** Notes something, and keeps the transaction open until `dann` is done. */
const bearbeite = ({ mandant, kundeId }: Lage, dann: () => Promise<unknown>) =>
  mandant.als(async (kontext) => {
    const { version, kunde } = await readKundenakte(kontext.handle, kundeId);
    await updateKunde(kontext, kundeId, { version, kunde: { ...kunde, bemerkung: 'ruft abends an' } });
    await dann();
  });

test('edit in progress: the import waits for it, asks, and answered keeps both', async () => {
  const lage = await mitPlan();
  const { mandant, werk, plan, kundeId } = lage;
  let uebernahme: Promise<unknown> = Promise.resolve();
  await bearbeite(lage, async () => {
    uebernahme = werk.uebernimm(plan.id);
    await expect.poll(wartetAufSperre, { interval: 20 }).toBe(true);
  });
  await uebernahme;
  expect(await werk.zeige(plan.id)).toMatchObject({
    status: 'uebernommen',
    kunden: { geaendert: 0, unklar: 1 },
  });
  const lies = () => mandant.als(({ handle }) => readKundenakte(handle, kundeId));
  expect((await lies()).kunde).toMatchObject({ bemerkung: 'ruft abends an', anschriften: [{ ort: 'Köln' }] });
  const faelle = await mandant.als(({ handle }) => listOffene(handle, 10));
  expect(faelle).toMatchObject([
    { gegenstand: 'kunde', gruende: expect.arrayContaining(['Der Datensatz wurde seit dem Plan geändert']) },
  ]);
});

test('import in progress: the edit that comes later on the old version is refused, not lost silently', async () => {
  const { mandant, werk, plan, kundeId } = await mitPlan();
  const { version, kunde } = await mandant.als(({ handle }) => readKundenakte(handle, kundeId));
  await werk.uebernimm(plan.id);
  await expect(
    mandant.als((kontext) =>
      updateKunde(kontext, kundeId, { version, kunde: { ...kunde, bemerkung: 'ruft abends an' } }),
    ),
  ).rejects.toMatchObject({ code: 'version-ueberholt' });
});
