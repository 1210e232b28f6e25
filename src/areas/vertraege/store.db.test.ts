import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { baueKunde, baueVertrag } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import { insertKunde, listVerlaufVon, removeKunde, updateKunde } from '#areas/kunden/store.ts';
import { lieferstatusSchema, statusAm, statusSchema } from '#domain/vertrag.ts';
import { vertragslisteSchema } from './contract.ts';
import { vertraegeHandlers } from './handlers.ts';
import {
  insertVertrag,
  listVertraege,
  readVertragsakte,
  removeVertrag,
  restoreVertrag,
  updateVertrag,
} from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');

const neuerKunde = (nachname = 'Mustermann') => a.als((k) => insertKunde(k, baueKunde({ nachname })));
const neuerVertrag = async (overrides: Parameters<typeof baueVertrag>[0] = {}) => {
  const kundeId = await neuerKunde();
  return a.als((k) => insertVertrag(k, kundeId, baueVertrag(overrides)));
};
const akte = (id: string) => a.als(({ handle }) => readVertragsakte(handle, id, heute));

describe('the record', () => {
  test('comes back as it was written, with status, premium per year and origins', async () => {
    const vertrag = baueVertrag({
      beitragCents: 1_999,
      zahlweise: 'vierteljaehrlich',
      details: { kennzeichen: 'K-A 1' },
    });
    const kundeId = await neuerKunde();
    const id = await a.als((k) => insertVertrag(k, kundeId, vertrag));
    const gelesen = await akte(id);
    expect(gelesen).toMatchObject({
      id,
      kundeId,
      kunde: 'Mustermann, Erika',
      version: 1,
      status: 'aktiv',
      jahresbeitragCents: 7_996,
      vertrag,
    });
    expect(gelesen.herkunft['details.kennzeichen']).toMatchObject({ art: 'eingabe', am: heute });
  });

  test('a change leaves old and new in the audit; an overtaken version is refused', async () => {
    const id = await neuerVertrag();
    await a.als((k) => updateVertrag(k, id, { version: 1, vertrag: baueVertrag({ produkt: 'Neu' }) }));
    await expect(
      a.als((k) => updateVertrag(k, id, { version: 1, vertrag: baueVertrag({ produkt: 'Anders' }) })),
    ).rejects.toMatchObject({ code: 'version-ueberholt' });
    const { eintraege } = await a.als(({ handle }) => listVerlaufVon(handle, 'vertrag', id, { anzahl: 9 }));
    expect(eintraege[0]).toMatchObject({
      wer: 'Mia Mitarbeiter',
      bezeichnung: 'Muster Versicherung AG 12-345678-9',
      aenderungen: [{ feld: 'produkt', alt: 'Privatschutz', neu: 'Neu' }],
    });
  });

  test('goes into the bin and comes back, not without its customer', async () => {
    const id = await neuerVertrag();
    await a.als((k) => removeVertrag(k, id));
    await expect(
      a.als((k) => updateVertrag(k, id, { version: 2, vertrag: baueVertrag() })),
    ).rejects.toMatchObject({ code: 'stand-passt-nicht' });
    await a.als((k) => restoreVertrag(k, id));
    expect(await akte(id)).toMatchObject({ version: 3, geloeschtAm: null });
    await a.als((k) => removeVertrag(k, id));
    const { kundeId } = await akte(id);
    await a.als((k) => removeKunde(k, kundeId));
    await expect(a.als((k) => restoreVertrag(k, id))).rejects.toMatchObject({ code: 'stand-passt-nicht' });
  });

  test('the other brokerage sees and changes nothing', async () => {
    const id = await neuerVertrag();
    const { kundeId } = await akte(id);
    for (const versuch of [
      () => b.als(({ handle }) => readVertragsakte(handle, id, heute)),
      () => b.als((k) => insertVertrag(k, kundeId, baueVertrag())),
      () => b.als((k) => updateVertrag(k, id, { version: 1, vertrag: baueVertrag({ produkt: 'X' }) })),
      () => b.als((k) => removeVertrag(k, id)),
      () => b.als((k) => restoreVertrag(k, id)),
    ])
      await expect(versuch()).rejects.toMatchObject({ code: 'nicht-gefunden' });
    const seite = await b.als(({ handle }) =>
      listVertraege(handle, vertragslisteSchema.parse({ suche: '12345678' }), heute),
    );
    expect(seite).toEqual({ zeilen: [], weiter: null, gesamt: 0 });
  });

  test.each([
    ['an unknown Sparte', { sparte: 'gibt-es-nicht' }, 'vertrag.sparte'],
    [
      'details against the schema',
      { sparte: 'kfz-haftpflicht', details: { kennzeichen: 5 } },
      'vertrag.details.kennzeichen',
    ],
  ])('%s is refused at the field', async (_, overrides, feld) => {
    const kundeId = await neuerKunde();
    await expect(
      a.als((k) =>
        Promise.resolve(
          vertraegeHandlers.createVertrag?.(k, {
            params: undefined,
            query: undefined,
            body: { kundeId, vertrag: baueVertrag(overrides) },
          }),
        ),
      ),
    ).rejects.toMatchObject({ code: 'eingabe-ungueltig', feld });
  });
});

