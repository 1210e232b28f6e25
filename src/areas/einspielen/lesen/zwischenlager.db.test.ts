// PostgreSQL restarts between two transactions of one attempt: the staged rows are gone, and no plan is made of the rest.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { bestand } from '#test/testkit/absturz.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import type { Arbeit } from '../jobs.ts';
import { fuehreLesenAus } from '../jobs.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'zwischenlager-')));

/** An attempt whose staged rows are lost before its transaction of this number. */
const mitVerlust = (mandantId: number, wann: number): Arbeit => {
  let zaehler = 0;
  return {
    signal: new AbortController().signal,
    mitMandant: async (work) => {
      zaehler += 1;
      // What recovery does to an unlogged table.
      if (zaehler === wann) await db.sql('truncate einspielung_vorschlag');
      return db.database.mitMandant({ mandantId, benutzerId: null, rolle: 'system' }, work);
    },
  };
};

test.each([4, 5, 6])(
  'emptied before transaction %i: the attempt fails, the next one plans all',
  async (wann) => {
    const mandant = await createMandant(db, `zwischenlager-${wann}`);
    const werk = createEinspielwerk(db, files, mandant);
    const id = await werk.bringe(bestand(700));
    const arbeit = mitVerlust(mandant.id, wann);
    await expect(fuehreLesenAus(arbeit, { files, heute: () => heute }, id)).rejects.toThrow(
      'staged rows are gone',
    );
    expect(await werk.zeige(id)).toMatchObject({ status: 'liest' });
    expect(await werk.lies(id)).toMatchObject({
      status: 'geplant',
      kunden: { neu: 700 },
      vertraege: { neu: 700 },
    });
  },
);

test.each([6, 8, 9])(
  'of a delivery that the book knows, before transaction %i: the attempt fails, the next one plans all',
  async (wann) => {
    const mandant = await createMandant(db, `zwischenlager-bekannt-${wann}`);
    const werk = createEinspielwerk(db, files, mandant);
    const bytes = bestand(60);
    await werk.spieleEin(bytes);
    const id = await werk.bringe(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
    const arbeit = mitVerlust(mandant.id, wann);
    await expect(fuehreLesenAus(arbeit, { files, heute: () => heute, abkuerzungAb: 0 }, id)).rejects.toThrow(
      'staged rows are gone',
    );
    expect(await werk.lies(id)).toMatchObject({
      status: 'geplant',
      kunden: { unveraendert: 60 },
      vertraege: { unveraendert: 60 },
    });
  },
);
