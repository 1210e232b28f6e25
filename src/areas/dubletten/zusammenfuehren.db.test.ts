// Merge and undo over a real database: nothing stays behind, everything comes back, what was edited since is kept.
import { describe, expect, test } from 'vitest';
import {
  createBeziehung,
  listVerlauf,
  readKundenakte,
  restoreKunde,
  updateKunde,
} from '#areas/kunden/store.ts';
import { baueKunde } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createDublettenwerk } from '#test/testkit/dubletten.ts';
import type { Dublettenwerk } from '#test/testkit/dubletten.ts';
import { heute } from '#test/testkit/mandanten.ts';
import { findBezuege } from './bezuege.ts';
import { vergleicheSaetze } from './store.ts';
import { fuehreSaetzeZusammen } from './zusammenfuehren.ts';

const db = await createTestDatabase();
let zaehler = 0;
const neuesWerk = () => createDublettenwerk(db, `dubletten-${(zaehler += 1)}`);

const akte = ({ mandant }: Dublettenwerk, id: string) =>
  mandant.als(({ handle }) => readKundenakte(handle, id));

/** Everything that may hang on a customer or contract. */
const haengeAn = async ({ mandant }: Dublettenwerk, kundeId: string, vertragId: string, wort: string) => {
  await db.sql(`insert into aufgabe (mandant_id, kunde_id, titel) values ($1, $2, $3)`, [
    mandant.id,
    kundeId,
    wort,
  ]);
  await db.sql(
    `insert into bedarf_abgelehnt (mandant_id, kunde_id, regel, subjekt, grund, am)
     values ($1, $2::bigint, 'KV-01', $2::text, $3, '2026-01-01'), ($1, $2::bigint, $3, 'haushalt', $3, '2026-01-01')`,
    [mandant.id, kundeId, wort],
  );
  await db.sql(
    `insert into buchung (mandant_id, vertrag_id, schluessel, art, betrag_cents, waehrung, daten) values ($1, $2, $3, 'beitrag', 1, 'EUR', '{}')`,
    [mandant.id, vertragId, wort],
  );
  await db.sql(`insert into schaden (mandant_id, vertrag_id, schluessel, daten) values ($1, $2, $3, '{}')`, [
    mandant.id,
    vertragId,
    wort,
  ]);
  await db.sql(
    `insert into entscheidung (mandant_id, gegenstand, beleg, ziel_id, urteil) values ($1, 'kunde', $3, $2::bigint, 'gleich'),
      ($1, 'vertrag', 'ges|' || $3 || '|phv|' || $2::text, 1, 'verschieden')`,
    [mandant.id, kundeId, wort],
  );
};

/** Two records of one person with everything, and a third person tied to both. */
const zweiGleiche = async () => {
  const werk = await neuesWerk();
  const [a, b] = [
    await werk.kunde({ kundennummer: '17', emails: [{ adresse: 'a@example.de' }] }),
    await werk.kunde({ titel: 'Dr.', kundennummer: '4711', emails: [{ adresse: 'b@example.de' }] }),
  ];
  const frau = await werk.kunde({ vorname: 'Frieda', geburtsdatum: '1975-01-01' });
  const [va, vb] = [
    await werk.vertrag(a),
    await werk.vertrag(b, { versicherungsscheinnummer: '99', sparte: 'hausrat' }),
  ];
  await haengeAn(werk, a, va, 'eins');
  await haengeAn(werk, b, vb, 'zwei');
  const verbinde = (kundeId: string, art: 'ehepartner' | 'kind' | 'sonstige', zuKundeId: string) =>
    werk.mandant.als((kontext) => createBeziehung(kontext, { kundeId, art, zuKundeId }));
  await verbinde(a, 'ehepartner', frau);
  await verbinde(frau, 'ehepartner', b);
  await verbinde(b, 'kind', frau);
  await verbinde(a, 'sonstige', b);
  return { werk, a, b, frau, va, vb };
};

