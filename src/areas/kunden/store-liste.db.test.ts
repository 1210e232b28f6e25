import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { baueKunde, baueVertrag } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import { insertVertrag } from '#areas/vertraege/store.ts';
import { kundenlisteSchema } from './contract.ts';
import { writeMarke } from './cursor.ts';
import { insertKunde, listKunden, readFilterwerte, removeKunde } from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');

type Wunsch = Parameters<typeof kundenlisteSchema.parse>[0] & object;
const liste = (wunsch: Wunsch = {}, mandant = a) =>
  mandant.als(({ handle }) => listKunden(handle, kundenlisteSchema.parse(wunsch), heute));
const namen = async (wunsch: Wunsch, mandant = a) =>
  (await liste(wunsch, mandant)).zeilen.map(({ name }) => name);

beforeAll(async () => {
  await a.als(async (k) => {
    await insertKunde(
      k,
      baueKunde({
        vorname: 'Jürgen',
        nachname: 'Müller',
        geburtsdatum: '1971-07-03',
        kundennummer: 'K-4711',
        anschriften: [{ strasse: 'Große Straße 5', plz: '50667', ort: 'Köln' }],
        telefonnummern: [{ nummer: '+49 (0)221 / 123456' }],
        emails: [{ adresse: 'j.mueller@example.org' }],
        fremdnummern: [{ gesellschaft: 'Muster', nummer: '99/88-77' }],
        tags: ['Stammkunde', 'VIP'],
        betreuer: a.benutzer.inhaber,
      }),
    );
    const obrien = await insertKunde(
      k,
      baueKunde({
        vorname: 'Seán',
        nachname: "O'Brien",
        geburtsdatum: '1980-00-00',
        anschriften: [{ ort: 'München', plz: '80331' }],
      }),
    );
    await insertKunde(
      k,
      baueKunde({
        art: 'firma',
        firma: 'Bäckerei Æbelø & Söhne GmbH',
        vorname: undefined,
        nachname: undefined,
        geburtsdatum: undefined,
        anschriften: [],
        tags: ['VIP'],
      }),
    );
    const weg = await insertKunde(k, baueKunde({ nachname: 'Gelöscht', vorname: 'Gerda' }));
    await removeKunde(k, weg);
    await insertVertrag(
      k,
      obrien,
      baueVertrag({
        sparte: 'kfz-haftpflicht',
        versicherungsscheinnummer: 'KH 0012.345/678',
        produkt: 'Tarif 2019',
        details: { kennzeichen: 'HH-AB 123' },
      }),
    );
    await insertVertrag(
      k,
      obrien,
      baueVertrag({ beitragCents: 1000, zahlweise: 'monatlich', versicherungsscheinnummer: '777-1' }),
    );
    await insertVertrag(
      k,
      obrien,
      baueVertrag({ lieferstatus: 'storniert', versicherungsscheinnummer: '777-2' }),
    );
    await insertVertrag(k, obrien, baueVertrag({ waehrung: 'CHF', versicherungsscheinnummer: '777-3' }));
    await insertKunde(
      k,
      baueKunde({
        vorname: 'Thi',
        nachname: 'Nguyễn',
        geburtsdatum: '1990-12-24',
        anschriften: [{ ort: 'Aachen', plz: '52062' }],
      }),
    );
  });
  await b.als((k) => insertKunde(k, baueKunde({ nachname: 'Müller', vorname: 'Fremd' })));
});

const mueller = 'Müller, Jürgen';
const obrien = "O'Brien, Seán";
const firma = 'Bäckerei Æbelø & Söhne GmbH';
const nguyen = 'Nguyễn, Thi';

describe('search', () => {
  test.each([
    ['muller', [mueller]],
    ['mueller', [mueller]],
    ['Müller', [mueller]],
    ['MÜLLER', [mueller]],
    ['Müll', [mueller]],
    ['jürgen müller', [mueller]],
    ['Müller, Jürgen', [mueller]],
    ['ller', []],
    ['strasse', [mueller]],
    ['Straße', [mueller]],
    ['Koeln', [mueller]],
    ['koln', [mueller]],
    ['50667', [mueller]],
    ['Große Straße 5 Köln', [mueller]],
    ['03.07.1971', [mueller]],
    ['3.7.1971', [mueller]],
    ['1971-07-03', [mueller]],
    ['0307', [mueller]],
    ['3.7.', [mueller]],
    ['Müller 3.7.1971', [mueller]],
    ['0221 123456', [mueller]],
    ['0221/12 34 56', [mueller]],
    ['+49 221 123456', [mueller]],
    ['+49 (0) 221 1234', [mueller]],
    ['0221', [mueller]],
    ['K-4711', [mueller]],
    ['k4711', [mueller]],
    ['99/88-77', [mueller]],
    ['998877', [mueller]],
    ['j.mueller@example.org', [mueller]],
    ["o'brien", [obrien]],
    ['obrien', [obrien]],
    ['O Brien', [obrien]],
    ['sean', [obrien]],
    ['KH 0012.345/678', [obrien]],
    ['kh0012345678', [obrien]],
    ['KH0012', [obrien]],
    ["O'Brien 345678", []],
    ['Brien KH0012345678', [obrien]],
    ['Müller KH0012345678', []],
    ['HH-AB 123', [obrien]],
    ['hhab123', [obrien]],
    ['HH AB 123', [obrien]],
    ['nguyen', [nguyen]],
    ['Nguyễn', [nguyen]],
    ['aebelo', [firma]],
    ['Æbelø', [firma]],
    ['baeckerei soehne', [firma]],
    ['backerei sohne gmbh', [firma]],
    ['geloscht', []],
    ["'; DROP TABLE kunde;--", []],
    ['%', []],
    ['_', []],
    ['👩‍⚕️', []],
  ])('%s', async (suche, soll) => {
    const seite = await liste({ suche });
    expect(seite.zeilen.map(({ name }) => name)).toEqual(soll);
    expect(seite.gesamt).toBe(soll.length);
  });

  test('the bin has a list of its own', async () => {
    expect(await namen({ geloescht: 'true' })).toEqual(['Gelöscht, Gerda']);
    expect(await namen({ geloescht: 'true', suche: 'geloscht' })).toEqual(['Gelöscht, Gerda']);
  });

  test('the other brokerage finds its own only', async () => {
    expect(await namen({ suche: 'müller' }, b)).toEqual(['Müller, Fremd']);
    expect(await namen({ suche: 'KH0012345678' }, b)).toEqual([]);
    expect(await namen({ tag: 'VIP' }, b)).toEqual([]);
  });

  test('without a brokerage the search functions raise an error', async () => {
    const frage = JSON.stringify({ sort: 'name', ab: false, anzahl: 10, stichtag: heute });
    for (const aufruf of [
      sql`select * from finde_kunden(${frage}::jsonb)`,
      sql`select * from finde_vertraege(${frage}::jsonb)`,
      sql`select * from kundentags()`,
    ])
      await expect(
        db.database.mitBetreiber({ benutzerId: null }, (handle) => aufruf.execute(handle.db)),
      ).rejects.toThrow(/app\.mandant|invalid input syntax/);
  });

  test('the building blocks may not be called from outside', async () => {
    await expect(
      a.als(({ handle }) => sql`select suchzahl('kunde', 'true')`.execute(handle.db)),
    ).rejects.toThrow('permission denied');
  });
});

