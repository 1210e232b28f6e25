// Real bytes in, expected plan out, applied, again: over a real database.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'einspielen-')));
let zaehler = 0;
/** A brokerage of its own per test. */
const neuesWerk = async () => {
  const mandant = await createMandant(db, `haus-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
const keine = { neu: 0, geaendert: 0, unveraendert: 0, unklar: 0, abgewiesen: 0 };
const zwei = [
  ...partner('A1'),
  ...hausrat('A1'),
  ...partner('A2', { Name3: 'Udo', Geburtsdatum: '1969-01-02' }, { PersonenKundenNrVersicherers: 'K78' }),
  ...hausrat('A2'),
];
const bestand = (mandantId: number) =>
  db.sql(
    'select id, version, daten, herkunft from kunde where mandant_id = $1 union all select id, version, daten, herkunft from vertrag where mandant_id = $1 order by 1',
    [mandantId],
  );

describe('first import', () => {
  test('plans, changes nothing, then applies as planned', async () => {
    const werk = await neuesWerk();
    const plan = await werk.plane(datei(zwei));
    expect(plan).toMatchObject({
      status: 'geplant',
      quelle: 'gdv',
      gelesen: 4,
      kunden: { ...keine, neu: 2 },
      vertraege: { ...keine, neu: 2 },
    });
    expect(await bestand(werk.mandant.id)).toEqual([]);
    expect(await werk.uebernimm(plan.id)).toMatchObject({
      status: 'uebernommen',
      fortschritt: 1,
      kunden: { neu: 2 },
    });
    expect(await bestand(werk.mandant.id)).toHaveLength(4);
  });
  test('each value keeps the way back to file, line and field', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.spieleEin(datei(zwei), 'nord.gdv');
    const [kunde] = await db.sql('select herkunft from kunde where mandant_id = $1 order by id', [
      werk.mandant.id,
    ]);
    expect(kunde?.['herkunft']).toMatchObject({
      nachname: {
        art: 'einspielung',
        einspielung: id,
        datei: 'nord.gdv',
        zeile: 4,
        feld: '0100 Name1',
        am: '2026-10-31',
      },
    });
  });
  test('writes the audit, and the keys for the next matching', async () => {
    const werk = await neuesWerk();
    const { id } = await werk.spieleEin(datei(zwei));
    const audit = await db.sql(
      'select gegenstand, aktion, weg from protokoll where mandant_id = $1 and einspielung_id = $2 order by id',
      [werk.mandant.id, id],
    );
    expect(audit.map((a) => `${a['gegenstand']} ${a['aktion']} ${a['weg']}`)).toEqual([
      'kunde angelegt einspielung',
      'kunde angelegt einspielung',
      'vertrag angelegt einspielung',
      'vertrag angelegt einspielung',
    ]);
    const keys = await db.sql(
      "select schluessel from kunde_schluessel where mandant_id = $1 and art = 'name+geburtsdatum'",
      [werk.mandant.id],
    );
    expect(keys).toHaveLength(2);
  });
  test('the other brokerage sees nothing', async () => {
    const [werk, fremd] = [await neuesWerk(), await neuesWerk()];
    const { id } = await werk.spieleEin(datei(zwei));
    await expect(fremd.zeige(id)).rejects.toMatchObject({ code: 'nicht-gefunden' });
    expect(await fremd.plan(id)).toEqual([]);
    expect(await fremd.hinweise(id)).toEqual([]);
    expect(await fremd.plane(datei(zwei))).toMatchObject({ kunden: { ...keine, neu: 2 } });
  });
});

describe('again', () => {
  test('the same bytes: already read, under any name', async () => {
    const werk = await neuesWerk();
    const erste = await werk.spieleEin(datei(zwei));
    expect(await werk.plane(datei(zwei), 'anders.gdv')).toMatchObject({
      status: 'schon-eingelesen',
      gleicheWie: erste.id,
    });
  });
  test('the same content in other bytes: all unchanged', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(zwei));
    const vorher = await bestand(werk.mandant.id);
    const plan = await werk.spieleEin(datei(zwei, { zeilenende: '\n' }));
    expect(plan).toMatchObject({
      kunden: { ...keine, unveraendert: 2 },
      vertraege: { ...keine, unveraendert: 2 },
    });
    expect(await bestand(werk.mandant.id)).toEqual(vorher);
  });
  test('a newer delivery changes field by field', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(zwei));
    const neu = await werk.plane(
      datei(
        [
          ...partner('A1', { Ort: 'Bonn', PLZ: '53111' }),
          ...hausrat('A1', { GesbeitragNettoInWE: { wert: 20000, stellen: 2 } }),
        ],
        { von: '2026-11-01', bis: '2026-11-20' },
      ),
    );
    expect(neu).toMatchObject({ kunden: { ...keine, geaendert: 1 }, vertraege: { ...keine, geaendert: 1 } });
    const [, vertrag] = await werk.plan(neu.id);
    expect(vertrag?.aenderungen).toContainEqual(
      expect.objectContaining({
        feld: 'beitragCents',
        alt: 12345,
        neu: 20000,
        zeile: 6,
        quelle: '0200 GesbeitragNettoInWE',
      }),
    );
    await werk.uebernimm(neu.id);
    const [kunde] = await db.sql('select ort, version from kunde where mandant_id = $1 order by id', [
      werk.mandant.id,
    ]);
    expect(kunde).toEqual({ ort: 'Bonn', version: 2 });
  });
  test('G18 an older delivery never overwrites a newer one', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(zwei));
    const alt = await werk.plane(
      datei(
        [
          ...partner('A1', { Ort: 'Bonn', PLZ: '53111' }),
          ...hausrat('A1', { GesbeitragNettoInWE: { wert: 1, stellen: 2 } }),
        ],
        { von: '2026-08-01', bis: '2026-08-31' },
      ),
    );
    expect(alt).toMatchObject({
      kunden: { ...keine, unveraendert: 1 },
      vertraege: { ...keine, unveraendert: 1 },
    });
    const [, vertrag] = await werk.plan(alt.id);
    expect(vertrag?.konflikte).toContainEqual(
      expect.objectContaining({ feld: 'beitragCents', alt: 12345, neu: 1, grund: 'aelter' }),
    );
  });
  test('what people typed stays', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(zwei));
    await db.sql(
      `update kunde set version = version + 1, daten = jsonb_set(daten, '{geburtsdatum}', '"1971-07-04"'),
        herkunft = herkunft || '{"geburtsdatum": {"art": "eingabe", "benutzer": "u", "am": "2026-11-01"}}' where mandant_id = $1 and name like 'Müller, Änne'`,
      [werk.mandant.id],
    );
    const plan = await werk.plane(datei(zwei, { zeilenende: '\n' }));
    const kunde = (await werk.plan(plan.id)).find(({ bezeichnung }) => bezeichnung === 'Müller, Änne');
    expect(kunde).toMatchObject({
      entscheidung: 'unveraendert',
      konflikte: [{ feld: 'geburtsdatum', neu: '1971-07-03', grund: 'eingabe' }],
    });
  });
});

describe('two plans at once', () => {
  test('the second one finds its targets changed and asks', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(datei(zwei));
    const neuer = (ort: string, bis: string) =>
      datei([...partner('A1', { Ort: ort, PLZ: '53111' }), ...hausrat('A1')], { bis });
    const [a, b] = [
      await werk.plane(neuer('Bonn', '2026-11-01')),
      await werk.plane(neuer('Brühl', '2026-11-02')),
    ];
    await werk.uebernimm(a.id);
    expect(await werk.uebernimm(b.id)).toMatchObject({ kunden: { ...keine, unklar: 1 } });
    const [kunde] = await werk.plan(b.id);
    expect(kunde?.gruende[0]).toContain('seit dem Plan geändert');
  });
  test('nobody is created twice', async () => {
    const werk = await neuesWerk();
    const [a, b] = [await werk.plane(datei(zwei)), await werk.plane(datei(zwei, { zeilenende: '\n' }))];
    await werk.uebernimm(a.id);
    expect(await werk.uebernimm(b.id)).toMatchObject({
      kunden: { ...keine, unklar: 2 },
      vertraege: { ...keine, unklar: 2 },
    });
    expect(await bestand(werk.mandant.id)).toHaveLength(4);
  });
});

describe('bad inputs', () => {
  test('findings of weight "fehler" must be confirmed', async () => {
    const werk = await neuesWerk();
    const ohneEnde = datei(zwei).subarray(0, -258);
    const plan = await werk.plane(ohneEnde);
    expect(plan.hinweise.fehler).toBe(1);
    await expect(werk.uebernimm(plan.id, { bestaetigt: false })).rejects.toMatchObject({
      code: 'stand-passt-nicht',
    });
    expect(await werk.uebernimm(plan.id)).toMatchObject({ status: 'uebernommen' });
  });
  test('G11 the sum rule holds with rejected records', async () => {
    const werk = await neuesWerk();
    const plan = await werk.plane(
      Buffer.concat([
        datei(zwei).subarray(0, 258 * 3),
        Buffer.from(`0999${' '.repeat(252)}\r\n`),
        datei(zwei).subarray(258 * 3),
      ]),
    );
    expect(plan).toMatchObject({ gelesen: 5, vertraege: { ...keine, neu: 2, abgewiesen: 1 } });
    expect((await werk.plan(plan.id))[0]).toMatchObject({
      gegenstand: 'satz',
      entscheidung: 'abgewiesen',
      zeile: 4,
    });
  });
  test('G16 a contract whose customer is missing asks', async () => {
    const werk = await neuesWerk();
    const plan = await werk.plane(datei(hausrat('A9')));
    expect(plan).toMatchObject({ vertraege: { ...keine, unklar: 1 } });
    expect((await werk.plan(plan.id))[0]?.gruende[0]).toContain('Bezug fehlt');
  });
  test.each([
    ['unknown format', Buffer.from('Sehr geehrte Damen und Herren,\n')],
    ['G09 no line end', Buffer.concat([datei(zwei), Buffer.alloc(2_000_000, 'x')])],
  ])('%s fails with a reason and leaves nothing', async (_, bytes) => {
    const werk = await neuesWerk();
    const plan = await werk.plane(bytes);
    expect(plan).toMatchObject({ status: 'fehlgeschlagen', grund: expect.any(String), gelesen: 0 });
    expect(await werk.plan(plan.id)).toEqual([]);
  });
});

describe('killed and begun again', () => {
  /** Many customers, so that there are several batches. */
  const viele = datei(
    Array.from({ length: 2500 }, (_, i) => [
      ...partner(
        `V${i}`,
        { Name1: `Muster${i}`, Geburtsdatum: `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}` },
        { PersonenKundenNrVersicherers: `N${i}` },
      ),
      ...hausrat(`V${i}`),
    ]).flat(),
  );
  const nach = (schritte: number): AbortSignal => {
    let uebrig = schritte;
    const ende = new AbortController();
    return new Proxy(ende.signal, {
      get: (signal, name) => {
        if (name === 'throwIfAborted')
          return () => {
            if ((uebrig -= 1) < 0) throw new Error('killed');
          };
        return Reflect.get(signal, name) as unknown;
      },
    });
  };
  test('reading and applying end in the same state however often they are killed', async () => {
    const werk = await neuesWerk();
    const id = await werk.bringe(viele);
    for (const schritte of [0, 1, 3, 5])
      await expect(werk.lies(id, nach(schritte))).rejects.toThrow('killed');
    expect(await werk.lies(id)).toMatchObject({
      status: 'geplant',
      kunden: { neu: 2500 },
      vertraege: { neu: 2500 },
    });
    for (const schritte of [0, 1, 1])
      await expect(werk.uebernimm(id, { signal: nach(schritte) })).rejects.toThrow('killed');
    expect(await werk.uebernimm(id)).toMatchObject({ status: 'uebernommen', kunden: { neu: 2500 } });
    const [anzahl] = await db.sql(
      `select (select count(*)::int from kunde where mandant_id = $1) kunden, (select count(*)::int from vertrag where mandant_id = $1) vertraege,
        (select count(*)::int from einspielung_vorschlag where mandant_id = $1) gestellt`,
      [werk.mandant.id],
    );
    expect(anzahl).toEqual({ kunden: 2500, vertraege: 2500, gestellt: 0 });
  });
});
