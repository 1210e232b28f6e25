import { describe, expect, test } from 'vitest';
import { baueKunde } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import type { Beziehungsart } from '#domain/kunde.ts';
import {
  createBeziehung,
  insertKunde,
  listVerlauf,
  readKundenakte,
  removeBeziehung,
  removeKunde,
} from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');

const anlegen = (vorname: string) => a.als((k) => insertKunde(k, baueKunde({ vorname })));
const verbinde = (kundeId: string, art: Beziehungsart, zuKundeId: string) =>
  a.als((k) => createBeziehung(k, { kundeId, art, zuKundeId }));
const loese = (kundeId: string, art: Beziehungsart, zuKundeId: string) =>
  a.als((k) => removeBeziehung(k, { kundeId, art, zuKundeId }));
const sicht = async (id: string) =>
  (await a.als(({ handle }) => readKundenakte(handle, id))).beziehungen.map(({ kundeId, art, gegenart }) => [
    kundeId,
    art,
    gegenart,
  ]);

describe('ties', () => {
  test.each([
    ['kind', 'elternteil'],
    ['elternteil', 'kind'],
    ['ehepartner', 'ehepartner'],
    ['inhaber', 'firma'],
    ['geschaeftsfuehrer', 'firma'],
  ] as const)('%s is told by the other side as %s', async (art, gegen) => {
    const [eins, zwei] = [await anlegen('Eins'), await anlegen('Zwei')];
    await verbinde(eins, art, zwei);
    expect(await sicht(eins)).toEqual([[zwei, art, gegen]]);
    expect(await sicht(zwei)).toEqual([[eins, gegen, art]]);
    await loese(zwei, gegen, eins);
    expect([await sicht(eins), await sicht(zwei)]).toEqual([[], []]);
  });

  test('the same tie told by both sides is one', async () => {
    const [kind, mutter] = [await anlegen('Kind'), await anlegen('Mutter')];
    await verbinde(kind, 'kind', mutter);
    await expect(verbinde(mutter, 'elternteil', kind)).rejects.toMatchObject({ code: 'schon-vorhanden' });
    await verbinde(kind, 'haushalt', mutter);
    expect(await sicht(kind)).toHaveLength(2);
  });

  test('nobody is tied to oneself, to nobody, or to somebody in the bin', async () => {
    const [eins, weg] = [await anlegen('Eins'), await anlegen('Weg')];
    await a.als((k) => removeKunde(k, weg));
    await expect(verbinde(eins, 'haushalt', eins)).rejects.toMatchObject({ code: 'eingabe-ungueltig' });
    await expect(verbinde(eins, 'haushalt', '999999')).rejects.toMatchObject({ code: 'nicht-gefunden' });
    await expect(verbinde(eins, 'haushalt', weg)).rejects.toMatchObject({ code: 'stand-passt-nicht' });
    await expect(loese(eins, 'haushalt', weg)).rejects.toMatchObject({ code: 'nicht-gefunden' });
  });

  test('a customer in the bin does not appear with the other', async () => {
    const [eins, zwei] = [await anlegen('Eins'), await anlegen('Zwei')];
    await verbinde(eins, 'ehepartner', zwei);
    await a.als((k) => removeKunde(k, zwei));
    expect(await sicht(eins)).toEqual([]);
  });

  test('both histories tell of it', async () => {
    const [kind, mutter] = [await anlegen('Kind'), await anlegen('Mutter')];
    await verbinde(kind, 'kind', mutter);
    await loese(kind, 'kind', mutter);
    const verlauf = async (id: string) =>
      (await a.als(({ handle }) => listVerlauf(handle, id, { anzahl: 9 }))).eintraege
        .filter(({ gegenstand }) => gegenstand === 'beziehung')
        .map(({ aktion, bezeichnung, aenderungen }) => [
          aktion,
          bezeichnung,
          aenderungen[0]?.alt ?? aenderungen[0]?.neu,
        ]);
    expect(await verlauf(kind)).toEqual([
      ['getrennt', 'Mustermann, Mutter', 'kind'],
      ['verbunden', 'Mustermann, Mutter', 'kind'],
    ]);
    expect((await verlauf(mutter))[0]).toEqual(['getrennt', 'Mustermann, Kind', 'elternteil']);
  });

  test('the other brokerage can tie and loosen nothing', async () => {
    const [eins, zwei] = [await anlegen('Eins'), await anlegen('Zwei')];
    await verbinde(eins, 'ehepartner', zwei);
    const fremd = await b.als((k) => insertKunde(k, baueKunde()));
    const tie = { kundeId: fremd, art: 'ehepartner', zuKundeId: zwei } as const;
    await expect(b.als((k) => createBeziehung(k, tie))).rejects.toMatchObject({ code: 'nicht-gefunden' });
    await expect(b.als((k) => removeBeziehung(k, { ...tie, kundeId: eins }))).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
    expect(await sicht(eins)).toHaveLength(1);
  });
});