describe('status', () => {
  const tage = [undefined, '2020-01-01', heute, '2026-11-24', '9999-12-31'];
  const faelle = tage.flatMap((beginn) =>
    tage.flatMap((ablauf) =>
      tage.flatMap((stornoAm) =>
        [undefined, ...lieferstatusSchema.options].map((lieferstatus) => ({
          beginn,
          ablauf,
          stornoAm,
          lieferstatus,
        })),
      ),
    ),
  );

  test('is the same in the database and in the domain, in every case', async () => {
    const zeilen = JSON.stringify(faelle);
    const { rows } = await a.als(({ handle }) =>
      sql<{ status: string }>`
        select vertrag_status(beginn, ablauf, "stornoAm", lieferstatus, ${heute}) status
        from rows from (jsonb_to_recordset(${zeilen}::jsonb) as (beginn text, ablauf text, "stornoAm" text, lieferstatus text))
          with ordinality f (beginn, ablauf, "stornoAm", lieferstatus, nr) order by nr`.execute(handle.db),
    );
    expect(rows.map(({ status }) => status)).toEqual(faelle.map((fall) => statusAm(fall, heute)));
  });

  test('the filter finds exactly those of a status', async () => {
    const kundeId = await neuerKunde('Status');
    await a.als(async (k) => {
      for (const [nr, fall] of faelle.entries())
        if (nr % 3 === 0)
          await insertVertrag(
            k,
            kundeId,
            baueVertrag({ ...fall, versicherungsscheinnummer: `S${nr}`, produkt: `fall ${nr}` }),
          );
    });
    for (const status of statusSchema.options) {
      const seite = await a.als(({ handle }) =>
        listVertraege(handle, vertragslisteSchema.parse({ status, suche: 'Status', anzahl: 200 }), heute),
      );
      const soll = faelle.filter((fall, nr) => nr % 3 === 0 && statusAm(fall, heute) === status);
      expect([status, seite.gesamt]).toEqual([status, soll.length]);
      expect(seite.zeilen.every((zeile) => zeile.status === status)).toBe(true);
    }
  });
});

describe('the list', () => {
  beforeAll(async () => {
    const [kaiser, zorn] = [await neuerKunde('Käiser'), await neuerKunde('Zorn')];
    await a.als(async (k) => {
      await insertVertrag(
        k,
        kaiser,
        baueVertrag({
          gesellschaft: 'Ärger Versicherung',
          versicherungsscheinnummer: 'AA-100',
          sparte: 'hausrat',
          produkt: 'Zuhause Plus',
          ablauf: '2031-01-01',
          fremdvertrag: true,
        }),
      );
      await insertVertrag(
        k,
        zorn,
        baueVertrag({
          gesellschaft: 'Zebra Versicherung',
          versicherungsscheinnummer: 'BB-200',
          sparte: 'kfz-haftpflicht',
          produkt: 'Fahrgut',
          beitragCents: 99_900,
          details: { kennzeichen: 'B-MW 3200' },
        }),
      );
    });
  });
  const nummern = async (wunsch: object) =>
    (await a.als(({ handle }) => listVertraege(handle, vertragslisteSchema.parse(wunsch), heute))).zeilen.map(
      (z) => z.nummer,
    );

  test.each([
    [{ suche: 'AA-100' }, ['AA-100']],
    [{ suche: 'aa100' }, ['AA-100']],
    [{ suche: 'zuhause' }, ['AA-100']],
    [{ suche: 'aerger' }, ['AA-100']],
    [{ suche: 'Kaeiser' }, ['AA-100']],
    [{ suche: 'Käiser Zuhause' }, ['AA-100']],
    [{ suche: 'Zorn Zuhause' }, []],
    [{ suche: 'bmw3200' }, ['BB-200']],
    [{ suche: 'B-MW 3200' }, ['BB-200']],
    [{ sparte: 'hausrat' }, ['AA-100']],
    [{ gesellschaft: 'ZEBRA versicherung' }, ['BB-200']],
    [{ fremdvertrag: 'true' }, ['AA-100']],
    [{ suche: '☂' }, []],
    [{ sort: 'jahresbeitrag', anzahl: 1 }, ['BB-200']],
    [{ sort: 'ablauf', richtung: 'auf', gesellschaft: 'Ärger Versicherung' }, ['AA-100']],
    [{ sort: 'kunde', richtung: 'ab', anzahl: 1 }, ['BB-200']],
    [{ sort: 'gesellschaft', richtung: 'auf', anzahl: 1 }, ['AA-100']],
  ])('%j', async (wunsch, soll) => expect(await nummern(wunsch)).toEqual(soll));

  test('a renamed customer is found with the contracts by the new name alone', async () => {
    const kundeId = await neuerKunde('Altname');
    await a.als((k) => insertVertrag(k, kundeId, baueVertrag({ versicherungsscheinnummer: 'CC-300' })));
    expect(await nummern({ suche: 'altname' })).toEqual(['CC-300']);
    await a.als((k) => updateKunde(k, kundeId, { version: 1, kunde: baueKunde({ nachname: 'Neuname' }) }));
    expect([await nummern({ suche: 'altname' }), await nummern({ suche: 'neuname cc300' })]).toEqual([
      [],
      ['CC-300'],
    ]);
  });

  test('the search over everything shows customers and contracts', async () => {
    const antwort = await a.als((k) =>
      Promise.resolve(
        vertraegeHandlers.suche?.(k, { params: undefined, query: { suche: 'bmw3200' }, body: undefined }),
      ),
    );
    expect(antwort?.kunden.map(({ name }) => name)).toEqual(['Zorn, Erika']);
    expect(antwort?.vertraege.map(({ nummer }) => nummer)).toEqual(['BB-200']);
  });
});
