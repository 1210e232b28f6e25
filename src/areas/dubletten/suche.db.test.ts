// The search through the book and what people say about its pairs.
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createDublettenwerk } from '#test/testkit/dubletten.ts';
import type { Dublettenwerk } from '#test/testkit/dubletten.ts';
import type { Paar, Suche } from './contract.ts';

const db = await createTestDatabase();
let zaehler = 0;
const neuesWerk = () => createDublettenwerk(db, `suche-${(zaehler += 1)}`);
type Liste = { readonly offen: { gleich: number; unklar: number }; readonly paare: readonly Paar[] };
const liste = (werk: Dublettenwerk, gegenstand: 'kunde' | 'vertrag' = 'kunde') =>
  werk.rufe<Liste>('listDubletten', { query: { gegenstand, anzahl: 50 } });
const ids = ({ paare }: { readonly paare: readonly Paar[] }) => paare.map(({ aId, bId }) => [aId, bId]);

/** One person twice, once with a slip in the name; the twin; the wife at the same address and phone. */
const familie = async (werk: Dublettenwerk) => {
  const telefonnummern = [{ nummer: '0221 123456' }];
  return {
    person: await werk.kunde({ telefonnummern }),
    doppelt: await werk.kunde({
      nachname: 'Musterman',
      telefonnummern,
      emails: [{ adresse: 'e@example.de' }],
    }),
    zwilling: await werk.kunde({ vorname: 'Bertram', telefonnummern }),
    mann: await werk.kunde({ vorname: 'Max', geburtsdatum: '1969-02-02', telefonnummern }),
  };
};

describe('the search', () => {
  test('finds the person twice, not the twin, not the husband; the surest first', async () => {
    const werk = await neuesWerk();
    const { person, doppelt } = await familie(werk);
    const [x, y] = [
      await werk.kunde({ vorname: 'Udo', nachname: 'Klar', geburtsdatum: '1980-01-01' }),
      await werk.kunde({ vorname: 'Udo', nachname: 'Klar', geburtsdatum: '1980-01-10' }),
    ];
    await werk.suche();
    const gefunden = await liste(werk);
    expect(ids(gefunden)).toEqual([
      [person, doppelt],
      [x, y],
    ]);
    expect(gefunden.paare[0]).toMatchObject({ urteil: 'gleich', aName: 'Mustermann, Erika' });
    expect(gefunden.paare[0]?.gruende).toContain('gleiches Geburtsdatum');
    expect(gefunden.paare[1]).toMatchObject({ urteil: 'unklar' });
    expect(gefunden.offen).toEqual({ gleich: 1, unklar: 1 });
  });

  test('shows nothing of the other brokerage', async () => {
    const [werk, anderes] = [await neuesWerk(), await neuesWerk()];
    await familie(werk);
    await familie(anderes);
    await anderes.suche();
    expect((await liste(werk)).paare).toEqual([]);
    expect(await werk.rufe<Suche>('getDublettensuche')).toMatchObject({ status: 'nie' });
    expect(await werk.rufe('listZusammenfuehrungen', { query: { anzahl: 9 } })).toEqual({
      zusammenfuehrungen: [],
    });
  });

  test('what many share proves nothing: the phone of the broker makes no pairs and no work', async () => {
    const werk = await neuesWerk();
    await db.sql(
      `insert into kunde (mandant_id, art, name, suche, daten) select $1, 'person', 'N' || i, ' n', jsonb_build_object('art', 'person', 'vorname', 'V' || i,
        'nachname', 'N' || i, 'fremdnummern', '[]'::jsonb, 'anschriften', '[]'::jsonb, 'telefonnummern', '[]'::jsonb, 'emails', '[]'::jsonb,
        'bankverbindungen', '[]'::jsonb, 'fakten', '{}'::jsonb, 'tags', '[]'::jsonb) from generate_series(1, 1200) i`,
      [werk.mandant.id],
    );
    await db.sql(
      `insert into kunde_schluessel (mandant_id, art, schluessel, kunde_id) select mandant_id, 'telefon', '1', id from kunde where mandant_id = $1`,
      [werk.mandant.id],
    );
    await werk.suche();
    expect((await liste(werk)).paare).toEqual([]);
    expect(await werk.rufe('getDublettensuche')).toMatchObject({
      status: 'fertig',
      fertigAm: expect.any(String),
    });
  });

  test('a killed search goes on behind its last batch; a new one forgets what is none any more', async () => {
    const werk = await neuesWerk();
    const { person, doppelt } = await familie(werk);
    await expect(werk.suche(AbortSignal.abort(new Error('killed')))).rejects.toThrow('killed');
    await db.sql(`update job_lauf set status = 'gescheitert' where mandant_id = $1`, [werk.mandant.id]);
    await werk.suche();
    expect(ids(await liste(werk))).toEqual([[person, doppelt]]);
    await db.sql(
      `update kunde set daten = daten || '{"vorname": "Ganz", "nachname": "Anders", "geburtsdatum": "1950-05-05"}' where mandant_id = $1 and id = $2`,
      [werk.mandant.id, doppelt],
    );
    await werk.suche();
    expect(ids(await liste(werk))).toEqual([]);
  });

  test('a search under way is not started twice', async () => {
    const werk = await neuesWerk();
    await werk.rufe('startDublettensuche');
    await werk.rufe('startDublettensuche');
    expect(await db.sql(`select 1 from job_lauf where mandant_id = $1`, [werk.mandant.id])).toHaveLength(1);
  });

  test('contracts: same number, or same holder, Sparte, insurer and beginning without one', async () => {
    const werk = await neuesWerk();
    const { person, mann } = await familie(werk);
    const [v1, v2] = [
      await werk.vertrag(person),
      await werk.vertrag(person, { versicherungsscheinnummer: '12 345678 9' }),
    ];
    const ohne = { versicherungsscheinnummer: undefined, sparte: 'hausrat' };
    const [v3, v4] = [
      await werk.vertrag(mann, ohne),
      await werk.vertrag(mann, { ...ohne, produkt: 'Hausrat' }),
    ];
    await werk.vertrag(mann, { ...ohne, sparte: 'unfall' });
    await werk.suche();
    expect(ids(await liste(werk, 'vertrag'))).toEqual([
      [v1, v2],
      [v3, v4],
    ]);
  });

  test('contracts that both have held are a pair as soon as their customers are one', async () => {
    const werk = await neuesWerk();
    const { person, doppelt } = await familie(werk);
    const [va, vb] = [await werk.vertrag(person), await werk.vertrag(doppelt)];
    await werk.fuehreZusammen([person, doppelt]);
    const { paare } = await liste(werk, 'vertrag');
    expect(paare).toMatchObject([{ aId: va, bId: vb, urteil: 'gleich' }]);
  });
});

