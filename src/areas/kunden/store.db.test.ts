import { describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { baueKunde, baueVertrag } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import { insertVertrag, listVertraegeDesKunden } from '#areas/vertraege/store.ts';
import { kundeEingabeSchema } from '#domain/kunde.ts';
import { insertKunde, listVerlauf, readKundenakte, removeKunde, restoreKunde, updateKunde } from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');

const anlegen = (overrides: Parameters<typeof baueKunde>[0] = {}) =>
  a.als((k) => insertKunde(k, baueKunde(overrides)));
const akte = (id: string) => a.als(({ handle }) => readKundenakte(handle, id));

describe('the record', () => {
  test('comes back as it was written, every value with its origin', async () => {
    const kunde = baueKunde({ titel: 'Dr.', fakten: { beruf: 'Ärztin' }, betreuer: a.benutzer.inhaber });
    const id = await a.als((k) => insertKunde(k, kunde));
    const gelesen = await akte(id);
    expect(gelesen).toMatchObject({
      id,
      version: 1,
      name: 'Mustermann, Dr. Erika',
      kunde,
      geloeschtAm: null,
    });
    expect(gelesen.herkunft['fakten.beruf']).toEqual({
      art: 'eingabe',
      benutzer: a.benutzer.mitarbeiter,
      am: heute,
    });
  });

  test('a change sets the origin of what changed and keeps the rest', async () => {
    const id = await anlegen({ vorname: 'Erika', telefonnummern: [{ nummer: '0221 1234' }] });
    await db.sql(
      `update kunde set herkunft = jsonb_build_object('nachname', jsonb_build_object('art', 'eingabe', 'benutzer', 'x', 'am', '2020-01-01')) where id = $1`,
      [id],
    );
    const kunde = baueKunde({ vorname: 'Erika Anna', telefonnummern: [] });
    await a.als((k) => updateKunde(k, id, { version: 1, kunde }));
    const { version, herkunft, kunde: gelesen } = await akte(id);
    expect(version).toBe(2);
    expect(gelesen.vorname).toBe('Erika Anna');
    expect(herkunft['nachname']).toMatchObject({ benutzer: 'x' });
    expect(herkunft['vorname']).toMatchObject({ benutzer: a.benutzer.mitarbeiter });
    expect(Object.keys(herkunft).filter((pfad) => pfad.startsWith('telefon'))).toEqual([]);
  });

  test('an overtaken version is refused and nothing is written', async () => {
    const id = await anlegen();
    await a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde({ vorname: 'Eva' }) }));
    await expect(
      a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde({ vorname: 'Zoe' }) })),
    ).rejects.toMatchObject({ code: 'version-ueberholt' });
    expect((await akte(id)).kunde.vorname).toBe('Eva');
  });

  test('two changes of one version at once: one wins, the other is told', async () => {
    const id = await anlegen();
    const vornamen = ['Eva', 'Zoe', 'Ida'];
    const ergebnisse = await Promise.allSettled(
      vornamen.map((vorname) =>
        a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde({ vorname }) })),
      ),
    );
    expect(ergebnisse.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await akte(id)).version).toBe(2);
  });

  test('an unchanged record keeps its version and leaves no trace', async () => {
    const id = await anlegen();
    await a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde() }));
    expect((await akte(id)).version).toBe(1);
    const { eintraege } = await a.als(({ handle }) => listVerlauf(handle, id, { anzahl: 10 }));
    expect(eintraege).toHaveLength(1);
  });

  test('matching keys follow the record', async () => {
    const id = await anlegen({ emails: [{ adresse: 'erika@example.org' }] });
    const schluessel = () =>
      db.sql<{ art: string; schluessel: string }>(
        'select art, schluessel from kunde_schluessel where kunde_id = $1',
        [id],
      );
    expect(await schluessel()).toContainEqual({ art: 'email', schluessel: 'erika@example.org' });
    await a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde() }));
    expect((await schluessel()).map(({ art }) => art)).not.toContain('email');
  });

  test('nobody from outside looks after a customer', async () => {
    await expect(anlegen({ betreuer: b.benutzer.inhaber })).rejects.toMatchObject({ feld: 'betreuer' });
  });
});