describe('a merge', () => {
  test('leaves nothing behind: everything that pointed to the merged one points to the one that stays', async () => {
    const { werk, a, b, frau } = await zweiGleiche();
    await werk.fuehreZusammen([a, b]);
    expect((await akte(werk, a)).kunde).toMatchObject({
      titel: 'Dr.',
      kundennummer: '17',
      emails: [{ adresse: 'a@example.de' }, { adresse: 'b@example.de' }],
    });
    const zeilen = await werk.bestand();
    const halter = ({ art, id, zu }: Record<string, unknown>) =>
      art === 'vertrag' ? String(zu).split(' ') : art === 'beziehung' ? [id, zu] : [id];
    const amKunden = ['aufgabe', 'bedarf', 'beziehung', 'dokument', 'vertrag'];
    const nenntB = zeilen.filter(
      (zeile) => amKunden.includes(String(zeile['art'])) && halter(zeile).includes(b),
    );
    expect(nenntB).toEqual([]);
    expect(zeilen.filter(({ art }) => art === 'beziehung')).toMatchObject([
      { id: a, name: 'ehepartner', zu: frau },
      { id: a, name: 'kind', zu: frau },
    ]);
    expect(zeilen.filter(({ art }) => art === 'bedarf').map(({ id, name, zu }) => [id, name, zu])).toEqual([
      [a, `KV-01 ${a}`, 'eins'],
      [a, 'eins haushalt', 'eins'],
      [a, 'zwei haushalt', 'zwei'],
    ]);
    expect(
      zeilen.filter(({ art, name }) => art === 'entscheidung' && name === `ges|zwei|phv|${a}`),
    ).toHaveLength(1);
  });

  test('the old id goes on working: it names the survivor, its history is shown there, it can not be edited or fetched back', async () => {
    const { werk, a, b } = await zweiGleiche();
    await werk.fuehreZusammen([a, b]);
    const alte = await akte(werk, b);
    expect(alte.zusammengefuehrtMit).toEqual({ id: a, name: 'Mustermann, Dr. Erika' });
    const { eintraege } = await werk.mandant.als(({ handle }) => listVerlauf(handle, a, { anzahl: 50 }));
    expect(eintraege.filter(({ aktion }) => aktion === 'zusammengefuehrt')).toHaveLength(2);
    expect(
      eintraege.filter(({ gegenstandId, aktion }) => gegenstandId === b && aktion === 'angelegt'),
    ).toHaveLength(1);
    for (const versuch of [
      () => werk.mandant.als((k) => updateKunde(k, b, { version: alte.version, kunde: baueKunde() })),
      () => werk.mandant.als((k) => restoreKunde(k, b)),
      () => werk.fuehreZusammen([a, b]),
    ])
      await expect(versuch()).rejects.toThrow(/zusammengeführt/);
  });

  test('every table with a foreign key to a customer or contract moves, is rewritten, or is known to stay', async () => {
    const { mandant } = await neuesWerk();
    const bewegt = new Set<string>();
    for (const gegenstand of ['kunde', 'vertrag'] as const)
      for (const { tabelle, spalte } of await mandant.als(({ handle }) => findBezuege(handle, gegenstand))) {
        bewegt.add(`${tabelle}.${spalte}`);
      }
    const alle = await db.sql<{ wo: string }>(
      `select distinct c.conrelid::regclass || '.' || a.attname wo from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'mandant_id'
       where c.contype = 'f' and c.confrelid in ('kunde'::regclass, 'vertrag'::regclass) order by 1`,
    );
    expect(alle.map(({ wo }) => wo).filter((wo) => !bewegt.has(wo))).toEqual([
      // Rewritten: umschreiben.ts.
      'bedarf_abgelehnt.kunde_id',
      'beziehung.kunde_id',
      'beziehung.zu_kunde_id',
      // Never changed, read with the merged record: areas/kunden/store-zusammengefuehrt.ts.
      'einwilligung.kunde_id',
      'erstinformation.kunde_id',
      // They go on finding the survivor: areas/einspielen/planen/kandidaten.ts.
      'kunde_schluessel.kunde_id',
    ]);
  });

  test('a column that names customers or contracts without a foreign key is known here', async () => {
    const spalten = await db.sql<{ wo: string }>(
      `select c.table_name || '.' || c.column_name wo from information_schema.columns c
       join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema and t.table_type = 'BASE TABLE'
       where c.table_schema = 'public' and (c.column_name ~ '(^|_)(kunden?|vertrag|vertraege)_ids?$') and not exists (
         select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any(f.conkey)
         where f.contype = 'f' and f.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name)
       order by 1`,
    );
    expect(spalten.map(({ wo }) => wo)).toEqual([
      // The holder of a contract in a plan: followed when the plan is applied (areas/einspielen/uebernehmen/uebernehmen.ts).
      'einspielung_plan.kunde_id',
      // A question about a contract in the bin is none.
      'fehlender_vertrag.vertrag_id',
      // The audit is never rewritten; the customer's file shows that of merged ones, too.
      'protokoll.kunde_id',
    ]);
  });

  test('a version that somebody has written meanwhile, a record in the bin, a stranger are refused', async () => {
    const { werk, a, b } = await zweiGleiche();
    const fremdes = await neuesWerk();
    const fremd = await fremdes.kunde();
    const auftrag = (zielId: string, version: number, id: string) => ({
      body: { gegenstand: 'kunde', zielId, version, quellen: [{ id, version: 1 }], auswahl: {} },
    });
    await expect(werk.rufe('fuehreZusammen', auftrag(a, 7, b))).rejects.toMatchObject({
      code: 'version-ueberholt',
    });
    await expect(werk.rufe('fuehreZusammen', auftrag(a, 1, fremd))).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
    await db.sql('update kunde set geloescht_am = now() where id = $1 and mandant_id = $2', [
      b,
      werk.mandant.id,
    ]);
    await expect(werk.rufe('fuehreZusammen', auftrag(a, 1, b))).rejects.toThrow('Papierkorb');
    await expect(
      fremdes.rufe('vergleicheDubletten', { query: { gegenstand: 'kunde', ids: [a, fremd] } }),
    ).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
  });
});