describe('rows', () => {
  test('carry the running contracts and their premium in euro', async () => {
    const [zeile] = (await liste({ suche: 'obrien' })).zeilen;
    expect(zeile).toMatchObject({
      vertraege: 3,
      jahresbeitragCents: 7_500 + 12_000,
      ort: 'München',
      plz: '80331',
    });
  });

  test.each([
    [{ art: 'firma' }, [firma]],
    [{ tag: 'VIP' }, [firma, mueller]],
    [{ tag: 'vip' }, []],
    [{ betreuer: a.benutzer.inhaber }, [mueller]],
    [{ ort: 'koel' }, [mueller]],
    [{ ort: 'München' }, [obrien]],
    [{ geburtstag: '12-24' }, [nguyen]],
    [{ einspielung: '1' }, []],
    [{ tag: 'VIP', suche: 'muller' }, [mueller]],
    [{ art: 'firma', suche: 'muller' }, []],
    [{ tag: `x' or true --` }, []],
    [{ ort: '%' }, [firma, mueller, nguyen, obrien]],
  ])('filter %j', async (wunsch, soll) => expect(await namen(wunsch)).toEqual(soll));

  test.each([
    [{ sort: 'name' }, [firma, mueller, nguyen, obrien]],
    [{ sort: 'name', richtung: 'ab' }, [obrien, nguyen, mueller, firma]],
    [{ sort: 'ort' }, [nguyen, mueller, obrien, firma]],
    [{ sort: 'ort', richtung: 'ab' }, [obrien, mueller, nguyen, firma]],
    [{ sort: 'geburtsdatum' }, [mueller, obrien, nguyen, firma]],
    [{ sort: 'geaendert', richtung: 'auf' }, [firma, mueller, nguyen, obrien]],
  ])('order %j, also one row at a time', async (wunsch, soll) => {
    const alle = await namen(wunsch);
    if (wunsch.sort !== 'geaendert') expect(alle).toEqual(soll);
    const einzeln: string[] = [];
    let nach: string | null = null;
    do {
      const seite = await liste({ ...wunsch, anzahl: 1, ...(nach === null ? {} : { nach }) });
      einzeln.push(...seite.zeilen.map(({ name }) => name));
      expect(seite.gesamt).toBe(4);
      nach = seite.weiter;
    } while (nach !== null && einzeln.length < 20);
    expect(einzeln).toEqual(alle);
    expect(einzeln.toSorted()).toEqual(soll.toSorted());
  });

  test.each([
    ['no mark', 'x'],
    ['another order', writeMarke('ort auf', { wert: 'a', id: '1', gesamt: 1 })],
    ['an id out of range', Buffer.from('["name auf","a","99999999999999999999",1]').toString('base64url')],
    ['NUL in the value', writeMarke('name auf', { wert: 'a\u0000', id: '1', gesamt: 1 })],
  ])('a false mark is refused: %s', async (_, nach) =>
    expect(liste({ nach })).rejects.toMatchObject({ code: 'anfrage-ungueltig', feld: 'nach' }),
  );

  test('a false time in a mark is refused', async () => {
    const nach = writeMarke('geaendert auf', { wert: '2026-13-99 00:00:00+00', id: '1', gesamt: 1 });
    await expect(liste({ sort: 'geaendert', nach })).rejects.toMatchObject({ code: 'anfrage-ungueltig' });
  });
});

test('filter values are the tags in use and the people who work', async () => {
  expect(await a.als(({ handle }) => readFilterwerte(handle))).toEqual({
    tags: ['Stammkunde', 'VIP'],
    betreuer: [
      { id: a.benutzer.inhaber, name: 'Inge Inhaber' },
      { id: a.benutzer.mitarbeiter, name: 'Mia Mitarbeiter' },
    ],
  });
});