describe('the audit', () => {
  test('says who changed what from what to what, in the transaction of the change', async () => {
    const id = await anlegen();
    await a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde({ nachname: 'Müller' }) }));
    const { eintraege } = await a.als(({ handle }) => listVerlauf(handle, id, { anzahl: 10 }));
    expect(eintraege[0]).toMatchObject({
      wer: 'Mia Mitarbeiter',
      weg: 'web',
      gegenstand: 'kunde',
      bezeichnung: 'Müller, Erika',
      aktion: 'geaendert',
      aenderungen: [{ feld: 'nachname', alt: 'Mustermann', neu: 'Müller' }],
    });
    expect(eintraege[1]).toMatchObject({ aktion: 'angelegt' });
  });

  test('goes with the change when that fails', async () => {
    const vorher = await db.sql('select count(*) from protokoll');
    await expect(
      a.als(async (k) => {
        await insertKunde(k, baueKunde());
        throw new Error('danach');
      }),
    ).rejects.toThrow('danach');
    expect(await db.sql('select count(*) from protokoll')).toEqual(vorher);
  });

  test('is read page by page', async () => {
    const id = await anlegen();
    for (const [nr, vorname] of ['A', 'B', 'C', 'D'].entries())
      await a.als((k) => updateKunde(k, id, { version: nr + 1, kunde: baueKunde({ vorname }) }));
    const erste = await a.als(({ handle }) => listVerlauf(handle, id, { anzahl: 3 }));
    const zweite = await a.als(({ handle }) =>
      listVerlauf(handle, id, { anzahl: 3, nach: erste.weiter ?? '' }),
    );
    expect([erste.eintraege.length, zweite.eintraege.length, zweite.weiter]).toEqual([3, 2, null]);
    expect(zweite.eintraege.at(-1)?.aktion).toBe('angelegt');
  });

  test('may be added to, never changed', async () => {
    await anlegen();
    for (const befehl of ['update protokoll set aktion = aktion', 'delete from protokoll'])
      await expect(a.als(({ handle }) => sql.raw(befehl).execute(handle.db))).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('the bin', () => {
  test('takes the contracts along and gives them back, except those that lay there before', async () => {
    const id = await anlegen();
    const [eins, zwei] = await a.als(async (k) => [
      await insertVertrag(k, id, baueVertrag()),
      await insertVertrag(k, id, baueVertrag({ versicherungsscheinnummer: '2' })),
    ]);
    await db.sql(`update vertrag set geloescht_am = '2026-01-01' where id = $1`, [zwei]);
    await a.als((k) => removeKunde(k, id));
    await a.als((k) => removeKunde(k, id));
    expect((await akte(id)).geloeschtAm).not.toBeNull();
    const vertraege = () => a.als(({ handle }) => listVertraegeDesKunden(handle, id, heute));
    expect((await vertraege()).zeilen).toEqual([]);
    await expect(a.als((k) => updateKunde(k, id, { version: 2, kunde: baueKunde() }))).rejects.toMatchObject({
      code: 'stand-passt-nicht',
    });
    await a.als((k) => restoreKunde(k, id));
    expect((await vertraege()).zeilen.map((zeile) => zeile.id)).toEqual([eins]);
    expect(await akte(id)).toMatchObject({ geloeschtAm: null, version: 3 });
    const { eintraege } = await a.als(({ handle }) => listVerlauf(handle, id, { anzahl: 20 }));
    expect(eintraege.map(({ aktion }) => aktion).filter((aktion) => aktion !== 'angelegt')).toEqual([
      'wiederhergestellt',
      'wiederhergestellt',
      'geloescht',
      'geloescht',
    ]);
  });
});

describe('the other brokerage', () => {
  test('sees and changes nothing', async () => {
    const id = await anlegen();
    const versuche = [
      () => b.als(({ handle }) => readKundenakte(handle, id)),
      () => b.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde({ vorname: 'X' }) })),
      () => b.als((k) => removeKunde(k, id)),
      () => b.als((k) => restoreKunde(k, id)),
    ];
    for (const versuch of versuche) await expect(versuch()).rejects.toMatchObject({ code: 'nicht-gefunden' });
    expect(await b.als(({ handle }) => listVerlauf(handle, id, { anzahl: 5 }))).toEqual({
      eintraege: [],
      weiter: null,
    });
    expect(await akte(id)).toMatchObject({ version: 1, geloeschtAm: null });
  });

  test('without a brokerage there is an error, never a row', async () => {
    await anlegen();
    for (const tabelle of ['kunde', 'vertrag', 'beziehung', 'aufgabe', 'kunde_schluessel', 'protokoll'])
      await expect(
        db.database.mitBetreiber({ benutzerId: null }, (handle) =>
          sql.raw(`select * from ${tabelle}`).execute(handle.db),
        ),
      ).rejects.toThrow(/app\.mandant|invalid input syntax/);
  });
});

describe('hostile text', () => {
  test.each([
    `'; DROP TABLE kunde;--`,
    '<img src=x onerror=alert(1)>',
    '👩‍⚕️ Schmidt',
    `O'Brien`,
    'Nguyễn',
    'Null',
    'Ægir',
    'von und zu',
    '100% \\ _x_',
    '\\u0000 ${x} {{x}}',
    '=HYPERLINK("http://x")',
  ])('%s is text like any other', async (nachname) => {
    const id = await anlegen({
      nachname,
      vorname: nachname,
      bemerkung: nachname,
      tags: [nachname.slice(0, 60)],
    });
    expect((await akte(id)).kunde).toMatchObject({ nachname, vorname: nachname, bemerkung: nachname });
    await a.als((k) => updateKunde(k, id, { version: 1, kunde: baueKunde({ firma: nachname }) }));
    expect((await akte(id)).kunde.firma).toBe(nachname);
  });

  test.each([
    ['10,000 characters', 'x'.repeat(10_000)],
    ['blanks only', '   '],
    ['zero width only', '\u200b\u200d'],
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800'],
  ])('%s is refused at the field', (_, nachname) => {
    const { success, error } = kundeEingabeSchema.safeParse({ art: 'person', nachname });
    expect(success).toBe(false);
    expect(error?.issues[0]?.path).toEqual(['nachname']);
  });
});
