import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { baueKunde, baueVertrag } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';
import { createBeziehung, insertKunde, removeKunde } from '#areas/kunden/store.ts';
import { kundeSchema } from '#domain/kunde.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import { vertraegeDownloads } from './handlers.ts';
import { exportMandant, insertVertrag, removeVertrag } from './store.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');

type Zeile = Record<string, unknown> & { vertraege: Record<string, unknown>[] };
const exportiere = (mandant = a) =>
  mandant.als(async ({ handle }) => {
    const zeilen: string[] = [];
    for await (const zeile of exportMandant(handle, heute)) zeilen.push(zeile);
    return zeilen;
  });

test('one line per customer, with contracts and ties, in the shapes of the API', async () => {
  const kunde = baueKunde({
    bankverbindungen: [{ iban: 'DE89 3704 0044 0532 0130 00' }],
    fakten: { beruf: 'Ärztin' },
  });
  const vertrag = baueVertrag({
    beitragCents: 1_050,
    zahlweise: 'monatlich',
    details: { selbstbeteiligung: 15_000 },
  });
  const [id, kind] = await a.als(async (k) => {
    const eltern = await insertKunde(k, kunde);
    const kindId = await insertKunde(k, baueKunde({ vorname: 'Kim\n"Zeile"' }));
    const weg = await insertKunde(k, baueKunde({ vorname: 'Weg' }));
    await createBeziehung(k, { kundeId: kindId, art: 'kind', zuKundeId: eltern });
    await createBeziehung(k, { kundeId: weg, art: 'kind', zuKundeId: eltern });
    await removeKunde(k, weg);
    await insertVertrag(k, eltern, vertrag);
    await removeVertrag(k, await insertVertrag(k, eltern, baueVertrag({ produkt: 'Weg' })));
    return [eltern, kindId] as const;
  });
  const zeilen = await exportiere();
  expect(zeilen.every((zeile) => zeile.endsWith('\n') && zeile.split('\n').length === 2)).toBe(true);
  const [eltern, kim, ...rest] = zeilen.map((zeile) => JSON.parse(zeile) as Zeile);
  expect(rest).toEqual([]);
  expect(eltern).toMatchObject({
    id,
    ...kunde,
    firma: null,
    beziehungen: [{ art: 'elternteil', kundeId: kind }],
  });
  expect(kim).toMatchObject({
    id: kind,
    vorname: 'Kim\n"Zeile"',
    beziehungen: [{ art: 'kind', kundeId: id }],
    vertraege: [],
  });
  expect(eltern?.vertraege).toHaveLength(1);
  expect(eltern?.vertraege[0]).toMatchObject({
    ...vertrag,
    status: 'aktiv',
    jahresbeitragCents: 12_600,
    ablauf: null,
  });
  expect(
    kundeSchema.parse({
      ...eltern,
      ...Object.fromEntries(
        Object.entries(eltern ?? {})
          .filter(([, wert]) => wert === null)
          .map(([key]) => [key, undefined]),
      ),
    }),
  ).toEqual(kunde);
  const { status: _, ...ohneStatus } = eltern?.vertraege[0] ?? {};
  expect(vertragSchema.parse({ ...ohneStatus, ablauf: undefined, jahresbeitragCents: undefined })).toEqual(
    vertrag,
  );
});

test('the other brokerage exports its own only', async () => {
  await a.als((k) => insertKunde(k, baueKunde()));
  const id = await b.als((k) => insertKunde(k, baueKunde({ vorname: 'Fremd' })));
  expect((await exportiere(b)).map((zeile) => (JSON.parse(zeile) as { id: string }).id)).toEqual([id]);
});

test('more customers than a batch come out each once, in order, as a download', async () => {
  const c = await createMandant(db, 'kanzlei-c');
  await db.sql(
    `insert into kunde (mandant_id, art, name, daten, suche) select $1, 'person', n::text, $2::jsonb, ' ' from generate_series(1, 1000) n`,
    [c.id, JSON.stringify(baueKunde())],
  );
  const { inhalt, name } = await c.als(async (kontext) => {
    const download = vertraegeDownloads.export?.(
      { ...kontext, mitMandant: (work) => c.als(work), signal: new AbortController().signal },
      { params: undefined, query: undefined, body: undefined },
    );
    if (!download) throw new Error('no download');
    return download;
  });
  const ndjson = await text(inhalt as Readable);
  const ids = ndjson
    .trimEnd()
    .split('\n')
    .map((zeile) => Number((JSON.parse(zeile) as { id: string }).id));
  expect(ids).toHaveLength(1000);
  expect(ids).toEqual(ids.toSorted((x, y) => x - y));
  expect(name).toBe('maklerwerk-2026-11-23.ndjson');
});

test('a broken export does not look whole', async () => {
  const download = await vertraegeDownloads.export?.(
    {
      mandantId: a.id,
      benutzerId: 'x',
      rolle: 'inhaber',
      weg: 'web',
      heute,
      signal: new AbortController().signal,
      mitMandant: () => Promise.reject(new Error('weg')),
    },
    { params: undefined, query: undefined, body: undefined },
  );
  await expect(text(download?.inhalt as Readable)).rejects.toThrow('weg');
});
