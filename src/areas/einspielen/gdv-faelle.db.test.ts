// Bad GDV files by the real path: stored, read, planned, confirmed, applied, sent again; over a real database.
import { Buffer } from 'node:buffer';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ausZeilen, datei, hausrat, partner, zeilenVon } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { FileTooLarge } from '#platform/files/file-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'gdv-faelle-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `faelle-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
type Werk = Awaited<ReturnType<typeof neuesWerk>>;

const zweiter = { Name1: 'Groß', Name3: 'Änne', Geburtsdatum: '1969-01-02', Str: 'Übergang 7' };
const saetze = [
  ...partner('A1', { Name3: 'Jürgen' }),
  ...hausrat('A1'),
  ...partner('A2', zweiter, { PersonenKundenNrVersicherers: 'K78' }),
  ...hausrat('A2'),
];
const gut = datei(saetze);
/** Lines 4 to 7 are the first customer and contract, 8 to 11 the second, 12 is the Nachsatz. */
const zeilen = zeilenVon(gut);
const ohne = (satzart: string) => ausZeilen(zeilen.filter((zeile) => !zeile.startsWith(satzart)));
const anders = (at: number, text: string) => (zeile: string) =>
  zeile.slice(0, at - 1) + text + zeile.slice(at - 1 + text.length);
const mit = (nummer: number, aendere: (zeile: string) => string) =>
  ausZeilen(zeilen.map((zeile, i) => (i === nummer - 1 ? aendere(zeile) : zeile)));
const ersetze = (von: string, nach: string) => (zeile: string) => {
  if (!zeile.includes(von)) throw new Error(`${von} is not in the line`);
  return zeile.replace(von, nach);
};

type Zahlen = { readonly neu?: number; readonly unklar?: number; readonly abgewiesen?: number };
type Fall = {
  readonly bytes: Uint8Array;
  /** ASK: findings to be confirmed, each with words that its text must hold. */
  readonly fragt?: Readonly<Record<string, readonly string[]>>;
  /** Other findings: code, field, line. */
  readonly meldet?: { readonly code: string; readonly feld?: string; readonly zeile?: number };
  readonly kunden?: Zahlen;
  readonly vertraege?: Zahlen;
  /** Reason of the first entry that is rejected or unclear. */
  readonly grund?: string;
  readonly namen?: readonly string[];
};
const beide = ['Groß, Änne', 'Müller, Jürgen'];
/** The trailer counts an amount that the record no longer states. */
const andereSumme = { 'nachsatz-summe': ['246,90', '123,45'] };
const unlesbar = (feld: string, zeile: number) => ({ code: 'feld-unlesbar', feld, zeile });

const faelle: Readonly<Record<string, Fall>> = {
  'G02 cut in a record': {
    bytes: Buffer.from(zeilen.join('\r\n').slice(0, 258 * 9 + 113), 'latin1'),
    fragt: { abgeschnitten: ['unvollständig'], 'nachsatz-fehlt': [] },
    vertraege: { neu: 1, abgewiesen: 1 },
    grund: 'unvollständig',
  },
  'G02 trimmed on the right': { bytes: ausZeilen(zeilen.map((zeile) => zeile.trimEnd())) },
  'G03 trailer missing': { bytes: ohne('9999'), fragt: { 'nachsatz-fehlt': [] } },
  'G04 trailer with another count': {
    bytes: mit(12, anders(5, '0000000099')),
    fragt: { 'nachsatz-anzahl': ['99', '8'] },
  },
  'G04 trailer with another sum': {
    bytes: mit(12, anders(25, '00000000123456')),
    fragt: { 'nachsatz-summe': ['12.345,60', '246,90'] },
  },
  'G05 header missing': { bytes: ohne('0001'), fragt: { 'vorsatz-fehlt': ['Vorsatz fehlt'] } },
  'G06 CP850': { bytes: datei(saetze, { zeichensatz: 'cp850' }) },
  'G06 CP437': { bytes: datei(saetze, { zeichensatz: 'cp437' }) },
  'G07 UTF-8': { bytes: datei(saetze, { zeichensatz: 'utf-8' }) },
  'G08 line ends mixed': {
    bytes: Buffer.from(zeilen.map((z, i) => z + (['\r\n', '\n', '\r'][i % 3] ?? '')).join(''), 'latin1'),
  },
  'G10 NUL in a name': {
    bytes: mit(4, ersetze('Müller', 'M\0ller')),
    kunden: { neu: 1, abgewiesen: 1 },
    vertraege: { neu: 1, unklar: 1 },
    grund: 'NUL',
    namen: ['Groß, Änne'],
  },
  'G11 unknown Satzart': {
    bytes: ausZeilen([
      ...zeilen.slice(0, 7),
      `0999${' '.repeat(252)}`,
      ...zeilen.slice(7, 11),
      anders(5, '0000000009')(zeilen[11] ?? ''),
    ]),
    vertraege: { neu: 2, abgewiesen: 1 },
    grund: '0999',
  },
  'G12 unknown Sparte': {
    bytes: ausZeilen(zeilen.map((zeile) => (/^0[12]/.test(zeile) ? anders(11, '987')(zeile) : zeile))),
    meldet: { code: 'sparte-ohne-zuordnung', feld: 'Sparte' },
  },
  'G13 date of zeros': { bytes: mit(4, ersetze('03071971', '00000000')) },
  'G14 31 February': { bytes: mit(4, ersetze('03071971', '31022024')), meldet: unlesbar('Geburtsdatum', 4) },
  'G14 29 February of no leap year': {
    bytes: mit(4, ersetze('03071971', '29022023')),
    meldet: unlesbar('Geburtsdatum', 4),
  },
  'G14 nines': { bytes: mit(6, ersetze('01052020', '99999999')), meldet: unlesbar('Vertragsbeginn', 6) },
  'G15 sign letter in an amount': {
    bytes: mit(6, ersetze('000000012345', '00000001234N')),
    meldet: unlesbar('GesbeitragNettoInWE', 6),
    fragt: andereSumme,
  },
  'G15 blank inside an amount': {
    bytes: mit(6, ersetze('000000012345', '0000 0012345')),
    meldet: unlesbar('GesbeitragNettoInWE', 6),
    fragt: andereSumme,
  },
  'G15 blank amount': { bytes: mit(6, ersetze('000000012345', ' '.repeat(12))), fragt: andereSumme },
  'G16 customers after their contracts': {
    bytes: datei([...hausrat('A1'), ...hausrat('A2'), ...saetze.filter(({ satz }) => satz === '0100')]),
  },
  'G16 a customer not at all': {
    bytes: datei([...saetze, ...hausrat('A3')]),
    vertraege: { neu: 2, unklar: 1 },
    grund: 'Bezug fehlt',
  },
  'G19 Ctrl-Z and NUL padding': { bytes: Buffer.concat([gut, Buffer.from([0x1a]), Buffer.alloc(4096)]) },
};

const keine = { neu: 0, geaendert: 0, unveraendert: 0, unklar: 0, abgewiesen: 0 };
type Plan = Awaited<ReturnType<Werk['plane']>>;

const summe = ({ kunden, vertraege, buchungen, schaeden }: Plan): number =>
  [kunden, vertraege, buchungen, schaeden].flatMap((zahlen) => Object.values(zahlen)).reduce((a, b) => a + b);

const bestand = (mandantId: number) =>
  db.sql(
    'select id, version, name, null daten from kunde where mandant_id = $1 union all select id, version, null, daten from vertrag where mandant_id = $1 order by 1',
    [mandantId],
  );
const namenIn = async (mandantId: number): Promise<unknown[]> =>
  (await db.sql('select name from kunde where mandant_id = $1 order by name', [mandantId])).map(
    (k) => k['name'],
  );

const gefunden = async (werk: Werk, id: string) => (await werk.hinweise(id)).map(({ hinweis }) => hinweis);

/** What must be confirmed is confirmed, what needs no question asks none. */
const pruefeFragen = async (werk: Werk, plan: Plan, fragt: NonNullable<Fall['fragt']>): Promise<void> => {
  const rote = (await gefunden(werk, plan.id)).filter(({ schwere }) => schwere === 'fehler');
  expect(rote.map(({ code }) => code).sort()).toEqual(Object.keys(fragt).sort());
  for (const { code, text } of rote) for (const wort of fragt[code] ?? []) expect(text).toContain(wort);
  if (rote.length > 0)
    await expect(werk.uebernimm(plan.id, { bestaetigt: false })).rejects.toMatchObject({
      code: 'stand-passt-nicht',
    });
};

describe('bad GDV files', () => {
  test.each(Object.entries(faelle))('%s', async (_, fall) => {
    const { bytes, fragt = {}, meldet, kunden = { neu: 2 }, vertraege = { neu: 2 }, grund } = fall;
    const werk = await neuesWerk();
    const plan = await werk.plane(bytes);
    expect(plan).toMatchObject({
      status: 'geplant',
      quelle: 'gdv',
      kunden: { ...keine, ...kunden },
      vertraege: { ...keine, ...vertraege },
    });
    expect(plan.gelesen).toBe(summe(plan));
    expect(await bestand(werk.mandant.id)).toEqual([]);
    await pruefeFragen(werk, plan, fragt);
    if (meldet) expect(await gefunden(werk, plan.id)).toContainEqual(expect.objectContaining(meldet));
    const gruende = (await werk.plan(plan.id)).flatMap((eintrag) =>
      ['abgewiesen', 'unklar'].includes(eintrag.entscheidung) ? eintrag.gruende : [],
    );
    if (grund) expect(gruende.join('\n')).toContain(grund);
    else expect(gruende).toEqual([]);

    expect(await werk.uebernimm(plan.id)).toMatchObject({ status: 'uebernommen' });
    expect(await namenIn(werk.mandant.id)).toEqual(fall.namen ?? beide);
    const vorher = await bestand(werk.mandant.id);
    expect(vorher).toHaveLength((kunden.neu ?? 0) + (vertraege.neu ?? 0));
    expect(await buffer(await files.open(plan.sha256))).toEqual(Buffer.from(bytes));
    expect(await werk.plane(bytes, 'anders.gdv')).toMatchObject({ status: 'schon-eingelesen' });
    expect(await bestand(werk.mandant.id)).toEqual(vorher);
  });
});

describe('a partner without a contract', () => {
  const allein = partner('A7', { Zielgruppenschluessel: '99' });
  test('is a customer whose remark holds what has no other place; told again it says nothing new', async () => {
    const werk = await neuesWerk();
    const plan = await werk.spieleEin(datei(allein));
    expect(plan).toMatchObject({ gelesen: 1, kunden: { ...keine, neu: 1 }, vertraege: keine });
    const [kunde] = await db.sql("select daten->>'bemerkung' bemerkung from kunde where mandant_id = $1", [
      werk.mandant.id,
    ]);
    expect(kunde?.['bemerkung']).toMatch(/ohne Vertrag \(Nummer A7\):[^]*Sonstige \(99\)/);
    expect(await werk.plane(datei(allein, { zeilenende: '\n' }))).toMatchObject({
      kunden: { ...keine, unveraendert: 1 },
    });
  });
  test('who is nobody’s customer is listed as rejected', async () => {
    const werk = await neuesWerk();
    const plan = await werk.plane(datei(partner('A7', { Adresskennzeichen: '12' })));
    expect(plan).toMatchObject({ gelesen: 1, kunden: { ...keine, abgewiesen: 1 } });
    expect((await werk.plan(plan.id))[0]?.gruende[0]).toContain('Bezug fehlt');
  });
});

describe('refused files leave nothing', () => {
  test('G01 an empty file', async () => {
    const werk = await neuesWerk();
    await expect(werk.bringe(new Uint8Array())).rejects.toMatchObject({
      code: 'datei-abgelehnt',
      message: expect.stringContaining('leer'),
    });
    const offen = await db.sql('select id from einspielung where mandant_id = $1', [werk.mandant.id]);
    expect([offen, await bestand(werk.mandant.id)]).toEqual([[], []]);
  });
  test.each([
    ['from its beginning', Buffer.alloc(4_000_000, 'x')],
    ['after good records', Buffer.concat([gut, Buffer.alloc(4_000_000, 'x')])],
  ])('G09 a line without end, %s', async (_, bytes) => {
    const werk = await neuesWerk();
    const plan = await werk.plane(bytes);
    expect(plan).toMatchObject({ status: 'fehlgeschlagen', grund: expect.any(String) });
    expect([await werk.plan(plan.id), await bestand(werk.mandant.id)]).toEqual([[], []]);
  });
  test('G09 an endless line is cut off at the limit while it comes', async () => {
    let gesendet = 0;
    const endlos = (async function* () {
      for (;;) yield Buffer.alloc((gesendet += 65_536) && 65_536, 'x');
    })();
    await expect(files.put(endlos, { maxBytes: 1_000_000 })).rejects.toThrow(FileTooLarge);
    expect(gesendet).toBeLessThan(2_000_000);
  });
});