describe('what people say', () => {
  test('"keine Dublette" is never asked again, neither by the search nor by the hint, until it is taken back', async () => {
    const werk = await neuesWerk();
    const { person, doppelt } = await familie(werk);
    await werk.suche();
    const hinweis = () => werk.rufe<{ paare: Paar[] }>('listDublettenVon', { params: { kundeId: person } });
    expect(ids(await hinweis())).toEqual([[person, doppelt]]);
    const sage = (urteil: string) =>
      werk.rufe('urteileDublette', { body: { gegenstand: 'kunde', ids: [doppelt, person], urteil } });
    await sage('keine');
    await werk.suche();
    expect([...ids(await liste(werk)), ...ids(await hinweis())]).toEqual([]);
    await sage('offen');
    expect(ids(await liste(werk))).toEqual([[person, doppelt]]);
  });

  test('"später" puts a pair last', async () => {
    const werk = await neuesWerk();
    const { person, doppelt } = await familie(werk);
    const zweites = [await werk.kunde({ nachname: 'Zwei' }), await werk.kunde({ nachname: 'Zwei' })];
    await werk.suche();
    const [erstes] = (await liste(werk)).paare;
    await werk.rufe('urteileDublette', {
      body: { gegenstand: 'kunde', ids: [erstes?.aId, erstes?.bId], urteil: 'spaeter' },
    });
    const danach = await liste(werk);
    expect(new Set(ids(danach).flat())).toEqual(new Set([person, doppelt, ...zweites]));
    expect(danach.paare.at(-1)).toMatchObject({ ...erstes, spaeter: true });
  });

  test('who is not X goes on not being X when he is merged with another', async () => {
    const werk = await neuesWerk();
    const { person, doppelt } = await familie(werk);
    const dritter = await werk.kunde({ emails: [{ adresse: 'e@example.de' }] });
    await werk.rufe('urteileDublette', {
      body: { gegenstand: 'kunde', ids: [doppelt, dritter], urteil: 'keine' },
    });
    const eine = await werk.fuehreZusammen([person, doppelt]);
    await werk.suche();
    expect(ids(await liste(werk))).toEqual([]);
    await werk.trenne(eine);
    await werk.suche();
    expect(ids(await liste(werk)).toSorted()).toEqual([
      [person, doppelt],
      [person, dritter],
    ]);
  });
});
