// Files of a Maklerpool on a real database: way of supply, real insurer, the same contract once, the rest asked.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vertrag } from '#domain/vertrag.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import type { Werte } from '#importers/gdv/beispiel.ts';
import { poolnummerName } from '#importers/abgleich/poolvertrag.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'pool-')));
let nr = 0;
const haus = async () => {
  const mandant = await createMandant(db, `pool-${(nr += 1)}`);
  const vertraege = () =>
    db.sql<{ daten: Vertrag }>('select daten from vertrag where mandant_id = $1 order by id', [mandant.id]);
  return { mandant, werk: createEinspielwerk(db, files, mandant), vertraege };
};

const wer = { Name1: 'Peters', Geburtsdatum: '1980-02-03' };
const insurer = { VuNr: '9901' };
const von = (vsNr: string, mehr: Werte = {}) =>
  [...partner(vsNr, wer), ...hausrat(vsNr, mehr)].map((zeile) => ({
    ...zeile,
    felder: { ...zeile.felder, ...insurer },
  }));
const ausPool = (vsNr: string, mehr: Werte = {}) =>
  datei(von(vsNr, mehr), { vuNr: '77777', absender: 'Musterpool GmbH', bis: '2026-11-01' });
const direkt = (vsNr: string) => datei(von(vsNr), { vuNr: '9901' });

describe('a GDV file that a pool supplies', () => {
  test('contracts belong to the real insurer and say how they are supplied', async () => {
    const { werk, vertraege } = await haus();
    const eine = await werk.spieleEin(ausPool('P7'));
    expect(eine.lieferung).toMatchObject({ ueber: 'Musterpool GmbH' });
    expect((await vertraege())[0]?.daten).toMatchObject({
      gesellschaft: 'Hanseatische Lindenkrone (Demo)',
      versicherungsscheinnummer: 'P7',
      bezugsweg: { art: 'pool', pool: 'Musterpool GmbH' },
    });
  });

  test.each([
    ['insurer, then pool', ['direkt', 'pool']],
    ['pool, then insurer', ['pool', 'direkt']],
  ])(
    '%s: one contract, the insurer’s number, the pool’s beside it; again: unchanged',
    async (_name, folge) => {
      const { werk, vertraege } = await haus();
      const bytes = (art: string) => (art === 'pool' ? ausPool('P7') : direkt('V100'));
      for (const art of folge) await werk.spieleEin(bytes(art));
      const [erster, ...weitere] = await vertraege();
      expect(weitere).toEqual([]);
      expect(erster?.daten).toMatchObject({
        versicherungsscheinnummer: 'V100',
        bezugsweg: { art: 'pool', pool: 'Musterpool GmbH' },
      });
      expect(erster?.daten.weitereAngaben).toContainEqual({
        bezeichnung: poolnummerName,
        wert: 'P7',
        gruppe: 'Musterpool GmbH',
      });
      // Other bytes, the same content.
      for (const art of folge) {
        const wieder = await werk.spieleEin(
          Buffer.from(bytes(art).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
        );
        expect(wieder.vertraege).toMatchObject({ unveraendert: 1, neu: 0, geaendert: 0, unklar: 0 });
      }
    },
  );

  test('the same number meets in any case', async () => {
    const { werk, vertraege } = await haus();
    await werk.spieleEin(direkt('V100'));
    expect((await werk.spieleEin(ausPool('V100'))).vertraege).toMatchObject({ geaendert: 1, neu: 0 });
    expect(await vertraege()).toHaveLength(1);
  });

  test('what is not clear waits with its guesses and reasons', async () => {
    const { werk } = await haus();
    await werk.spieleEin(direkt('V100'));
    const plan = await werk.plane(ausPool('P7', { Vertragsbeginn: '2021-05-01' }));
    expect(plan.vertraege).toMatchObject({ unklar: 1, neu: 0 });
    const frage = (await werk.plan(plan.id)).find(({ gegenstand }) => gegenstand === 'vertrag');
    expect(frage?.kandidaten).toMatchObject([
      { gruende: expect.arrayContaining(['anderer Beginn', 'gleicher Beitrag']) },
    ]);
  });
});

test('a table whose bringer names the pool', async () => {
  const { werk, vertraege, mandant } = await haus();
  const kopf = 'Nachname;Vorname;Geburtsdatum;Gesellschaft;VS-Nr.;Sparte;Beginn';
  const inhalt = Buffer.from(
    `${kopf}\nPeters;Änne;03.02.1980;Allianz;P-1;Hausrat;01.05.2020\nOtt;Bea;04.02.1980;ERGO;P-2;PHV;01.05.2021\n`,
  );
  const id = await werk.bringe(inhalt, 'pool.csv');
  await db.sql(`update einspielung set lieferung = '{"ueber": "Musterpool"}' where mandant_id = $1`, [
    mandant.id,
  ]);
  await werk.lies(id);
  await werk.uebernimm(id);
  expect((await vertraege()).map(({ daten }) => [daten.gesellschaft, daten.bezugsweg?.pool])).toEqual([
    ['Allianz', 'Musterpool'],
    ['ERGO', 'Musterpool'],
  ]);
});
