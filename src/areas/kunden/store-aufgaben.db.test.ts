import { describe, expect, test } from 'vitest';
import { baueKunde } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import {
  createAufgabe,
  insertKunde,
  listAufgaben,
  listVerlauf,
  removeAufgabe,
  removeKunde,
  updateAufgabe,
} from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');
const titel = async (wunsch: Partial<Parameters<typeof listAufgaben>[1]> = {}, mandant = a) =>
  (
    await mandant.als(({ handle }) => listAufgaben(handle, { erledigt: false, anzahl: 50, ...wunsch }))
  ).zeilen.map((z) => z.titel);

describe('tasks', () => {
  test('due ones first, page by page', async () => {
    for (const [name, faellig] of [
      ['ohne', undefined],
      ['spät', '2027-01-01'],
      ['früh', '2026-01-01'],
      ['auch früh', '2026-01-01'],
      ['auch ohne', undefined],
    ] as const)
      await a.als((k) => createAufgabe(k, { titel: name, ...(faellig ? { faellig } : {}) }));
    const soll = ['früh', 'auch früh', 'spät', 'ohne', 'auch ohne'];
    expect(await titel()).toEqual(soll);
    const einzeln: string[] = [];
    let nach: string | null = null;
    do {
      const seite = await a.als(({ handle }) =>
        listAufgaben(handle, { erledigt: false, anzahl: 2, ...(nach === null ? {} : { nach }) }),
      );
      einzeln.push(...seite.zeilen.map((zeile) => zeile.titel));
      nach = seite.weiter;
    } while (nach !== null);
    expect(einzeln).toEqual(soll);
  });

  test('of a customer: changed, done, removed, each in the history', async () => {
    const kundeId = await a.als((k) => insertKunde(k, baueKunde()));
    const aufgabe = await a.als((k) =>
      createAufgabe(k, { titel: 'Anrufen', kundeId, faellig: '2026-12-01', zustaendig: a.benutzer.inhaber }),
    );
    expect(aufgabe).toMatchObject({
      kunde: 'Mustermann, Erika',
      zustaendigName: 'Inge Inhaber',
      erledigtAm: null,
    });
    expect(await titel({ kundeId })).toEqual(['Anrufen']);
    const geaendert = await a.als((k) => updateAufgabe(k, aufgabe.id, { titel: 'Schreiben', faellig: null }));
    expect(geaendert).toMatchObject({ titel: 'Schreiben', faellig: null, zustaendig: a.benutzer.inhaber });
    expect((await a.als((k) => updateAufgabe(k, aufgabe.id, { erledigt: true }))).erledigtAm).not.toBeNull();
    expect([await titel({ kundeId }), await titel({ kundeId, erledigt: true })]).toEqual([[], ['Schreiben']]);
    await a.als((k) => removeAufgabe(k, aufgabe.id));
    const { eintraege } = await a.als(({ handle }) => listVerlauf(handle, kundeId, { anzahl: 9 }));
    expect(eintraege.filter((e) => e.gegenstand === 'aufgabe').map((e) => e.aktion)).toEqual([
      'geloescht',
      'erledigt',
      'geaendert',
      'angelegt',
    ]);
  });

  test('go with a customer into the bin', async () => {
    const kundeId = await a.als((k) => insertKunde(k, baueKunde()));
    await a.als((k) => createAufgabe(k, { titel: 'Weg', kundeId }));
    await a.als((k) => removeKunde(k, kundeId));
    expect(await titel()).not.toContain('Weg');
  });

  test('name people and customers of the own brokerage only; the other one sees nothing', async () => {
    const kundeId = await a.als((k) => insertKunde(k, baueKunde()));
    const { id } = await a.als((k) => createAufgabe(k, { titel: 'Geheim', kundeId }));
    await expect(
      a.als((k) => createAufgabe(k, { titel: 'x', zustaendig: b.benutzer.inhaber })),
    ).rejects.toMatchObject({ feld: 'zustaendig' });
    await expect(b.als((k) => createAufgabe(k, { titel: 'x', kundeId }))).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
    await expect(b.als((k) => updateAufgabe(k, id, { erledigt: true }))).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
    await expect(b.als((k) => removeAufgabe(k, id))).rejects.toMatchObject({ code: 'nicht-gefunden' });
    expect(await titel({}, b)).toEqual([]);
  });
});