test('who may not see health and income does not see it here, and merges without losing it', async () => {
  const werk = await neuesWerk();
  const [a, b] = [
    await werk.kunde({ fakten: { raucher: true, beruf: 'Koch' } }),
    await werk.kunde({ fakten: { bruttoeinkommenJahrCents: 5_000_000 } }),
  ];
  const scope = {
    mandantId: werk.mandant.id,
    benutzerId: 'x',
    rolle: 'mitarbeiter',
    siehtSchutzbeduerftiges: false,
  } as const;
  const { felder } = await db.database.mitMandant(scope, (handle) =>
    vergleicheSaetze(handle, 'kunde', [a, b]),
  );
  expect(felder.map(({ feld }) => feld).filter((feld) => feld.startsWith('fakten'))).toEqual([
    'fakten.beruf',
  ]);
  const auftrag = {
    gegenstand: 'kunde',
    zielId: a,
    version: 1,
    quellen: [{ id: b, version: 1 }],
    auswahl: { 'fakten.raucher': b, 'fakten.beruf': b },
  } as const;
  await db.database.mitMandant(scope, (handle) =>
    fuehreSaetzeZusammen({ handle, weg: 'web', heute }, { ...auftrag, quellen: [...auftrag.quellen] }),
  );
  expect((await akte(werk, a)).kunde.fakten).toEqual({ raucher: true, bruttoeinkommenJahrCents: 5_000_000 });
});

describe('its undo', () => {
  test('brings back exactly what was before, rows, keys, ties and decisions', async () => {
    const { werk, a, b, frau } = await zweiGleiche();
    const vorher = await werk.bestand();
    const eine = await werk.fuehreZusammen([a, b], { kundennummer: b, titel: a });
    expect(await werk.bestand()).not.toEqual(vorher);
    expect(await werk.trenne(eine)).toMatchObject({ behalten: [], zurueckgenommenAm: expect.any(String) });
    expect(await werk.bestand()).toEqual(vorher);
    await expect(werk.trenne(eine)).rejects.toThrow('schon zurückgenommen');
    const gruppe = await werk.fuehreZusammen([frau, b, a]);
    await werk.trenne(gruppe);
    expect(await werk.bestand()).toEqual(vorher);
  });

  test('what was edited since is named and kept, what came since stays where it was put', async () => {
    const { werk, a, b } = await zweiGleiche();
    const eine = await werk.fuehreZusammen([a, b]);
    const { version, kunde } = await akte(werk, a);
    const geaendert = { ...kunde, titel: 'Prof.', geburtsort: 'Bonn' };
    await werk.mandant.als((k) => updateKunde(k, a, { version, kunde: geaendert }));
    const neuer = await werk.vertrag(a, { versicherungsscheinnummer: '555', sparte: 'unfall' });
    expect(await werk.trenne(eine)).toMatchObject({ behalten: ['titel'] });
    expect((await akte(werk, a)).kunde).toMatchObject({
      titel: 'Prof.',
      geburtsort: 'Bonn',
      emails: [{ adresse: 'a@example.de' }],
    });
    expect((await akte(werk, b)).kunde).toMatchObject({ titel: 'Dr.', kundennummer: '4711' });
    const zeilen = await werk.bestand();
    expect(
      zeilen.filter(({ art }) => art === 'vertrag').map(({ id, zu }) => [id, String(zu).trim()]),
    ).toContainEqual([neuer, a]);
  });

  test('merges over merges are taken back one by one, the newest first', async () => {
    const { werk, a, b, frau } = await zweiGleiche();
    const vorher = await werk.bestand();
    const erste = await werk.fuehreZusammen([a, b]);
    const zweite = await werk.fuehreZusammen([frau, a]);
    expect((await akte(werk, b)).zusammengefuehrtMit).toMatchObject({ id: frau });
    await expect(werk.trenne(erste)).rejects.toThrow(/zusammengeführt/);
    await werk.trenne(zweite);
    expect((await akte(werk, b)).zusammengefuehrtMit).toMatchObject({ id: a });
    await werk.trenne(erste);
    expect(await werk.bestand()).toEqual(vorher);
  });
});

describe('contracts', () => {
  test('merge with their postings, claims and documents, also of two customers; undo brings all back', async () => {
    const { werk, a, frau, va } = await zweiGleiche();
    const doppelt = await werk.vertrag(frau, { beitragCents: undefined, produkt: 'Privatschutz Plus' });
    await haengeAn(werk, frau, doppelt, 'drei');
    await db.sql(
      `insert into dokument (mandant_id, kunde_id, vertrag_id, name, sha256, bytes, medientyp, kategorie, suche)
       values ($1, $2, $3, 'police.pdf', repeat('a', 64), 1, 'x/y', 'police', '')`,
      [werk.mandant.id, frau, doppelt],
    );
    const vorher = await werk.bestand();
    const eine = await werk.fuehreZusammen([va, doppelt], {}, 'vertrag');
    const zeilen = await werk.bestand();
    expect(
      zeilen.filter(({ art, id }) => ['buchung', 'schaden'].includes(String(art)) && id === va),
    ).toHaveLength(4);
    expect(zeilen.find(({ art }) => art === 'dokument')).toMatchObject({ id: a, zu: va });
    await werk.trenne(eine);
    expect(await werk.bestand()).toEqual(vorher);
  });
});
